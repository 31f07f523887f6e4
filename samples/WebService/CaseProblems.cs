using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using YulinCareRules.Engine;

namespace WebService;

/// <summary>A case with errors → problem details that list each of them, with place, code and the name that was probably meant.</summary>
internal sealed class CaseProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not InvalidCaseException refused)
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        var errors = refused.Diagnostics.Select(found => new Dictionary<string, object?>
        {
            ["code"] = found.Code,
            ["path"] = found.Path,
            ["line"] = found.Location.Line,
            ["column"] = found.Location.Column,
            ["message"] = $"{found.MessageZh} ({found.MessageEn})",
            ["suggestion"] = found.Suggestion,
        }).ToArray();
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = StatusCodes.Status400BadRequest, Title = "案例有误 · the case has errors", Extensions = { ["errors"] = errors } },
        });
    }
}

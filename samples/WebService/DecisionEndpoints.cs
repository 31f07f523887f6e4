using YulinCareRules;
using YulinCareRules.Engine;

namespace WebService;

/// <summary>Facts in, decisions out.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/decisions", async (HttpRequest request, ICareRules rules, DateOnly? asOf) =>
            {
                var facts = rules.ReadCase(await Body(request), "body", out var day);
                return Results.Json(rules.Evaluate(facts, asOf ?? day ?? Today()));
            })
            .Accepts<CareCase>("application/json")
            .Produces<CareDecisions>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Every decision of a case.");

        endpoints.MapPost("/decisions/registration-route", async (HttpRequest request, ICareRules rules, DateOnly? asOf) =>
            {
                var facts = rules.ReadCase(await Body(request), "body", out var day);
                return Answer(rules.Evaluate(facts, asOf ?? day ?? Today()).RegistrationRoute);
            })
            .Accepts<CareCase>("application/json")
            .Produces<RegistrationRouteValue>()
            .Produces<OpenDecision>(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Where an institution must register; 422 with the facts that are missing while that is open.");
    }

    private static IResult Answer<T>(Decision<T> decision)
        where T : class => decision.Value is { } value
            ? Results.Json(value)
            : Results.Json(new OpenDecision(decision.Status.ToString(), decision.Missing, decision.Reason?.Zh), ServiceJson.Default.OpenDecision, statusCode: StatusCodes.Status422UnprocessableEntity);

    // The rules have no clock; the service does.
    private static DateOnly Today() => DateOnly.FromDateTime(DateTime.Today);

    private static async Task<ReadOnlyMemory<byte>> Body(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }
}

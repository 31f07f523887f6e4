using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WebService;

/// <summary>The health as JSON: which pack decides, and what is wrong with a newer one.</summary>
internal static class HealthText
{
    public static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status.ToString(), entry.Value.Description, entry.Value.Data }),
    });
}

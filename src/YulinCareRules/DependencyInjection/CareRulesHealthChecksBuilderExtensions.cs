using Microsoft.Extensions.Diagnostics.HealthChecks;
using YulinCareRules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of the rules.</summary>
public static class CareRulesHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check named <c>yulin-care-rules</c> of all rules that were added: which pack, version and digest decides, since when, and what was wrong with a newer one that could not be used.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="failureStatus">The status while a newer pack cannot be used; degraded unless set.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <returns>The same health checks.</returns>
    public static IHealthChecksBuilder AddYulinCareRules(this IHealthChecksBuilder builder, HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null) =>
        builder.AddPackRules<CareRules>("yulin-care-rules", failureStatus, tags);
}

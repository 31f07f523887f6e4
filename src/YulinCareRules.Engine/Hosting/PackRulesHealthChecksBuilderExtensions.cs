using Microsoft.Extensions.Diagnostics.HealthChecks;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of rules with a typed API.</summary>
public static class PackRulesHealthChecksBuilderExtensions
{
    /// <summary>Adds a check of all rules of a class, whatever their names: which pack, version and digest decides, since when, and what was wrong with a newer one that could not be used.</summary>
    /// <typeparam name="TRules">The rules.</typeparam>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check; that of the class unless set.</param>
    /// <param name="failureStatus">The status while a newer pack cannot be used; degraded unless set.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <returns>The same health checks.</returns>
    public static IHealthChecksBuilder AddPackRules<TRules>(this IHealthChecksBuilder builder, string? name = null, HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
        where TRules : class, IPackRules<TRules>
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<PackHealthCheck<TRules>>(name ?? typeof(TRules).Name, failureStatus, tags ?? []);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace YulinCareRules.Engine.Hosting;

/// <summary>Which packs decide. Degraded while a newer pack cannot be used: decisions are still made, by rules that somebody meant to replace.</summary>
internal sealed class PackHealthCheck<TRules>(IServiceProvider services, IEnumerable<PackName<TRules>> names) : IHealthCheck
    where TRules : class, IPackRules<TRules>
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        var failures = new List<string>();
        foreach (var name in names)
        {
            var rules = services.GetRequiredKeyedService<PackMonitor<TRules>>(name.Name);
            data[$"{name.Shown}.pack"] = rules.Pack.Id;
            data[$"{name.Shown}.version"] = rules.Pack.Version;
            data[$"{name.Shown}.sha256"] = rules.Pack.Sha256;
            data[$"{name.Shown}.loadedAt"] = rules.LoadedAt;
            if (rules.LastFailure is { } failure)
            {
                data[$"{name.Shown}.failedAt"] = failure.At;
                data[$"{name.Shown}.errors"] = failure.Diagnostics.Select(found => found.ToString()).ToArray();
                failures.Add(name.Shown);
            }
        }

        return Task.FromResult(failures.Count == 0
            ? HealthCheckResult.Healthy("规则可用 · rules decide", data)
            : new HealthCheckResult(context.Registration.FailureStatus, $"新规则包有误,仍用上一个:{string.Join("、", failures)} · a newer pack cannot be used, the last good one decides: {string.Join(", ", failures)}", data: data));
    }
}

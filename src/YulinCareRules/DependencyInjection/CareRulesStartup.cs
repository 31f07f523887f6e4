using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace YulinCareRules.DependencyInjection;

/// <summary>Loads all rules when the host starts: a pack with errors stops it there, with every error, and not the first request.</summary>
internal sealed class CareRulesStartup(IServiceProvider services, IEnumerable<CareRulesName> names) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            services.GetRequiredKeyedService<LoadedCareRules>(name.Name);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

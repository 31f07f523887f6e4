using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace YulinCareRules.Engine.Hosting;

/// <summary>Loads all rules when the host starts: a pack with errors stops it there, with every error, and not the first request.</summary>
internal sealed class PackStartup<TRules>(IServiceProvider services, IEnumerable<PackName<TRules>> names) : IHostedService
    where TRules : class, IPackRules<TRules>
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            services.GetRequiredKeyedService<PackMonitor<TRules>>(name.Name);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds rules with a typed API to a service collection.</summary>
public static class PackRulesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPackMonitor{TRules}"/> as a singleton: the rules of a pack, loaded when the host starts and, if that is asked for, again when the pack changes.</summary>
    /// <typeparam name="TRules">The rules, as <c>yulincare codegen</c> wrote them.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Chooses the pack.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPackRules<TRules>(this IServiceCollection services, Action<PackOptions<TRules>> configure)
        where TRules : class, IPackRules<TRules>
    {
        services.AddMonitor(Options.Options.DefaultName, configure);
        services.TryAddSingleton<IPackMonitor<TRules>>(provider => provider.GetRequiredKeyedService<PackMonitor<TRules>>(Options.Options.DefaultName));
        return services;
    }

    /// <summary>Adds rules under a name: <see cref="IPackMonitor{TRules}"/> as a singleton keyed by it, e.g. for another county or for next year's rules.</summary>
    /// <typeparam name="TRules">The rules, as <c>yulincare codegen</c> wrote them.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the service, and the name of the <see cref="PackOptions{TRules}"/>.</param>
    /// <param name="configure">Chooses the pack.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPackRules<TRules>(this IServiceCollection services, string name, Action<PackOptions<TRules>> configure)
        where TRules : class, IPackRules<TRules>
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        services.AddMonitor(name, configure);
        services.TryAddKeyedSingleton<IPackMonitor<TRules>>(name, (provider, key) => provider.GetRequiredKeyedService<PackMonitor<TRules>>(key));
        return services;
    }

    private static void AddMonitor<TRules>(this IServiceCollection services, string name, Action<PackOptions<TRules>> configure)
        where TRules : class, IPackRules<TRules>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PackOptions<TRules>>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PackOptions<TRules>>, PackOptionsValidator<TRules>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PackStartup<TRules>>());
        if (services.Any(service => service.ServiceType == typeof(PackMonitor<TRules>) && name.Equals(service.ServiceKey)))
        {
            return;
        }

        services.AddSingleton(new PackName<TRules>(name));
        services.AddKeyedSingleton(name, (provider, _) => new PackMonitor<TRules>(
            name,
            provider.GetRequiredService<IOptionsMonitor<PackOptions<TRules>>>().Get(name),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILogger<TRules>>() ?? NullLogger<TRules>.Instance));
    }
}

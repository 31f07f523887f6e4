using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using YulinCareRules;
using YulinCareRules.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the rules to a service collection.</summary>
public static class CareRulesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ICareRules"/> and <see cref="ICareRulesMonitor"/> as singletons, with the packs inside the package.</summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddYulinCareRules(this IServiceCollection services) => AddYulinCareRules(services, _ => { });

    /// <summary>Adds <see cref="ICareRules"/> and <see cref="ICareRulesMonitor"/> as singletons, with the packs inside the package unless <paramref name="configure"/> says otherwise.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Chooses the pack.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddYulinCareRules(this IServiceCollection services, Action<CareRulesOptions> configure)
    {
        Add(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton<ICareRules>(provider => provider.GetRequiredKeyedService<LoadedCareRules>(Options.Options.DefaultName));
        services.TryAddSingleton<ICareRulesMonitor>(provider => provider.GetRequiredKeyedService<LoadedCareRules>(Options.Options.DefaultName));
        return services;
    }

    /// <summary>
    /// Adds rules under a name: <see cref="ICareRules"/> and <see cref="ICareRulesMonitor"/> as singletons keyed by it, e.g. for another county or for next year's rules.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the services, and the name of the <see cref="CareRulesOptions"/>.</param>
    /// <param name="configure">Chooses the pack; the one inside where it chooses none.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddYulinCareRules(this IServiceCollection services, string name, Action<CareRulesOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Add(services, name, configure);
        services.TryAddKeyedSingleton<ICareRules>(name, (provider, key) => provider.GetRequiredKeyedService<LoadedCareRules>(key));
        services.TryAddKeyedSingleton<ICareRulesMonitor>(name, (provider, key) => provider.GetRequiredKeyedService<LoadedCareRules>(key));
        return services;
    }

    private static void Add(IServiceCollection services, string name, Action<CareRulesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<CareRulesOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CareRulesOptions>, CareRulesOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CareRulesStartup>());
        if (services.Any(service => service.ServiceType == typeof(LoadedCareRules) && name.Equals(service.ServiceKey)))
        {
            return;
        }

        services.AddSingleton(new CareRulesName(name));
        services.AddKeyedSingleton(name, (provider, _) => new LoadedCareRules(
            name,
            provider.GetRequiredService<IOptionsMonitor<CareRulesOptions>>().Get(name),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILogger<CareRules>>() ?? NullLogger<CareRules>.Instance));
    }
}

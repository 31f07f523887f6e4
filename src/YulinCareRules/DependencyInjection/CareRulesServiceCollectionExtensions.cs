using Microsoft.Extensions.DependencyInjection.Extensions;
using YulinCareRules;
using YulinCareRules.DependencyInjection;
using YulinCareRules.Engine.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the rules to a service collection.</summary>
public static class CareRulesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ICareRules"/> and <see cref="IPackMonitor{TRules}"/> of <see cref="CareRules"/> as singletons, with the packs inside the package.</summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddYulinCareRules(this IServiceCollection services) => AddYulinCareRules(services, _ => { });

    /// <summary>Adds <see cref="ICareRules"/> and <see cref="IPackMonitor{TRules}"/> of <see cref="CareRules"/> as singletons, with the packs inside the package unless <paramref name="configure"/> says otherwise.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Chooses the pack.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddYulinCareRules(this IServiceCollection services, Action<PackOptions<CareRules>> configure)
    {
        services.AddPackRules(Configured(configure));
        services.TryAddSingleton<ICareRules>(provider => new CurrentCareRules(provider.GetRequiredService<IPackMonitor<CareRules>>()));
        return services;
    }

    /// <summary>
    /// Adds rules under a name: <see cref="ICareRules"/> and <see cref="IPackMonitor{TRules}"/> of <see cref="CareRules"/> as singletons keyed by it, e.g. for another county or for next year's rules.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the services, and the name of the <see cref="PackOptions{TRules}"/>.</param>
    /// <param name="configure">Chooses the pack; the one inside where it chooses none.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddYulinCareRules(this IServiceCollection services, string name, Action<PackOptions<CareRules>> configure)
    {
        services.AddPackRules(name, Configured(configure));
        services.TryAddKeyedSingleton<ICareRules>(name, (provider, key) => new CurrentCareRules(provider.GetRequiredKeyedService<IPackMonitor<CareRules>>(key)));
        return services;
    }

    private static Action<PackOptions<CareRules>> Configured(Action<PackOptions<CareRules>> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return options =>
        {
            options.Included = EmbeddedPacks.Folder;
            configure(options);
        };
    }
}

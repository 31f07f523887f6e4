using Microsoft.Extensions.DependencyInjection.Extensions;
using YulinCareRules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the rules to a service collection.</summary>
public static class CareRulesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ICareRules"/> as a singleton, with the packs inside the package unless <paramref name="configure"/> says otherwise.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Chooses another pack; null keeps the one inside.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddYulinCareRules(this IServiceCollection services, Action<CareRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new CareRulesOptions();
        configure?.Invoke(options);
        services.TryAddSingleton<ICareRules>(_ => options.PackDirectory is { } directory ? CareRules.LoadDirectory(directory, options.Evaluator) : CareRules.LoadEmbedded(options.Evaluator));
        return services;
    }
}

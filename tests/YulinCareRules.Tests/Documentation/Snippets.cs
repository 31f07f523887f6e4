using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Parking;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Hosting;

namespace YulinCareRules.Tests.Documentation;

/// <summary>The C# of the documentation, compiled. A page shows lines that stand here, or in a sample.</summary>
internal static class Snippets
{
    public static void Register(IServiceCollection services, string publicKey)
    {
        services.AddYulinCareRules();

        services.AddYulinCareRules(options => options.UsePackDirectory("rules/yulin").ReloadOnChange());
        services.AddYulinCareRules("next-year", options => options.UsePackDirectory("rules/yulin-2027"));

        services.AddYulinCareRules("county", options => options.UsePackFile("county.pack", publicKey).ReloadOnChange());

        services.AddHealthChecks().AddYulinCareRules();
    }

    public static void RegisterParking(IServiceCollection services)
    {
        services.AddPackRules<ParkingRules>(options => options.UsePackDirectory("rules/parking").ReloadOnChange());
        services.AddPackRules<ParkingRules>("next-year", options => options.UsePackDirectory("rules/parking-2027"));
        services.AddHealthChecks().AddPackRules<ParkingRules>();
    }

    public static void Decide(ICareRules rules)
    {
        var nursery = new CareCase { Institution = new Institution { LegalForm = LegalForm.Nonprofit, KindergartenIntegrated = false, CommunityFacility = true } };

        var decisions = rules.Evaluate(nursery, asOf: new DateOnly(2023, 6, 1));

        if (decisions.CentralSubsidy is { Status: DecisionStatus.Determined, Value: { } subsidy })
        {
            Console.WriteLine(subsidy.AmountYuan);
        }
        else
        {
            Console.WriteLine(string.Join(", ", decisions.CentralSubsidy.Missing)); // institution.newPlaces
        }

        Console.WriteLine(ExplanationText.Write(decisions.RegistrationRoute.Explain(), chinese: true, full: true));
    }

    public static object? Json(ICareRules rules, CareCase nursery, ReadOnlyMemory<byte> body)
    {
        var options = CareJson.Default.CreateOptions();
        var json = JsonSerializer.Serialize(nursery, options); // options = CareJson.Default.CreateOptions()
        var again = JsonSerializer.Deserialize<CareCase>(json, options);

        var facts = rules.ReadCase(body, "body", out var asOf);
        return (again, facts, asOf);
    }

    public static void Watch(IPackMonitor<CareRules> monitor) =>
        monitor.Reloaded += (_, reload) => Console.WriteLine(reload.Succeeded
            ? $"{reload.Before.Version} → {reload.After!.Version}: {string.Join(", ", reload.ChangedParts)}"
            : string.Join(Environment.NewLine, reload.Diagnostics));

    public sealed class PermitOffice(IPackMonitor<ParkingRules> parking)
    {
        public Decision<PermitValue> Decide(ParkingCase application, DateOnly day) => parking.Current.Evaluate(application, day).Permit;
    }

    public sealed class Registry([FromKeyedServices("next-year")] ICareRules nextYear)
    {
        public string Version => nextYear.Pack.Version;
    }
}

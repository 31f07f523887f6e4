using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Parking;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Hosting;

// The types in Generated are written by: yulincare codegen rules --output Generated --namespace Parking --prefix Parking
var rules = ParkingRules.LoadDirectory(Path.Combine(AppContext.BaseDirectory, "rules"));
var application = new ParkingCase { Application = new Application { Resident = true, Electric = false, Zone = Zone.Centre } };

var permit = rules.Evaluate(application, asOf: new DateOnly(2025, 1, 1)).Permit;
Console.WriteLine(permit.Value!.FeeYuan); // 800
Console.WriteLine(ExplanationText.Write(permit.Explain(), chinese: false, full: false));

var open = rules.Evaluate(application with { Application = application.Application with { Zone = null } }, asOf: new DateOnly(2024, 5, 1));
Console.WriteLine(string.Join(", ", open.Permit.Missing)); // application.zone
Console.WriteLine(JsonSerializer.Serialize(open, ParkingJson.Default.CreateOptions()));

try
{
    rules.ReadCase("""{"停车证申请": {"停车区": "中心", "resident": true}}"""u8.ToArray(), "application.json", out _);
}
catch (InvalidCaseException problem)
{
    Console.WriteLine(problem.Diagnostics[0]);
}

// In a service one line does: packs by name, reload, health, log and metrics.
using var services = new ServiceCollection()
    .AddPackRules<ParkingRules>(options => options.UsePackDirectory(Path.Combine(AppContext.BaseDirectory, "rules")).ReloadOnChange())
    .BuildServiceProvider();
var parking = services.GetRequiredService<IPackMonitor<ParkingRules>>();
Console.WriteLine($"{parking.Pack.Id} {parking.Pack.Version}: {parking.Current.Evaluate(application, asOf: new DateOnly(2025, 1, 1)).Permit.Value!.FeeYuan}"); // parking 1.0.0: 800

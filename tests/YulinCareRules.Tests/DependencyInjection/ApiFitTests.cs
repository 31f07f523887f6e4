using Parking;
using YulinCareRules.Engine;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.DependencyInjection;

/// <summary>A pack that is sound in itself and does not fit the API it stands behind is refused when it is loaded: no fact is dropped in silence, and no decision fails when it is read.</summary>
public sealed class ApiFitTests : IDisposable
{
    private readonly ParkingCopy pack = new();

    public void Dispose() => pack.Dispose();

    public static TheoryData<string, string, string, string> Misfits => new()
    {
        { "      vehicles: {type: integer", "      cars: {type: integer", "YCR8090", "Application.vehicles" },
        { "unit: vehicles, min", "unit: cars, min", "YCR8091", "Application.vehicles" },
        { "vehicles: {type: integer", "vehicles: {type: number", "YCR8091", "Application.vehicles" },
        { "outer:", "suburb:", "YCR8090", "Zone.outer" },
        { "feeYuan", "feeCny", "YCR8090", "permit.feeYuan" },
        { "application", "request", "YCR8090", "application" },
        { "  permit:\n", "  licence:\n", "YCR6001", "permit" },
        { "then: {granted: true, feeYuan: 0}", "then: {granted: null, feeYuan: 0}", "YCR8093", "permit.granted" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_pack_without_what_the_program_relies_on_is_refused(string old, string now, string code, string path)
    {
        pack.Change((old, now));

        var refused = Assert.Throws<InvalidPackException>(() => ParkingRules.LoadDirectory(pack.Folder));

        var found = Assert.Single(refused.Diagnostics);
        Assert.Equal((code, path), (found.Code, found.Path));
        Assert.EndsWith("pack.yaml", found.Location.File, StringComparison.Ordinal);
        Assert.Equal(code is "YCR8091" or "YCR8093", found.Location.Line > 1);
    }

    [Fact]
    public void A_value_that_the_program_has_no_name_for_is_refused()
    {
        using var city = new PackCopy();
        var file = Directory.EnumerateFiles(Path.GetDirectoryName(city.Folder)!, "*.yaml", SearchOption.AllDirectories).Single(file => File.ReadAllText(file).Contains("      marketRegistration: {", StringComparison.Ordinal));
        File.WriteAllText(file, File.ReadAllText(file).Replace("      marketRegistration: {", "      onlineRegistration: {zh: 网上登记, en: online registration}\n      marketRegistration: {", StringComparison.Ordinal));

        var refused = Assert.Throws<InvalidPackException>(() => CareRules.LoadDirectory(city.Folder));

        var found = Assert.Single(refused.Diagnostics);
        Assert.Equal(("YCR8092", "RegistrationRoute.onlineRegistration"), (found.Code, found.Path));
        Assert.Contains("onlineRegistration", File.ReadLines(found.Location.File).ElementAt(found.Location.Line - 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_pack_with_more_facts_and_outputs_fits()
    {
        pack.Change(
            ("      electric: {type: boolean, zh: 电动车, en: electric}", "      electric: {type: boolean, zh: 电动车, en: electric}\n      disabled: {type: boolean, zh: 残疾人, en: disabled}"),
            ("version: 1.0.0", "version: 1.1.0"),
            ("      outer: {zh: 外围区, en: outer zone}", "      outer: {zh: 外围区, en: outer zone}\n      airport: {zh: 机场区, en: airport}"),
            ("outer: 200}", "outer: 200, airport: 900}"),
            ("outer: 240}", "outer: 240, airport: 950}"));

        var rules = ParkingRules.LoadDirectory(pack.Folder);

        Assert.Equal(240, rules.Evaluate(new ParkingCase { Application = new Application { Resident = true, Electric = false, Zone = Zone.Outer } }, new DateOnly(2025, 1, 1)).Permit.Value!.FeeYuan);
    }
}

using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>What is wrong is found where it is; what only looks so is left alone; and every case that is shown can be evaluated.</summary>
public sealed class PlantedFaultTests
{
    public static TheoryData<int, string> Faults => Rows(PlantedFaults.Faults);

    public static TheoryData<int, string> LookAlikes => Rows(PlantedFaults.LookAlikes);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_at_its_place(int index, string name)
    {
        var fault = PlantedFaults.Faults.ElementAt(index);
        Assert.Equal(name, fault.Name);

        var found = PermitPack.Analyse(fault.Source);

        Assert.Equal(fault.Codes.Order(), found.Select(one => one.Code).Order());
        Assert.Contains(found, one => one.Code == fault.Codes[0] && (fault.Source.Marked is not { } marked || one.Location == marked));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void What_only_looks_like_a_fault_is_left_alone(int index, string name)
    {
        var right = PlantedFaults.LookAlikes.ElementAt(index);
        Assert.Equal(name, right.Name);

        Assert.Empty(PermitPack.Analyse(right.Source).Select(found => found.ToString()));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_case_that_is_shown_bears_out_what_is_said_of_it(int index, string name)
    {
        Assert.NotEmpty(name);
        var fault = PlantedFaults.Faults.ElementAt(index);
        var pack = fault.Source.Load("permits").Pack!;

        foreach (var found in PermitPack.Analyse(fault.Source).Where(found => found.Witness is not null))
        {
            ShownCase.Confirm(pack, found);
        }
    }

    [Fact]
    public void Facts_and_figures_that_nobody_reads_are_noted()
    {
        var fault = PlantedFaults.Faults.First();

        var notes = PermitPack.All(fault.Source).Where(found => found.Severity == DiagnosticSeverity.Information).Select(found => found.MessageEn);

        Assert.Equal(PlantedFaults.Notes, PermitPack.All(fault.Source).Where(found => found.Severity == DiagnosticSeverity.Information).Select(found => found.Code).Distinct().Order());
        Assert.Contains("no rule reads the fact 'shop.rooms'", notes);
        Assert.Contains("no rule reads the figure 'oldFee'", notes);
        Assert.DoesNotContain("no rule reads the fact 'shop.trade'", notes);
    }

    private static TheoryData<int, string> Rows(IEnumerable<PlantedFault> faults)
    {
        var rows = new TheoryData<int, string>();
        foreach (var (index, fault) in faults.Index())
        {
            rows.Add(index, fault.Name);
        }

        return rows;
    }
}

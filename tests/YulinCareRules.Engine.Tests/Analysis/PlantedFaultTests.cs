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
    public void Facts_and_figures_that_nobody_reads_are_noted_one_by_one_where_they_are_few()
    {
        var notes = Notes("some room in shop.rooms satisfies room.seats > room.exits and shop.trade = food and shop.open and shop.staff > shop.area and shop.opened < asOf");

        Assert.Equal(["no rule reads the fact 'shop.owner'", "no rule reads the fact 'shop.rooms[].kitchen'"], notes.Where(note => note.Code == "YCR5014").Select(note => note.MessageEn));
        Assert.Contains(notes, note => note.Code == "YCR5015" && note.MessageEn == "no rule reads the figure 'oldFee'");
        Assert.DoesNotContain(notes, note => note.Code == "YCR5032");
    }

    [Fact]
    public void Many_facts_that_nobody_reads_are_noted_in_one_line()
    {
        var notes = Notes("shop.open");

        var note = Assert.Single(notes, note => note.Code == "YCR5032");
        Assert.EndsWith("shop.trade, shop.staff, shop.area, shop.opened, shop.owner, shop.rooms", note.MessageEn, StringComparison.Ordinal);
        Assert.DoesNotContain(notes, other => other.Code == "YCR5014");
    }

    private static IReadOnlyList<Diagnostic> Notes(string condition) =>
        [.. PermitPack.All(PermitPack.Source(PermitPack.Table($"a: {{when: {condition}, then: {{outcome: granted}}}}", "otherwise: {outcome: refused}"))).Where(found => found.Severity == DiagnosticSeverity.Information)];

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

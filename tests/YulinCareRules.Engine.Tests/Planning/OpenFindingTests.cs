using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>Findings that hang on unknown facts are told once for what is known of these, and used again for other elements and other cases: each time as the interpreter has them.</summary>
public sealed class OpenFindingTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Fact]
    public void What_was_told_of_one_element_is_told_of_another_in_its_own_words()
    {
        var requirements = RandomChecklist.Of(
            "each: room in hall.rooms, require: room.floor <= 2 or room.shared, message: {zh: '{actual}层', en: 'floor {actual}'}, actual: room.floor",
            "each: room in hall.rooms, applies: hall.open, require: room.floor > 0");
        string Room(int number) => number % 3 == 0 ? "{\"shared\": false}" : number % 3 == 1 ? "{\"floor\": 3}" : "{}";
        AssertAlike(requirements, [$"{{\"hall\": {{\"rooms\": [{string.Join(", ", Enumerable.Range(0, 12).Select(Room))}]}}}}"]);
    }

    [Fact]
    public void What_was_told_of_a_list_is_not_told_of_an_element_of_which_nothing_is_known()
    {
        var requirements = RandomChecklist.Of("each: room in hall.rooms, applies: hall.open, require: room.seats <= 5", "each: room in hall.rooms, require: room.shared");
        AssertAlike(requirements, [Rooms("null"), Rooms("[{}]"), Rooms("[{}, {}]"), Rooms("null")]);

        static string Rooms(string rooms) => $"{{\"hall\": {{\"rooms\": {rooms}}}}}";
    }

    [Fact]
    public void Requirements_that_hang_together_do_so_for_other_elements_too()
    {
        var requirements = RandomChecklist.Of(
            "each: room in hall.rooms, require: room.kind = small or room.floor <= 1",
            "each: room in hall.rooms, require: room.kind != small",
            "each: room in hall.rooms, require: room.shared or hall.open");
        AssertAlike(requirements,
        [
            "{\"hall\": {\"rooms\": [{\"floor\": 1}, {\"shared\": true}, {}]}}",
            "{\"hall\": {\"rooms\": [{}, {\"floor\": 1}, {\"shared\": true}]}}",
            "{\"hall\": {\"rooms\": [{\"floor\": 2}, {\"floor\": 1}]}}",
            "{\"hall\": {\"open\": false, \"rooms\": [{\"floor\": 1}, {\"floor\": 2}]}}",
        ]);
    }

    [Fact]
    public void A_number_just_on_the_edge_tells_of_facts_that_make_little_difference()
    {
        var requirements = RandomChecklist.Of("require: 'sum(for room in hall.rooms return if room.kind = large then room.seats else 0) <= hall.seats'");
        AssertAlike(requirements,
        [
            "{\"hall\": {\"seats\": 60, \"rooms\": [{\"kind\": \"large\", \"seats\": 30}, {\"kind\": \"large\"}, {\"seats\": 2}, {\"seats\": 0}]}}",
            "{\"hall\": {\"seats\": 60, \"rooms\": [{\"kind\": \"large\", \"seats\": 30}, {\"seats\": 29}, {\"seats\": 3}]}}",
            "{\"hall\": {\"seats\": 60, \"rooms\": [{\"kind\": \"small\"}, {\"seats\": 70}]}}",
        ]);
    }

    [Theory]
    [InlineData("if room.kind = large and room.floor = 2 then room.seats else 0")]
    [InlineData("if room.kind = large then room.seats else if room.floor = 2 then 7 else 0")]
    [InlineData("if hall.open then room.seats else 0")]
    public void Words_of_a_total_some_parts_of_which_are_open_are_those_of_the_interpreter(string part)
    {
        var pack = RandomChecklist.Of(
            $"require: 'sum(for room in hall.rooms return {part}) <= 1000', message: {{zh: '共{{actual}},至多{{limit}}', en: '{{actual}} of {{limit}}'}}",
            $"require: 'sum(for room in hall.rooms return {part}) <= 40', message: {{zh: '共{{actual}}', en: '{{actual}}'}}, remedy: {{zh: '减{{actual - limit}}', en: 'less {{actual - limit}}'}}");
        var planned = new PlannedPack(pack);
        string[] rooms = [.. new[] { "\"large\"", "\"small\"", "null" }.SelectMany(kind => new[] { "2", "null" }.SelectMany(floor => new[] { "0", "30", "null" }.Select(seats => $"{{\"kind\": {kind}, \"floor\": {floor}, \"seats\": {seats}}}")))];
        foreach (var (one, other) in rooms.SelectMany(one => rooms.Select(other => (one, other))))
        {
            var facts = PlannedCase.Facts(pack, $"{{\"hall\": {{\"rooms\": [{one}, {other}]}}}}");
            var differences = planned.Compare(CaseDecisions.Decide(pack, facts, Day, [])).ToList();

            Assert.True(differences.Count == 0, $"{one}, {other}: {string.Join("; ", differences)}");
        }
    }

    [Theory]
    [InlineData(4, "hall.rooms[1].seats")]
    [InlineData(5, "hall.open, hall.rooms[1].seats")]
    public void A_requirement_that_leaves_some_values_to_its_fact_leaves_no_others_to_those_it_hangs_together_with(int known, string missing)
    {
        var requirements = RandomChecklist.Of(
            "each: room in hall.rooms, require: room.seats <= 5",
            "require: 'sum(for room in hall.rooms return room.seats) <= 9 or hall.open'");
        AssertMissing(requirements, $"{{\"hall\": {{\"rooms\": [{{\"seats\": {known}}}, {{}}]}}}}", missing);
    }

    [Theory]
    [InlineData(90, "hall.rooms[0].floor, hall.rooms[0].kind, hall.rooms[0].seats")]
    [InlineData(80, "hall.open, hall.rooms[0].floor, hall.rooms[0].kind, hall.rooms[0].seats")]
    public void So_do_several(int most, string missing)
    {
        var requirements = RandomChecklist.Of(
            "each: room in hall.rooms, require: room.kind != other",
            "each: room in hall.rooms, require: room.floor <= 2 and room.floor >= 0",
            "each: room in hall.rooms, require: room.seats <= 90 and room.seats >= 1",
            $"each: room in hall.rooms, require: hall.open or room.kind = small or room.floor > 0 or room.seats <= {most}");
        AssertMissing(requirements, "{\"hall\": {\"rooms\": [{}]}}", missing);
    }

    private static void AssertMissing(CheckedPack pack, string text, string missing)
    {
        AssertAlike(pack, text);
        var facts = new CaseReader(pack.Facts).Read(ReadText.Root("case.json", text), new DiagnosticBag())!;
        var regime = new PackPlan(pack, new RecordFactLayout());
        var place = pack.PlaceOf("order")!.Value;

        Assert.Equal(missing, string.Join(", ", regime.Start(facts, Day, new Reference(pack, read => (CaseFacts)read)).ResultOf(place).Missing));
    }

    private static void AssertAlike(CheckedPack pack, params IEnumerable<string> texts)
    {
        var planned = new PlannedPack(pack);
        foreach (var text in texts)
        {
            var facts = new CaseReader(pack.Facts).Read(ReadText.Root("case.json", text), new DiagnosticBag())!;
            var decided = CaseDecisions.Decide(pack, facts, Day, []);

            Assert.Empty(planned.Compare(decided));
            Assert.Contains(decided.Results[0].Findings, finding => finding.Status == FindingStatus.Unknown);
        }
    }
}

using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Packs;

public sealed class AllErrorsAtOnceTests
{
    [Fact]
    public void Errors_of_all_files_and_all_stages_come_in_one_run_in_the_order_of_the_text()
    {
        var loaded = LendingPack.Source
            .Replace("lending/pack.yaml", "version: 1.0.0", "verison: 1.0.0")
            .Replace("lending/facts.yaml", "joined: {type: date", "joined: {type: day")
            .Replace("lending/facts.yaml", "      number: {type: integer, zh: 编号", "      number: {type: integer, max: many, zh: 编号")
            .Replace("lending/figures.yaml", "evidence: press", "evidence: rumour")
            .Replace("lending/figures.yaml", "child: 5", "child: 5, pensioner: 1")
            .Replace("lending/decisions.yaml", "then: {amount: 0}", "then: {amuont: 0}")
            .Replace("lending/decisions.yaml", "severity: mandatory", "severity: grave")
            .Replace("lending/decisions.yaml", "count(reader.loans) > 0", "count(reader.loans > 0")
            .With("lending/broken.yaml", "records: [\n")
            .With("lending/twice.yaml", "subjects: {}\nsubjects: {}\n")
            .Load();

        Assert.Null(loaded.Pack);
        Assert.Equal(
            [
                "broken.yaml:2:1 YCR1001",
                "decisions.yaml:11:15 YCR1316",
                "decisions.yaml:11:16 YCR1315",
                "decisions.yaml:20:34 YCR1103",
                "decisions.yaml:34:19 YCR1312",
                "facts.yaml:14:22 YCR1304",
                "facts.yaml:21:36 YCR1312",
                "figures.yaml:7:63 YCR1312",
                "figures.yaml:17:38 YCR1202",
                "pack.yaml:2:3 YCR1302",
                "pack.yaml:3:3 YCR1301",
                "twice.yaml:2:1 YCR1007",
            ],
            loaded.Diagnostics.Select(told => $"{told.Location.ToString()["lending/".Length..]} {told.Code}"));
    }

    [Fact]
    public void Errors_of_the_base_come_with_those_of_the_pack_that_builds_on_it()
    {
        var loaded = LendingPack.Branch
            .Replace("lending/figures.yaml", "value: 30", "value: thirty")
            .Replace("branch/rules.yaml", "reader.distance <= 50", "reader.distence <= 50")
            .Load("branch");

        Assert.Equal(
            ["branch/rules.yaml:23:25 YCR1203", "lending/figures.yaml:24:16 YCR1312"],
            loaded.Diagnostics.Select(told => $"{told.Location} {told.Code}"));
    }

    [Fact]
    public void A_field_that_misspells_a_required_key_is_told_of_both()
    {
        var loaded = LendingPack.Source.Replace("lending/facts.yaml", "joined: {type: date", "joined: {tpye: date").Load();

        Assert.Equal([("YCR1302", null), ("YCR1301", "type")], loaded.Diagnostics.Select(told => (told.Code, told.Suggestion)));
    }

    [Fact]
    public void Clauses_by_key_of_a_parameter_without_keys_are_refused()
    {
        var loaded = LendingPack.Source.Replace("lending/figures.yaml", "source: lending-2020 第二条", "source: {adult: lending-2020 第二条}").Load();

        Assert.Contains("lending/figures.yaml:23:17: error YCR1303: 'source' 应当是一个值或一列值 ('source' should be a value or a list of values)", loaded.Diagnostics.Select(told => told.ToString()));
    }
}

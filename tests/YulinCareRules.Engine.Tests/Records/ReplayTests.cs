using System.Text;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Records;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Records;

/// <summary>A record is decided again to the same, or the difference is told.</summary>
public sealed class ReplayTests
{
    private static readonly CheckedPack Pack = LendingPack.Source.Load().Pack!;

    private static readonly CheckedPack Marked = LendingPack.Source
        .Replace("lending/facts.yaml", "kind: {type: ReaderKind, zh", "kind: {type: ReaderKind, personal: true, zh")
        .Load().Pack!;

    public static TheoryData<string> Cases =>
    [
        "reader: {kind: adult, loans: [{number: 1, days: 3}, {days: 40}]}",
        "reader: {kind: child, joined: 2020-08-01, distance: 1.50, resident: true, name: \"名\\\"字\"}",
        "reader: {}",
        "reader: {loans: []}",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void By_the_same_pack_it_is_the_same(string facts)
    {
        foreach (var chinese in new[] { true, false })
        {
            var record = Write(Pack, facts, chinese);

            var result = new Replay(Pack).Run(Read(Pack, record)!);

            Assert.True(result.IsSame);
            Assert.True(result.IsSamePack);
            Assert.NotEmpty(result.Decisions);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Equal_cases_give_equal_records(string facts) => Assert.Equal(Write(Pack, facts), Write(Pack, facts));

    [Fact]
    public void An_altered_record_is_refused()
    {
        var record = Encoding.UTF8.GetString(Write(Pack, "reader: {kind: adult}"));

        var diagnostics = new DiagnosticBag();
        Assert.Null(Read(Pack, Encoding.UTF8.GetBytes(record.Replace("\"adult\"", "\"child\"", StringComparison.Ordinal)), diagnostics));
        Assert.Equal("YCR6202", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void The_same_content_in_another_layout_is_the_same_record()
    {
        var record = Encoding.UTF8.GetString(Write(Pack, "reader: {kind: adult}"));

        Assert.NotNull(Read(Pack, Encoding.UTF8.GetBytes(record.Replace(",\"", " ,\n \"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\": 2, \"facts\": {}}")]
    [InlineData("{\"format\": 1, \"facts\": {}, \"pack\": 1, \"asOf\": \"2020-01-01\", \"language\": \"zh\", \"masked\": [], \"decisions\": {}, \"digest\": \"\"}")]
    [InlineData("{\"format\": 1, \"facts\": {}, \"pack\": {\"id\": \"a\", \"version\": \"1\", \"sha256\": \"\"}, \"asOf\": \"2020-13-01\", \"language\": \"zh\", \"masked\": [], \"decisions\": {}, \"digest\": \"\"}")]
    public void What_is_no_record_is_refused(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Read(Pack, Encoding.UTF8.GetBytes(text), diagnostics));
        Assert.Equal("YCR6201", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void By_a_changed_pack_what_is_otherwise_is_told()
    {
        var changed = LendingPack.Source.Replace("lending/pack.yaml", "version: 1.0.0", "version: 2.0.0").Load().Pack!;
        var result = new Replay(changed).Run(Read(changed, Write(Pack, "reader: {kind: adult}"))!);

        Assert.True(result.IsSame);
        Assert.False(result.IsSamePack);
        Assert.Equal("2.0.0", result.Present.Version);
        Assert.Equal("1.0.0", result.Recorded.Version);
    }

    [Fact]
    public void Masked_facts_are_not_in_the_record_and_what_hangs_on_them_is_not_called_the_same()
    {
        var record = Write(Marked, "reader: {kind: child, loans: [{number: 1, days: 40}]}", mask: true);

        Assert.DoesNotContain("\"kind\":\"child\"", Encoding.UTF8.GetString(record), StringComparison.Ordinal);
        var read = Read(Marked, record)!;
        Assert.Equal(["reader.kind"], read.Masked);
        var result = new Replay(Marked).Run(read);
        Assert.False(result.IsSame);
        Assert.Contains(result.Decisions, decision => decision.State == ReplayState.Masked && decision.Masked.SequenceEqual(["reader.kind"]));
        Assert.DoesNotContain(result.Decisions, decision => decision.State == ReplayState.Otherwise);
    }

    [Theory]
    [InlineData("gives: {text: {type: string, zh: 文, en: text}}\n    value: {text: string(reader.name)}", "text", false)]
    [InlineData("gives: {text: {type: number, unit: km, zh: 数, en: figure}}\n    value: {text: reader.distance * 2}", "text", false)]
    [InlineData("gives: {text: {type: date, zh: 日, en: day}}\n    value: {text: if reader.resident then reader.joined else reader.joined}", "text", false)]
    [InlineData("gives: {text: {type: boolean, zh: 远, en: far}}\n    value: {text: reader.distance > 5}", "text", true)]
    [InlineData("gives: {text: {type: number, unit: yuan, zh: 数, en: figure}}\n    value: {text: if reader.resident then 1 else 2}", "text", true)]
    public void An_output_that_a_personal_fact_goes_into_is_masked_and_one_that_it_only_chooses_is_not(string decision, string output, bool stays)
    {
        var marked = LendingPack.Source;
        foreach (var field in new[] { "name: {type: string", "resident: {type: boolean", "joined: {type: date", "distance: {type: number" })
        {
            marked = marked.Replace("lending/facts.yaml", field, field.Replace("{type", "{personal: true, type", StringComparison.Ordinal));
        }

        var pack = marked.With("lending/more.yaml", $"decisions:\n  told:\n    title: {{zh: 告知, en: told}}\n    subject: reader\n    source: lending-2020 第一条\n    {decision}\n").Load().Pack!;

        var record = Read(pack, Write(pack, "reader: {name: 张三, resident: true, joined: 2020-08-01, distance: 7.25}", mask: true))!;

        var told = record.Decisions["told"]!.AsObject();
        Assert.Equal("determined", (string?)told["status"]);
        Assert.Equal(stays, told["value"]!.AsObject().ContainsKey(output));
        Assert.Equal(ReplayState.Masked, Assert.Single(new Replay(pack).Run(record).Decisions, replayed => replayed.Name == "told").State);
    }

    private static byte[] Write(CheckedPack pack, string facts, bool chinese = true, bool mask = false)
    {
        var diagnostics = new DiagnosticBag();
        var read = new CaseReader(pack.Facts).Read(TextReading.Read("case.yaml", Encoding.UTF8.GetBytes(facts)).Root!, diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
        return DecisionRecordWriter.Write(CaseDecisions.Decide(pack, read, new DateOnly(2023, 1, 1), []), chinese, mask);
    }

    private static DecisionRecord? Read(CheckedPack pack, byte[] record, DiagnosticBag? diagnostics = null) =>
        new DecisionRecordReader(pack.Facts).Read("some.jsonl", record, diagnostics ?? new DiagnosticBag());
}

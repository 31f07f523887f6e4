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

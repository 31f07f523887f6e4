using System.Collections.Immutable;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>What people are told of one case, in one language, before anybody asks in which form.</summary>
/// <param name="Title">What the case is called.</param>
/// <param name="Head">What it is about: who, as of when, by which rules.</param>
/// <param name="Decisions">Each decision.</param>
internal sealed record CaseReport(string Title, ImmutableArray<ReportPair> Head, ImmutableArray<DecisionReport> Decisions);

/// <summary>How something turned out, for a form that has colours.</summary>
internal enum ReportTone
{
    Plain,
    Good,
    Bad,
    Open,
}

/// <summary>One decision: its name, how far it is settled, and what there is to say of it.</summary>
internal sealed record DecisionReport(string Title, string Status, ReportTone Tone, ImmutableArray<ReportBlock> Blocks);

/// <summary>A name and what it is.</summary>
internal sealed record ReportPair(string Name, string Value);

/// <summary>A part of a decision's report.</summary>
internal abstract record ReportBlock;

/// <summary>A sentence by itself.</summary>
internal sealed record ReportSentence(string Text) : ReportBlock;

/// <summary>Names and values, one a line.</summary>
internal sealed record ReportPairs(ImmutableArray<ReportPair> Pairs) : ReportBlock;

/// <summary>A heading and the points under it.</summary>
internal sealed record ReportList(string Heading, ImmutableArray<ReportItem> Items, ReportTone Tone = ReportTone.Plain) : ReportBlock;

/// <summary>A point; under it what belongs to it.</summary>
internal sealed record ReportItem(string Text)
{
    public ImmutableArray<string> Under { get; init; } = [];
}

/// <summary>Entries that have the same fields.</summary>
internal sealed record ReportTable(string Heading, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) : ReportBlock;

using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Expressions;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>What an output comes to in a row.</summary>
internal abstract record Cell;

/// <summary>An expression of the pack.</summary>
internal sealed record ExpressionCell(BoundExpression Expression) : Cell;

/// <summary>What an expression was translated to.</summary>
/// <param name="Value">What it was translated to.</param>
/// <param name="Output">The output, for where that is beyond the method.</param>
internal sealed record SymbolCell(Alternatives Value, string Output) : Cell;

/// <summary>What the rules that apply give together: the expression of each, by its id.</summary>
internal sealed record GatheredCell(ImmutableArray<(string Rule, Formula Applies, BoundExpression Output)> Rules) : Cell;

/// <summary>One of the ways in which a decision may come out; in each case just one of the rows of a decision holds, save where rules disagree.</summary>
/// <param name="When">When it comes out so.</param>
/// <param name="Kind">What cases that come out alike are told by.</param>
/// <param name="Cells">The outputs; none where there is no value.</param>
internal sealed record Row(Formula When, string Kind, ImmutableArray<Cell> Cells)
{
    /// <summary>Whether just the same cases fall into the row of this name in the other pack.</summary>
    public bool IsAlike { get; init; }

    /// <summary>The rule, where it is one.</summary>
    public string? Rule { get; init; }
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>What an expression comes to, in terms of the facts of a case.</summary>
internal abstract record Symbol;

/// <summary>No answer.</summary>
internal sealed record NullSymbol : Symbol
{
    public static NullSymbol Instance { get; } = new();
}

/// <summary>A value that is the same in every case; never null, a number, a date or a boolean.</summary>
internal sealed record ConstantSymbol(FeelValue Value) : Symbol;

/// <summary>The value of a fact that is an enumeration or a text.</summary>
internal sealed record FiniteSymbol(FiniteVariable Variable) : Symbol;

internal sealed record NumberSymbol(LinearTerm Term) : Symbol;

/// <summary>A date, as a count of days.</summary>
internal sealed record DateSymbol(LinearTerm Days) : Symbol;

/// <summary>A length of time, in days.</summary>
internal sealed record DaysSymbol(LinearTerm Days) : Symbol;

internal sealed record RecordSymbol(string Key, RecordModel Record) : Symbol;

/// <summary>A list whose possible members are known; <paramref name="Count"/> where it is a list of facts itself.</summary>
internal sealed record ListSymbol(ImmutableArray<Member> Members, LinearTerm? Count) : Symbol;

/// <summary>A possible member of a list, and when it is in it.</summary>
internal readonly record struct Member(Formula Present, Alternatives Value);

/// <summary>A list of facts of which only the number of elements is told.</summary>
internal sealed record OpenListSymbol(string Key, NumberVariable Count) : Symbol;

/// <summary>Something beyond the method.</summary>
internal sealed record BeyondSymbol : Symbol
{
    public static BeyondSymbol Instance { get; } = new();
}

/// <summary>True, false, or without an answer where it is neither.</summary>
internal sealed record Truth(Formula True, Formula False) : Symbol
{
    public static Truth Yes { get; } = new(Formula.True, Formula.False);

    public static Truth No { get; } = new(Formula.False, Formula.True);

    public static Truth None { get; } = new(Formula.False, Formula.False);

    /// <summary>Neither true nor false.</summary>
    public Formula Null => True.Not().And(False.Not());

    public static Truth Of(Formula formula) => new(formula, formula.Not());

    public Truth Not() => new(False, True);

    public Truth And(Truth other) => new(True.And(other.True), False.Or(other.False));

    public Truth Or(Truth other) => new(True.Or(other.True), False.And(other.False));
}

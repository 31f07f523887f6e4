using System.Collections.Immutable;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>Something that a case may have one way or another: a fact, the day, or what stands for an expression beyond the method.</summary>
internal abstract class Variable(string key, int ordinal)
{
    /// <summary>The path of the fact, or what else it is known by.</summary>
    public string Key { get; } = key;

    /// <summary>Its place among the variables of one translation.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Of one that stands for an expression beyond the method: the expression.</summary>
    public string? Beyond { get; init; }

    /// <summary>Of a figure that packs further up are to set: its name.</summary>
    public string? Unset { get; init; }

    public override string ToString() => Key;
}

/// <summary>One of some values.</summary>
internal sealed class FiniteVariable(string key, int ordinal, ImmutableArray<FeelValue> values) : Variable(key, ordinal)
{
    private readonly ILookup<FeelValue, int> places = Enumerable.Range(0, values.Length).ToLookup(place => values[place]);

    public ImmutableArray<FeelValue> Values { get; } = values;

    public ValueSet All { get; } = ValueSet.All(values.Length);

    /// <summary>Just this value, where it is one of them.</summary>
    public ValueSet Only(FeelValue value) => ValueSet.Of(Values.Length, places[value]);

    /// <summary>The values that are among the given ones.</summary>
    public ValueSet Those(Func<FeelValue, bool> wanted) =>
        ValueSet.Of(Values.Length, Enumerable.Range(0, Values.Length).Where(place => wanted(Values[place])));
}

/// <summary>A number, or a date as a count of days.</summary>
internal sealed class NumberVariable(string key, int ordinal, Interval domain) : Variable(key, ordinal)
{
    public Interval Domain { get; } = domain;

    /// <summary>The value to prefer where there is a choice.</summary>
    public Rational Wish { get; init; }

    /// <summary>Of the year of a date: the date.</summary>
    public LinearTerm? YearOf { get; init; }

    /// <summary>Of a date that is some months from another: the other.</summary>
    public MovedDate? MovedFrom { get; init; }

    /// <summary>Whether it follows from another by the calendar, which straight lines tell only nearly.</summary>
    public bool IsByCalendar => YearOf is not null || MovedFrom is not null;
}

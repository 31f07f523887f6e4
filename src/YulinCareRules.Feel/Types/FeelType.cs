using System.Collections.Immutable;

namespace YulinCareRules.Feel.Types;

/// <summary>A type of the language; its text is as it would be written.</summary>
internal abstract record FeelType;

/// <summary>A type without parts.</summary>
internal sealed record SimpleType(string Name) : FeelType
{
    public override string ToString() => Name;
}

/// <summary>A list of elements of one type.</summary>
internal sealed record ListOf(FeelType Element) : FeelType
{
    public override string ToString() => Element == FeelTypes.Any ? "list" : $"list<{Element}>";
}

/// <summary>A range between two values of one type.</summary>
internal sealed record RangeOf(FeelType Element) : FeelType
{
    public override string ToString() => Element == FeelTypes.Any ? "range" : $"range<{Element}>";
}

/// <summary>A context with at least these entries.</summary>
internal sealed record ContextOf(ImmutableArray<(string Name, FeelType Type)> Fields) : FeelType
{
    public override string ToString() => Fields.IsEmpty ? "context" : $"context<{string.Join(", ", Fields.Select(field => $"{field.Name}: {field.Type}"))}>";
}

/// <summary>A function of these parameters.</summary>
internal sealed record FunctionOf(ImmutableArray<FeelType> Parameters, FeelType Result) : FeelType
{
    public override string ToString() => $"function<{string.Join(", ", Parameters)}> -> {Result}";
}

/// <summary>The types that have a name, and the ones made of them that functions ask for.</summary>
internal static class FeelTypes
{
    public static FeelType Any { get; } = new SimpleType("Any");

    public static FeelType Null { get; } = new SimpleType("Null");

    public static FeelType Number { get; } = new SimpleType("number");

    public static FeelType String { get; } = new SimpleType("string");

    public static FeelType Boolean { get; } = new SimpleType("boolean");

    public static FeelType Date { get; } = new SimpleType("date");

    public static FeelType Time { get; } = new SimpleType("time");

    public static FeelType DateAndTime { get; } = new SimpleType("date and time");

    public static FeelType DayTimeDuration { get; } = new SimpleType("days and time duration");

    public static FeelType YearMonthDuration { get; } = new SimpleType("years and months duration");

    /// <summary>Any context.</summary>
    public static FeelType Context { get; } = new ContextOf([]);

    /// <summary>Any range.</summary>
    public static FeelType Range { get; } = new RangeOf(Any);

    /// <summary>Any function, whatever its parameters.</summary>
    public static FeelType Function { get; } = new SimpleType("function");

    public static FeelType List { get; } = new ListOf(Any);

    /// <summary>The type of that name, or null.</summary>
    public static FeelType? Find(string name) => name switch
    {
        "Any" => Any,
        "Null" => Null,
        "number" => Number,
        "string" => String,
        "boolean" => Boolean,
        "date" => Date,
        "time" => Time,
        "date and time" => DateAndTime,
        "days and time duration" => DayTimeDuration,
        "years and months duration" => YearMonthDuration,
        "context" => Context,
        "list" => List,
        "range" => Range,
        "function" => Function,
        _ => null,
    };
}

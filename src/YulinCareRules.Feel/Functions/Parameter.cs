using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Functions;

/// <summary>A parameter of a built-in function. One of type Any takes null; another only where it says so.</summary>
internal sealed record Parameter(string Name, FeelType Type)
{
    public bool IsOptional { get; init; }

    public bool TakesNull { get; init; } = Type == FeelTypes.Any;

    /// <summary>May be left out, but not be null.</summary>
    public Parameter Optional => this with { IsOptional = true };

    /// <summary>May be null.</summary>
    public Parameter OrNull => this with { TakesNull = true };

    public static Parameter Any(string name) => new(name, FeelTypes.Any);

    public static Parameter Number(string name) => new(name, FeelTypes.Number);

    public static Parameter Text(string name) => new(name, FeelTypes.String);

    public static Parameter List(string name) => new(name, FeelTypes.List);

    public static Parameter Context(string name) => new(name, FeelTypes.Context);

    public override string ToString() => $"{Name}: {Type}{(IsOptional ? "?" : string.Empty)}";
}

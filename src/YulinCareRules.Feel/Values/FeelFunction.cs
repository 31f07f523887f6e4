using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Values;

/// <summary>A function as a value: one of the language or one that an expression made.</summary>
internal abstract record FeelFunction : FeelValue
{
    /// <summary>The parameters, with the types that were declared for them.</summary>
    public abstract IReadOnlyList<(string Name, FeelType Type)> Parameters { get; }

    /// <summary>The type of what it gives, as far as it can be told without calling it.</summary>
    public virtual FeelType Result => FeelTypes.Any;
}

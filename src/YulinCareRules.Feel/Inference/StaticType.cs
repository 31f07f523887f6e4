using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>What is known of a value before anything runs: its type (null is of every type) and whether it may be null.</summary>
internal readonly record struct StaticType(FeelType Type, bool MayBeNull)
{
    /// <summary>Nothing is known.</summary>
    public static StaticType Unknown { get; } = new(FeelTypes.Any, true);

    /// <summary>It is null.</summary>
    public static StaticType Nothing { get; } = new(FeelTypes.Null, true);

    public bool IsUnknown => Type == FeelTypes.Any;

    public static StaticType Of(FeelType type) => new(type, false);

    public static StaticType OrNull(FeelType type) => new(type, true);

    /// <summary>What holds of either.</summary>
    public StaticType Or(StaticType other) => new(TypeJoin.Of(Type, other.Type), MayBeNull || other.MayBeNull);

    /// <summary>The type of the items where a value is taken for a list: those of a list, or the value itself.</summary>
    public StaticType Item => Type switch
    {
        ListOf list => OrNull(list.Element),
        _ => this,
    };
}

using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>A value that an expression may name, with the type declared for it.</summary>
internal sealed record FeelInput(string Name, FeelValue Value, FeelType Type)
{
    /// <summary>The members that the type or the value gives it, for names of several words.</summary>
    public Shape Shape => ShapeOf(Type).Or(ShapeOf(Value));

    private static Shape ShapeOf(FeelType type) => type switch
    {
        ListOf list => ShapeOf(list.Element),
        ContextOf context => context.Fields.Aggregate(Shape.Unknown, (shape, field) => shape.With(field.Name, ShapeOf(field.Type))),
        _ => Shape.Unknown,
    };

    private static Shape ShapeOf(FeelValue value) => value switch
    {
        FeelList list => list.Items.Aggregate(Shape.Unknown, (shape, item) => shape.Or(ShapeOf(item))),
        FeelContext context => context.Entries.Aggregate(Shape.Unknown, (shape, entry) => shape.With(entry.Key, ShapeOf(entry.Value))),
        _ => Shape.Unknown,
    };
}

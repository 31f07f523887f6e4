using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>With which values an unknown field is completed so that conditions may hold, the most helpful first; a field that no condition uses has none.</summary>
internal sealed class FactChoices
{
    // Beyond any figure, and far from where sums overflow.
    private const decimal Far = 1_000_000;

    private readonly Dictionary<FieldModel, ImmutableArray<FactValue>> choices = new(ReferenceEqualityComparer.Instance);

    public FactChoices(LeafUses uses)
    {
        foreach (var group in uses.Uses.Where(use => use.Leaf.Expression is BoundField).GroupBy(use => ((BoundField)use.Leaf.Expression).Field, ReferenceEqualityComparer.Instance))
        {
            var field = (FieldModel)group.Key!;
            var use = group.Aggregate(LeafUse.None, (all, each) => all | each.Use);
            choices.Add(field, [.. ValuesOf(field, use, group.SelectMany(each => each.Leaf.Numbers)).Select(value => new FactKnown(value))]);
        }
    }

    public ImmutableArray<FactValue> Of(FieldModel field) => choices.GetValueOrDefault(field, []);

    private static IEnumerable<FeelValue> ValuesOf(FieldModel field, LeafUse use, IEnumerable<decimal> cuts) => field.Type switch
    {
        BooleanType => IsOneWay(use) ? [FeelBoolean.From((use & LeafUse.Down) == 0)] : [FeelBoolean.True, FeelBoolean.False],
        EnumerationType { Enumeration: var enumeration } => enumeration.Values.Select(value => new FeelString(value.Name)),
        NumberType => NumbersOf(field, use, [.. cuts]).Select(number => new FeelNumber(number)),
        _ => [],
    };

    private static IEnumerable<decimal> NumbersOf(FieldModel field, LeafUse use, ImmutableArray<decimal> cuts)
    {
        var (low, high) = (field.Minimum ?? -Far, field.Maximum ?? Far);
        return !IsOneWay(use) ? cuts.IsEmpty ? [Math.Max(low, 0), high] : cuts : (use & LeafUse.Down) == 0 ? [high] : [low];
    }

    private static bool IsOneWay(LeafUse use) => (use & (LeafUse.Up | LeafUse.Down)) != (LeafUse.Up | LeafUse.Down) && (use & (LeafUse.Free | LeafUse.Match)) == 0;
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Rewriting;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>What a few facts by themselves do to requirements, whatever all others are: found out of the conditions, so that code need not be asked in each case.</summary>
internal sealed class FactEffects
{
    private const int MostCombinations = 16;

    private readonly ImmutableDictionary<string, LeafUse> directions;
    private readonly Func<BoundExpression, BoundExpression> simplify;

    /// <param name="groups">All requirements that have to be met together.</param>
    /// <param name="simplify">Works out what constants settle.</param>
    public FactEffects(ImmutableArray<RequirementGroup> groups, Func<BoundExpression, BoundExpression> simplify)
    {
        var uses = groups.SelectMany(group => group.Requirements).SelectMany(code => code.Uses() is var own ? own.Uses.Select(used => (Fact: own.FactOf(used.Leaf), used.Leaf, used.Use)) : []).ToList();

        // What another decision reads of the facts is not told here.
        directions = uses.Exists(used => used.Leaf.Expression is BoundDecision) ? ImmutableDictionary<string, LeafUse>.Empty
            : uses.GroupBy(used => used.Fact, StringComparer.Ordinal).ToImmutableDictionary(fact => fact.Key, fact => fact.Aggregate(LeafUse.None, (all, used) => all | used.Use) & ~LeafUse.Uncut, StringComparer.Ordinal);
        this.simplify = simplify;
    }

    /// <summary>What a requirement comes to with one value of a fact; null where that hangs on others too.</summary>
    public bool? Settled(RequirementCode code, BoundField fact, FeelValue value)
    {
        BoundExpression With(BoundExpression condition) => simplify(Set(condition, Leaf.PathOf(fact)!, new BoundConstant(fact.Type, value)));

        return (code.Applies is { } applies ? With(applies) : Booleans.True, With(code.Require)) switch
        {
            (BoundConstant { Value: FeelBoolean { Value: false } }, _) or (_, BoundConstant { Value: FeelBoolean { Value: true } }) => true,
            (BoundConstant { Value: FeelBoolean { Value: true } }, BoundConstant { Value: FeelBoolean { Value: false } }) => false,
            _ => null,
        };
    }

    /// <summary>
    /// Sets of facts that are enough to meet a requirement while all of one is unknown: as far as they can go in the one direction that helps, it is met, and no requirement minds.
    /// So it breaks nothing then, and need not be looked at to see whether all can be met.
    /// </summary>
    public ImmutableArray<ImmutableArray<Leaf>> EnoughFor(RequirementCode code)
    {
        var uses = code.Uses();
        ImmutableArray<BoundField> keys = [.. uses.All.Where(leaf => !leaf.IsRepeated).Select(leaf => leaf.Expression).OfType<BoundField>().Where(field => field.Type is EnumerationType)];
        if (keys.Aggregate(1, (product, key) => Math.Min(product * ValuesOf(key).Length, MostCombinations + 1)) > MostCombinations)
        {
            return [];
        }

        // Whatever the enumerations are: code asks about them often, as about the type of a thing.
        var search = new Search(code.Each, leaf => directions.GetValueOrDefault(uses.FactOf(leaf)));
        var conditions = keys.Aggregate(
            new List<(BoundExpression? Applies, BoundExpression Require)> { (code.Applies, code.Require) },
            (some, key) => [.. some.SelectMany(each => ValuesOf(key).Select(value => (each.Applies is { } applies ? Set(applies, key, value) : null, Set(each.Require, key, value))))]);
        var enough = conditions
            .Select(each => (each.Applies is null ? FactSets.None : search.Enough(simplify(each.Applies), false)).Or(search.Enough(simplify(each.Require), true)))
            .Aggregate(FactSets.Any, (all, sets) => all.And(sets));
        var leaves = uses.All.ToDictionary(leaf => leaf.Path, StringComparer.Ordinal);
        return [.. enough.Sets.Select(set => set.Select(path => leaves[path]).ToImmutableArray())];
    }

    private static ImmutableArray<EnumerationValueModel> ValuesOf(BoundField key) => ((EnumerationType)key.Type).Enumeration.Values;

    private static BoundExpression Set(BoundExpression expression, BoundField key, EnumerationValueModel value) => Set(expression, Leaf.PathOf(key)!, new BoundConstant(key.Type, new FeelString(value.Name)));

    private static BoundExpression Set(BoundExpression expression, string path, BoundConstant value) =>
        expression is BoundField && Leaf.PathOf(expression) == path ? value : BoundRewrite.Children(expression, part => Set(part, path, value));

    /// <param name="list">The list whose elements the requirement is about, if it is about such.</param>
    /// <param name="directionOf">How a fact is used in all requirements.</param>
    private sealed class Search(BoundField? list, Func<Leaf, LeafUse> directionOf)
    {
        /// <summary>The facts that are enough for the condition to come out as wanted.</summary>
        public FactSets Enough(BoundExpression condition, bool wanted) => condition switch
        {
            BoundConstant { Value: FeelBoolean { Value: var value } } => value == wanted ? FactSets.Any : FactSets.None,
            BoundField { Type: BooleanType } field => Goes(field, wanted ? LeafUse.Up : LeafUse.Down) ? FactSets.Of(Leaf.PathOf(field)!) : FactSets.None,
            BoundNot not => Enough(not.Operand, !wanted),
            BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } junction => (junction.Operator == BinaryOperator.And) == wanted
                ? Enough(junction.Left, wanted).And(Enough(junction.Right, wanted))
                : Enough(junction.Left, wanted).Or(Enough(junction.Right, wanted)),
            BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: { Type: BooleanType } fact, Right: BoundConstant { Value: FeelBoolean { Value: var value } } } equality =>
                Enough(fact, (equality.Operator == BinaryOperator.Equal) == wanted == value),
            BoundBinary { Operator: BinaryOperator.LessThan } less => wanted ? Exceeds(less.Right, less.Left, true) : Exceeds(less.Left, less.Right, false),
            BoundBinary { Operator: BinaryOperator.LessThanOrEqual } less => wanted ? Exceeds(less.Right, less.Left, false) : Exceeds(less.Left, less.Right, true),
            BoundBinary { Operator: BinaryOperator.GreaterThan } greater => wanted ? Exceeds(greater.Left, greater.Right, true) : Exceeds(greater.Right, greater.Left, false),
            BoundBinary { Operator: BinaryOperator.GreaterThanOrEqual } greater => wanted ? Exceeds(greater.Left, greater.Right, false) : Exceeds(greater.Right, greater.Left, true),
            BoundIf branch => Enough(branch.Then, wanted).And(Enough(branch.Else, wanted)),
            _ => FactSets.None,
        };

        // The larger without bound, or the smaller as small as it can be.
        private FactSets Exceeds(BoundExpression larger, BoundExpression smaller, bool strictly)
        {
            if (!IsNumber(larger) || !IsNumber(smaller))
            {
                return FactSets.None;
            }

            var low = NumberBounds.Of(larger).Low;
            var grown = FieldsOf(larger).Where(field => field.Field.Maximum is null && Goes(field, LeafUse.Up) && Grows(larger, field));
            var shrunk = FieldsOf(smaller).Where(field => field.Field.Minimum is { } least && IsValue(field, least) && Goes(field, LeafUse.Down)
                && NumberBounds.Of(Set(smaller, Leaf.PathOf(field)!, new BoundConstant(field.Type, new FeelNumber(least)))).High is { } high && (strictly ? low > high : low >= high));
            return grown.Concat(shrunk).Aggregate(FactSets.None, (sets, field) => sets.Or(FactSets.Of(Leaf.PathOf(field)!)));
        }

        // Never null, and never beyond what a decimal holds but for a field that is.
        private static bool IsNumber(BoundExpression number) => number switch
        {
            BoundConstant { Value: FeelNumber } or BoundField { Type: NumberType } => true,
            BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } binary => IsNumber(binary.Left) && IsNumber(binary.Right),
            _ => false,
        };

        private static bool IsValue(BoundField field, decimal number) => field.Type is not NumberType { IsInteger: true } || decimal.IsInteger(number);

        private static IEnumerable<BoundField> FieldsOf(BoundExpression number) => BoundWalk.Descendants(number).OfType<BoundField>().Where(field => field.Type is NumberType);

        private static bool Grows(BoundExpression number, BoundField field) => number switch
        {
            BoundField other => Leaf.PathOf(other) == Leaf.PathOf(field),
            BoundBinary { Operator: BinaryOperator.Add } sum => Grows(sum.Left, field) || Grows(sum.Right, field),
            BoundBinary { Operator: BinaryOperator.Multiply, Left: BoundConstant { Value: FeelNumber { Value: > 0 } } } product => Grows(product.Right, field),
            BoundBinary { Operator: BinaryOperator.Multiply, Right: BoundConstant { Value: FeelNumber { Value: > 0 } } } product => Grows(product.Left, field),
            _ => false,
        };

        // In this direction only; and one thing's number is not in another's way.
        private bool Goes(BoundField field, LeafUse direction) =>
            Leaf.PathOf(field) is { } path && directionOf(new Leaf(path, field)) == direction && list?.Field.Unique != field.Field.Name;
    }
}

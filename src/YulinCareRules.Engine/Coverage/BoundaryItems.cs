using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Coverage;

/// <summary>Both sides of each comparison of numbers or days; where the figure is one for each key, both sides for each.</summary>
internal sealed class BoundaryItems(PackOwnership own, Dictionary<BoundBinary, string> names)
{
    public IEnumerable<CoverageItem> Of(DecisionModel decision)
    {
        foreach (var part in DecisionPart.Of(decision))
        {
            foreach (var comparison in BoundWalk.Descendants(part.Expression).OfType<BoundBinary>().Where(BoundarySides.Concerns))
            {
                if (comparison.Place.Location is { } place && own.Has(place) && names.TryAdd(comparison, $"{decision.Name}#{names.Count}"))
                {
                    foreach (var key in Keys(comparison, decision))
                    {
                        yield return Side(decision, part, comparison, key, at: true);
                        if (CanBeBeside(comparison))
                        {
                            yield return Side(decision, part, comparison, key, at: false);
                        }
                    }
                }
            }
        }
    }

    private CoverageItem Side(DecisionModel decision, DecisionPart part, BoundBinary comparison, string key, bool at)
    {
        var owner = part.Rule?.Id ?? (part.Requirement is { } requirement ? CoverageKeys.NameOf(requirement) : null);
        var name = owner is null ? decision.Name : $"{decision.Name}.{owner}";
        var forKey = key.Length == 0 ? string.Empty : $" [{key}]";
        return new CoverageItem(CoverageKind.Boundary, CoverageKeys.Boundary(names[comparison], key, at), decision, comparison.Place.Location!.Value, new BilingualText(
            $"{name} 的界限 {ComparisonText.Of(comparison)}{forKey}：{(at ? "恰在界限上" : "界限另一边的下一个值")}",
            $"boundary {ComparisonText.Of(comparison)}{forKey} of {name}: {(at ? "exactly at it" : "the next value on its other side")}"))
        {
            Requirement = part.Requirement,
        };
    }

    // The keys that have a figure while the decision is in force; an empty one where nothing is keyed.
    private static IEnumerable<string> Keys(BoundBinary comparison, DecisionModel decision) =>
        BoundWalk.Parameters(comparison).FirstOrDefault(parameter => parameter.Key is not null) switch
        {
            null => [string.Empty],
            { Key: BoundConstant { Value: FeelString { Value: var only } } } => [only],
            { Parameter: var keyed } => keyed.By!.Values.Select(value => value.Name).Where(key => HasFigure(keyed, key, decision.Period)),
        };

    private static bool HasFigure(ParameterModel keyed, string key, Period inForce) => keyed.Periods.Any(period =>
        period.Period.Overlaps(inForce) && period.ByKey is { } figures && figures.TryGetValue(key, out var figure) && figure is FeelNumber or FeelDate);

    // Beyond the least or the greatest that a field may be, there is no other side.
    private static bool CanBeBeside(BoundBinary comparison) => comparison switch
    {
        { Left: BoundField { Field: var field }, Right: BoundConstant { Value: FeelNumber { Value: var bound } }, Operator: var operation } => operation switch
        {
            BinaryOperator.LessThan or BinaryOperator.GreaterThanOrEqual => field.Minimum is not { } least || bound > least,
            BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan => field.Maximum is not { } greatest || bound < greatest,
            _ => true,
        },
        _ => true,
    };
}

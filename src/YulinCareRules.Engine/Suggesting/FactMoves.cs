using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>The values worth trying for a fact: every one where they can be listed, and numbers and days at and beside what they were compared with.</summary>
internal sealed class FactMoves
{
    private readonly ImmutableArray<(decimal One, decimal Other)> compared;
    private readonly ImmutableArray<decimal> numbers;
    private readonly ImmutableArray<decimal> distances;
    private readonly ImmutableArray<CivilDate> days;

    public FactMoves(EvaluationTrace trace)
    {
        var traced = trace.Comparisons.Where(comparison => BoundarySides.Concerns(comparison.Comparison)).ToList();
        compared = [.. traced.SelectMany(comparison => comparison is { Left: FeelNumber one, Right: FeelNumber other } ? new[] { (one.Value, other.Value), (other.Value, one.Value) } : []).Distinct()];
        numbers = [.. traced.SelectMany(comparison => new[] { comparison.Left, comparison.Right }).OfType<FeelNumber>().SelectMany(number => Around(number.Value, Steps.Of(number.Value))).Distinct()];
        distances = [.. traced.SelectMany(Distances).Where(distance => distance != 0).Distinct()];
        days = [.. traced.SelectMany(comparison => new[] { comparison.Left, comparison.Right }).OfType<FeelDate>()
            .SelectMany(date => new[] { -1, 0, 1 }.Select(step => date.Date.PlusDays(step))).OfType<CivilDate>().Distinct()];
    }

    /// <summary>Other values for a fact, unknown among them.</summary>
    public IEnumerable<FactValue> Of(FactSpot spot) => Values(spot).Where(value => !value.Equals(spot.Value));

    /// <summary>The likeliest of them: of a number only those at and beside what it was compared with itself.</summary>
    public IEnumerable<FactValue> Likely(FactSpot spot) => spot.Field.Type is NumberType type && spot.Value is FactKnown { Value: FeelNumber { Value: var now } }
        ? Allowed(compared.Where(pair => pair.One == now).SelectMany(pair => Around(pair.Other, Steps.Of(pair.Other))), spot, type).Select(number => (FactValue)new FactKnown(new FeelNumber(number))).Append(FactUnknown.Instance).Where(value => !value.Equals(spot.Value))
        : Of(spot);

    private IEnumerable<FactValue> Values(FactSpot spot) => spot.Field.Type switch
    {
        BooleanType => [new FactKnown(FeelBoolean.True), new FactKnown(FeelBoolean.False), FactUnknown.Instance],
        EnumerationType { Enumeration.Values: var values } => [.. values.Select(value => new FactKnown(new FeelString(value.Name))), FactUnknown.Instance],
        NumberType type => [.. Numbers(spot, type).Select(number => new FactKnown(new FeelNumber(number))), FactUnknown.Instance],
        DateType => [.. days.Select(day => new FactKnown(new FeelDate(day))), FactUnknown.Instance],
        ListType => Lists(spot),
        _ => [FactUnknown.Instance],
    };

    private IEnumerable<decimal> Numbers(FactSpot spot, NumberType type)
    {
        IEnumerable<decimal> moved = spot.Value is FactKnown { Value: FeelNumber { Value: var now } } ? distances.SelectMany(distance => new[] { now + distance, now - distance }) : [];
        return Allowed(moved.Concat(numbers), spot, type);
    }

    private static IEnumerable<decimal> Allowed(IEnumerable<decimal> some, FactSpot spot, NumberType type) => some
        .Where(number => (!type.IsInteger || decimal.IsInteger(number)) && !(number < spot.Field.Minimum) && !(number > spot.Field.Maximum))
        .Distinct();

    // None, one, or the first twice where nothing forbids it.
    private static IEnumerable<FactValue> Lists(FactSpot spot)
    {
        yield return FactUnknown.Instance;
        yield return new FactList([]);
        if (spot.Value is FactList { Items.Length: > 0 } list)
        {
            yield return new FactList([list.Items[0]]);
        }

        if (spot.Field.Type is ListType { Element: EnumerationType { Enumeration.Values: var values } })
        {
            foreach (var value in values)
            {
                yield return new FactList([new FactKnown(new FeelString(value.Name))]);
            }
        }
    }

    // What would bring the two sides together, and a step to either side of that.
    private static IEnumerable<decimal> Distances(TracedComparison comparison) =>
        new TracedValues(comparison.Left, comparison.Right) is { Distance: { } distance } values ? Around(-distance, values.StepOf(comparison.Comparison)) : [];

    private static decimal[] Around(decimal number, decimal step) => [number, number - step, number + step];
}

using System.Globalization;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Mutation;

/// <summary>Another value in the place of one that is written: a step more or less, a day earlier or later, the next of an enumeration, the other of yes and no.</summary>
internal static class ValueMutations
{
    public static IEnumerable<ExpressionMutation> Of(BoundConstant constant) => Others(constant.Value, constant.Type)
        .Select(other => new ExpressionMutation(constant, constant with { Value = other }, $"{FactText.Plain(constant.Value)} → {FactText.Plain(other)}"));

    /// <summary><c>date("2020-01-01")</c>, a day earlier and a day later.</summary>
    public static IEnumerable<ExpressionMutation> OfDate(BoundCall call, BoundConstant written)
    {
        if (written.Value is not FeelString { Value: var text } || !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            yield break;
        }

        foreach (var step in new[] { -1, 1 })
        {
            var other = day.AddDays(step).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return new ExpressionMutation(call, call with { Arguments = [written with { Value = new FeelString(other) }] }, $"{text} → {other}");
        }
    }

    public static IEnumerable<FeelValue> Others(FeelValue value, PackType type) => (value, type) switch
    {
        (FeelNumber number, _) => [new FeelNumber(number.Value - StepOf(number.Value, type)), new FeelNumber(number.Value + StepOf(number.Value, type))],
        (FeelBoolean boolean, _) => [FeelBoolean.From(!boolean.Value)],
        (FeelString text, EnumerationType { Enumeration.Values: { Length: > 1 } values }) => [new FeelString(NextOf(text.Value, [.. values.Select(known => known.Name)]))],
        (FeelString text, TextType) => [new FeelString($"{text.Value}~")],
        (FeelDate date, _) => new[] { -1, 1 }.Select(step => date.Date.PlusDays(step)).OfType<CivilDate>().Select(day => new FeelDate(day)),
        _ => [],
    };

    private static decimal StepOf(decimal number, PackType type) => type is NumberType { Measure.IsShare: true } ? Math.Min(0.01m, Steps.Of(number)) : Steps.Of(number);

    private static string NextOf(string value, string[] names) => names[(Array.IndexOf(names, value) + 1) % names.Length];
}

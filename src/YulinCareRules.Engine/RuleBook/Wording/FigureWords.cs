using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>Figures with their values, beside the rules that read them.</summary>
internal sealed class FigureWords(Edition edition)
{
    private readonly Values values = new(edition.Chinese);

    /// <summary>The values alone, for a narrow column.</summary>
    public object? Short(IEnumerable<ParameterModel> parameters)
    {
        var figures = parameters.ToList();
        return figures.Count == 0 ? null : Join(figures.Select(parameter => (object)Tag("div", Link(edition.Addresses.Parameter(parameter), Class("figure"), Newest(parameter)))), string.Empty);
    }

    /// <summary>Name, value and days of each.</summary>
    public object? Full(IEnumerable<ParameterModel> parameters)
    {
        var figures = parameters.ToList();
        return figures.Count == 0 ? null : Tag("ul", Class("figures"), figures.Select(parameter => Tag(
            "li",
            Link(edition.Addresses.Parameter(parameter), edition.Of(parameter.Title)),
            edition.Colon,
            parameter.Periods.IsEmpty ? edition.Say("没有数值", "no value") : Join(parameter.Periods.Select(period => (object)Of(parameter, period)), edition.Semicolon))));
    }

    public string Value(ParameterModel parameter, ParameterPeriod period) => period switch
    {
        { Single: { } single } => values.Of(single, parameter.Type),
        { ByKey: { } byKey } => string.Join(edition.Comma, Keys(parameter, byKey).Select(pair => $"{edition.Of(pair.Key.Title)}{edition.Say("", " ")}{values.Of(pair.Value, parameter.Type)}")),
        _ => edition.Say("没有数值", "no value"),
    };

    /// <summary>The keys that have a value, in the order in which the enumeration lists them.</summary>
    public static IEnumerable<(EnumerationValueModel Key, FeelValue Value)> Keys(ParameterModel parameter, IReadOnlyDictionary<string, FeelValue> byKey) =>
        parameter.By!.Values.Where(key => byKey.ContainsKey(key.Name)).Select(key => (key, byKey[key.Name]));

    private string Newest(ParameterModel parameter) =>
        parameter.Periods.IsEmpty ? edition.Say("没有数值", "no value") : Value(parameter, parameter.Periods.MaxBy(period => period.Period.From ?? DateOnly.MinValue)!);

    private string Of(ParameterModel parameter, ParameterPeriod period) =>
        $"{Value(parameter, period)}{edition.Say("(", " (")}{values.Of(period.Period)}{edition.Say(")", ")")}";
}

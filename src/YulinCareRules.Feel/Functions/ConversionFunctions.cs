using System.Text.RegularExpressions;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Numbers from text, and text from everything.</summary>
internal static partial class ConversionFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("number", Signature.Of(Number, Parameter.Text("from"), Parameter.Text("grouping separator").OrNull, Parameter.Text("decimal separator").OrNull)),
        new("string", Signature.Of(call => call.IsNull(0) ? FeelNull.Instance : new FeelString(ValueText.Of(call[0])), Parameter.Any("from"))),
    ];

    private static FeelNumber? Number(Call call)
    {
        var grouping = call.IsNull(1) ? null : call.Text(1);
        var point = call.IsNull(2) ? null : call.Text(2);
        if (grouping is not (null or " " or "," or ".") || point is not (null or "," or ".") || (grouping is not null && grouping == point))
        {
            return null;
        }

        var text = call.Text(0);
        text = grouping is null ? text : text.Replace(grouping, string.Empty, StringComparison.Ordinal);
        text = point is null ? text : text.Replace(point, ".", StringComparison.Ordinal);
        return Form().IsMatch(text) && NumberText.Read(text) is { } number ? new FeelNumber(number) : null;
    }

    [GeneratedRegex(@"\A-?([0-9]+(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

using System.Globalization;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Facts.Direct;

/// <summary>The facts of a case as text, to the last digit that was written.</summary>
internal static class FactsDump
{
    public static string Of(CaseFacts facts) =>
        $"{facts.AsOf:yyyy-MM-dd} {string.Join(' ', facts.Subjects.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {Of(pair.Value)}"))}";

    private static string Of(FactValue value) => value switch
    {
        FactRecord record => $"{record.Record.Name}({string.Join(", ", record.Fields.Select(Of))})",
        FactList list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        FactKnown { Value: FeelNumber number } => string.Join('/', decimal.GetBits(number.Value).Select(part => part.ToString("x", CultureInfo.InvariantCulture))),
        FactKnown known => known.Value.ToString()!,
        _ => "?",
    };
}

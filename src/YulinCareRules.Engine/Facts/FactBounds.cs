using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts;

/// <summary>Holds facts that came as typed records to the bounds that their fields declare.</summary>
internal static class FactBounds
{
    private static readonly SourceLocation Nowhere = new("(case)", 1, 1);

    public static void Check(CaseFacts facts, FactModel model, DiagnosticBag diagnostics)
    {
        foreach (var (name, record) in facts.Subjects)
        {
            Check(record, model.FindSubject(name) is { } subject ? FactPath.Root(subject) : FactPath.Root(name), diagnostics);
        }
    }

    private static void Check(FactRecord record, FactPath path, DiagnosticBag diagnostics)
    {
        foreach (var field in record.Record.Fields)
        {
            var place = path.Field(field);
            switch (record[field])
            {
                case FactKnown { Value: FeelNumber { Value: var value } } when value < field.Minimum || value > field.Maximum:
                    var (zh, en) = value < field.Minimum
                        ? ($"不小于 {Plain(field.Minimum)}", $"at least {Plain(field.Minimum)}")
                        : ($"不大于 {Plain(field.Maximum)}", $"at most {Plain(field.Maximum)}");
                    diagnostics.Add(FactDiagnostics.OutOfBounds(Nowhere, place.Place, Plain(value), zh, en));
                    break;
                case FactRecord inner:
                    Check(inner, place, diagnostics);
                    break;
                case FactList list:
                    CheckList(list, field, place, diagnostics);
                    break;
            }
        }
    }

    private static void CheckList(FactList list, FieldModel field, FactPath path, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<FeelValue>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is not FactRecord record)
            {
                continue;
            }

            Check(record, path.Element(i), diagnostics);
            if (field.Unique is { } unique && record.Record.Find(unique) is { } key && record[key] is FactKnown { Value: var value } && !seen.Add(value))
            {
                diagnostics.Add(FactDiagnostics.Repeated(Nowhere, path.Element(i).Field(key).Place, FactText.Plain(value), key.Title.Zh, 1));
            }
        }
    }

    private static string Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}

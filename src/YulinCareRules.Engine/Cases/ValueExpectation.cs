using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Cases;

/// <summary>Holds an output with parts against what a case writes of it: the written fields count, lists are compared whole, null is nothing.</summary>
internal sealed class ValueExpectation(DiagnosticBag failures)
{
    /// <summary>Whether values of the type have parts to compare one by one.</summary>
    public static bool Concerns(PackType type) => type is BilingualType || PackTypes.HasFields(type);

    public void Check(TextNode expected, PackType type, FeelValue actual, string what)
    {
        switch (expected, type, actual)
        {
            case (TextMap map, BilingualType, FeelContext words):
                foreach (var entry in map.Entries)
                {
                    Compare(entry.Value, (entry.Value as TextScalar)?.Text ?? "?", words.Find(entry.Key.Text) ?? FeelNull.Instance, $"{what}.{entry.Key.Text}");
                }

                break;
            case (TextMap map, RecordType { Record: var record }, FeelContext fields):
                foreach (var entry in map.Entries)
                {
                    Field(entry, record, fields, what);
                }

                break;
            case (TextList list, ListType { Element: RecordType element }, FeelList values) when list.Items.Length == values.Items.Length:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    Check(list.Items[i], element, values.Items[i], $"{what}[{i}]");
                }

                break;
            case (TextScalar { IsNull: true }, _, FeelNull):
                break;
            case (TextScalar, not (BilingualType or RecordType or ListType), _):
                Scalar(expected, type, actual, what);
                break;
            default:
                failures.Add(CaseDiagnostics.Differs(expected.Location, what, FactReader.Describe(expected), FactText.Plain(actual)));
                break;
        }
    }

    private void Field(TextEntry entry, RecordModel record, FeelContext fields, string what)
    {
        if (record.Find(entry.Key.Text) is { } field)
        {
            Check(entry.Value, field.Type, fields.Find(field.Name) ?? FeelNull.Instance, $"{what}.{field.Name}");
        }
        else
        {
            failures.Add(ExpressionDiagnostics.UnknownField(entry.Key.Location, entry.Key.Text, record.Title.Zh, record.Title.En, NearMiss.Find(entry.Key.Text, record.AllNames)));
        }
    }

    private void Scalar(TextNode expected, PackType type, FeelValue actual, string what)
    {
        var before = failures.Count;
        var wanted = new FactReader(failures).Read(expected, type, null, FactPath.Root(what)) is FactKnown known ? known.Value : FeelNull.Instance;
        if (failures.Count == before && !wanted.Equals(actual))
        {
            Differs(expected, FactText.Plain(wanted), actual, what);
        }
    }

    private void Compare(TextNode expected, string wanted, FeelValue actual, string what)
    {
        if (FactText.Plain(actual) != wanted)
        {
            Differs(expected, wanted, actual, what);
        }
    }

    private void Differs(TextNode expected, string wanted, FeelValue actual, string what) =>
        failures.Add(CaseDiagnostics.Differs(expected.Location, what, wanted, FactText.Plain(actual)));
}

using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Mappings that stand for a value: a record with each of its fields exactly once, or a text in both languages.</summary>
internal sealed class OutputRecords(ExpressionText text, DiagnosticBag diagnostics)
{
    public BoundRecord Record(TextMap map, RecordModel record, BindingScope scope)
    {
        var values = new BoundExpression?[record.Fields.Length];
        foreach (var entry in map.Entries)
        {
            if (record.Find(entry.Key.Text) is { } field)
            {
                values[field.Index] = text.Bind(entry.Value, scope, field.Type);
            }
            else
            {
                diagnostics.Add(ExpressionDiagnostics.UnknownField(entry.Key.Location, entry.Key.Text, record.Title.Zh, record.Title.En, NearMiss.Find(entry.Key.Text, record.AllNames)));
            }
        }

        foreach (var field in record.Fields.Where(field => values[field.Index] is null))
        {
            diagnostics.Add(PackDiagnostics.MissingOutput(map.Location, field.Name));
            values[field.Index] = new BoundConstant(field.Type, FeelNull.Instance);
        }

        return new BoundRecord(record, [.. values.Select(value => value!)]);
    }

    public BoundConstant Bilingual(TextMap map)
    {
        string[] languages = ["zh", "en"];
        var words = languages.Select(language => KeyValuePair.Create(language, Words(map, language))).ToList();
        foreach (var entry in map.Entries.Where(entry => !languages.Contains(entry.Key.Text)))
        {
            diagnostics.Add(PackDiagnostics.UnknownKey(entry.Key.Location, entry.Key.Text, NearMiss.Find(entry.Key.Text, languages)));
        }

        return new BoundConstant(PackTypes.Bilingual, new FeelContext([.. words]));
    }

    private FeelValue Words(TextMap map, string language)
    {
        switch (map.Find(language))
        {
            case TextScalar { IsNull: false } words:
                return new FeelString(words.Text);
            case TextList or TextMap:
                diagnostics.Add(PackDiagnostics.WrongKind(map.Find(language)!.Location, language, "一段文字", "a text"));
                break;
            default:
                diagnostics.Add(PackDiagnostics.MissingKey(map.Location, language));
                break;
        }

        return FeelNull.Instance;
    }
}

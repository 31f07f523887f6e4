using System.Globalization;
using System.Text;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>A candidate as an item of the list of cases.</summary>
internal static class CaseYaml
{
    public static string Write(CoverageItem item, CandidateCase candidate, DecisionResult result)
    {
        var text = new StringBuilder();
        text.Append("  - title: {zh: ").Append(YamlValues.Quoted($"待人工确认:{item.What.Zh}")).Append(", en: ").Append(YamlValues.Quoted($"to be confirmed by a person: {item.What.En}")).Append("}\n");
        if (PinsOf(item, result) is { } pinned)
        {
            text.Append("    pins: ").Append(pinned.Document.Id).Append(' ').Append(pinned.Locator).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"    asOf: {candidate.AsOf:yyyy-MM-dd}\n");
        Facts(text, candidate);
        text.Append("    expect:\n      ").Append(YamlValues.Name(result.Decision.Name)).Append(": ").Append(ExpectationYaml.Of(result, item.Requirement)).Append('\n');
        return text.ToString();
    }

    private static void Facts(StringBuilder text, CandidateCase candidate)
    {
        if (candidate.Basis?.GivenName is not { } name)
        {
            text.Append("    given:\n");
            foreach (var (subject, record) in candidate.Facts.Subjects.OrderBy(subject => subject.Key, StringComparer.Ordinal))
            {
                text.Append("      ").Append(YamlValues.Name(subject)).Append(": ").Append(YamlValues.Of(record, new RecordType(record.Record))).Append('\n');
            }

            return;
        }

        text.Append("    given: ").Append(YamlValues.Name(name)).Append('\n');
        var spots = FactSpot.Of(candidate.Facts).ToDictionary(spot => spot.Path, StringComparer.Ordinal);
        var changes = candidate.Basis.Changes.Concat(candidate.Changes).Distinct(StringComparer.Ordinal)
            .Select(path => spots.TryGetValue(path, out var spot) ? $"{YamlValues.Name(path)}: {YamlValues.Of(spot.Value, spot.Field.Type)}" : null)
            .OfType<string>()
            .ToList();
        if (changes.Count > 0)
        {
            text.Append("    but: {").AppendJoin(", ", changes).Append("}\n");
        }
    }

    private static Citation? PinsOf(CoverageItem item, DecisionResult result) =>
        (item.Requirement?.Sources ?? []).Concat(result.Sources).Concat(result.Decision.Sources).FirstOrDefault();
}

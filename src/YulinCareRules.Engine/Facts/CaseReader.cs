using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Facts;

/// <summary>Text nodes → the facts of a case. Every mistake of the case is found in one go; with any, there is no case.</summary>
internal sealed class CaseReader(FactModel model)
{
    /// <summary>The key of the date, beside which its Chinese name is accepted.</summary>
    public const string AsOf = "asOf";

    /// <summary>The Chinese name of <see cref="AsOf"/>.</summary>
    public const string AsOfZh = "适用日期";

    public CaseFacts? Read(TextNode root, DiagnosticBag diagnostics)
    {
        if (root is not TextMap map)
        {
            diagnostics.Add(FactDiagnostics.NotACase(root.Location));
            return null;
        }

        var before = diagnostics.Count;
        DateOnly? asOf = null;
        var subjects = SubjectRecords.Empty;
        var reader = new FactReader(diagnostics);
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Text is AsOf or AsOfZh)
            {
                asOf = ReadDate(entry.Value, diagnostics);
            }
            else if (model.FindSubject(entry.Key.Text) is not { } subject)
            {
                var names = model.Subjects.SelectMany(candidate => new[] { candidate.Name, candidate.Title.Zh }).Append(AsOf).Append(AsOfZh);
                diagnostics.Add(FactDiagnostics.UnknownSubject(entry.Key.Location, entry.Key.Text, NearMiss.Find(entry.Key.Text, names)));
            }
            else if (subjects.ContainsKey(subject.Name))
            {
                diagnostics.Add(FactDiagnostics.WrittenTwice(entry.Key.Location, FactPath.Root(subject).Place, subject.Name));
            }
            else if (reader.Read(entry.Value, new RecordType(subject.Record), null, FactPath.Root(subject)) is FactRecord facts)
            {
                subjects = subjects.SetItem(subject.Name, facts);
            }
        }

        return diagnostics.Count == before ? new CaseFacts(asOf, subjects) : null;
    }

    private static DateOnly? ReadDate(TextNode node, DiagnosticBag diagnostics)
    {
        if (node is TextScalar { IsNull: true })
        {
            return null;
        }

        if (node is TextScalar scalar && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        diagnostics.Add(FactDiagnostics.WrongType(node.Location, new FactPlace(AsOf, AsOfZh), FactReader.Describe(node), "日期,如 2020-08-01", "a date such as 2020-08-01"));
        return null;
    }
}

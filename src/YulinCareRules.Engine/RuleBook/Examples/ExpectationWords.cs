using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Explaining.Reports;
using YulinCareRules.Engine.RuleBook.Wording;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Examples;

/// <summary>What a case expects of one decision, in words. A case that holds came out as expected, so what is expected is told from what came out.</summary>
internal sealed class ExpectationWords(Edition edition, BookCase one)
{
    private readonly Values values = new(edition.Chinese);
    private readonly ReportWords words = ReportWords.In(edition.Chinese);
    private readonly PathTitles titles = new(one.Pack.Facts, one.Definition.Facts);

    public IEnumerable<object> Of(DecisionResult result)
    {
        foreach (var entry in one.Definition.Expect.Entries)
        {
            if (entry.Key.Text == "missing")
            {
                yield return Missing(one.Decisions.Results.SelectMany(decided => decided.Missing).Distinct(StringComparer.Ordinal));
            }
            else if (one.Pack.FindDecision(entry.Key.Text)?.Name == result.Decision.Name)
            {
                foreach (var line in Of(result, entry.Value))
                {
                    yield return line;
                }
            }
        }
    }

    private IEnumerable<object> Of(DecisionResult result, TextNode expected)
    {
        if (expected is not TextMap map)
        {
            yield return result.Decision.GivesSingle && result.Status == DecisionStatus.Determined ? Value(result, result.Decision.Outputs[0]) : Status(result);
            yield break;
        }

        if (result.Status != DecisionStatus.Determined)
        {
            yield return Status(result);
        }

        foreach (var part in map.Entries)
        {
            switch (part.Key.Text)
            {
                case "status":
                    if (result.Status == DecisionStatus.Determined)
                    {
                        yield return Status(result);
                    }

                    break;
                case "missing":
                    yield return Missing(result.Missing);
                    break;
                case "findings" when part.Value is TextMap findings:
                    foreach (var finding in findings.Entries)
                    {
                        yield return Finding(result, finding.Key.Text);
                    }

                    break;
                default:
                    if (result.Decision.FindOutput(part.Key.Text) is { } output)
                    {
                        yield return Value(result, output);
                    }

                    break;
            }
        }
    }

    private object Status(DecisionResult result) => result.Status switch
    {
        DecisionStatus.NotApplicable => result.Reason is { } reason ? $"{words.NotApplicable}{edition.Colon}{edition.Of(reason)}" : words.NotApplicable,
        DecisionStatus.Undetermined => words.Undetermined,
        _ => words.Determined,
    };

    private object Missing(IEnumerable<string> paths) =>
        $"{words.Missing}{edition.Colon}{string.Join(edition.Comma, paths.Select(path => edition.Of(titles.Of(path))))}";

    private object Value(DecisionResult result, OutputModel output)
    {
        var value = result.ValueOf(output.Name) ?? FeelNull.Instance;
        var text = value is FeelNull && output.Type is BilingualType ? edition.Say("无", "none") : values.Of(value, output.Type);
        return result.Decision.GivesSingle ? text : Phrasing.Line(edition.Of(output.Title), edition.Colon, Tag("b", text));
    }

    private object Finding(DecisionResult result, string written)
    {
        var parts = written.Split(' ', 2);
        var found = result.Findings.Where(finding => finding.Requirement.Id == parts[0] && (parts.Length == 1 || finding.Subject == parts[1])).ToList();
        FindingStatus[] gravest = [FindingStatus.Violated, FindingStatus.Unknown, FindingStatus.Satisfied, FindingStatus.NotApplicable];
        if (found.Count == 0)
        {
            return written;
        }

        var status = gravest.First(grave => found.Exists(finding => finding.Status == grave));
        var title = edition.Of(found[0].Requirement.Title);
        var subject = parts.Length == 1 ? string.Empty : edition.Say($"({found[0].SubjectTitle.Zh})", $" ({found[0].SubjectTitle.En})");
        var address = edition.Addresses.FindPart(result.Decision.FindingsOf ?? result.Decision.Name, Places.Addresses.PartName(found[0].Requirement));
        return Phrasing.Line(address is null ? title : Link(address, title), subject, edition.Colon, Tag("b", words.Of(status)));
    }
}

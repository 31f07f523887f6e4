using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Cases;

/// <summary>Holds the decisions of a case against what it expects of them; exactly, with no tolerance.</summary>
internal sealed class Expectations(CaseDefinition definition, CaseDecisions decisions, DiagnosticBag failures)
{
    public void Check()
    {
        var expected = new List<DecisionResult>();
        TextNode? missing = null;
        foreach (var entry in definition.Expect.Entries)
        {
            if (entry.Key.Text == "missing")
            {
                missing = entry.Value;
            }
            else if (Find(entry.Key) is { } result)
            {
                expected.Add(result);
                Check(result, entry);
            }
        }

        if (missing is not null)
        {
            CheckSet(missing, "missing", expected.SelectMany(result => result.Missing));
        }
    }

    private DecisionResult? Find(TextScalar name)
    {
        var model = decisions.Pack.FindDecision(name.Text);
        if (model is null)
        {
            failures.Add(CaseDiagnostics.UnknownDecision(name.Location, name.Text, NearMiss.Find(name.Text, decisions.Pack.Decisions.Select(decision => decision.Name))));
        }

        return model is null ? null : decisions.Find(model.Name);
    }

    private void Check(DecisionResult result, TextEntry expected)
    {
        // Open because it costs too much is not what anybody expects of an open decision.
        if (result.Stopped is { } stopped)
        {
            failures.Add(stopped);
            return;
        }

        var name = expected.Key.Text;
        switch (expected.Value)
        {
            case TextScalar status when !result.Decision.GivesSingle || IsStatus(status.Text):
                CheckText(status, name, Names.Of(result.Status), status.Text);
                break;
            case TextMap map:
                foreach (var entry in map.Entries)
                {
                    CheckPart(result, name, entry);
                }

                break;
            default:
                CheckOutput(result, result.Decision.Outputs[0], expected.Value, name);
                break;
        }
    }

    private static bool IsStatus(string text) => text is "determined" or "undetermined" or "notApplicable";

    private void CheckPart(DecisionResult result, string decision, TextEntry part)
    {
        var what = $"{decision}.{part.Key.Text}";
        switch (part.Key.Text)
        {
            case "status" when part.Value is TextScalar status:
                CheckText(status, what, Names.Of(result.Status), status.Text);
                break;
            case "missing":
                CheckSet(part.Value, what, result.Missing);
                break;
            case "findings" when part.Value is TextMap findings:
                foreach (var finding in findings.Entries)
                {
                    CheckFinding(result, finding);
                }

                break;
            default:
                if (result.Decision.FindOutput(part.Key.Text) is { } output)
                {
                    CheckOutput(result, output, part.Value, what);
                }
                else
                {
                    failures.Add(PackDiagnostics.UndeclaredOutput(part.Key.Location, part.Key.Text, NearMiss.Find(part.Key.Text, result.Decision.Outputs.Select(candidate => candidate.Name))));
                }

                break;
        }
    }

    private void CheckOutput(DecisionResult result, OutputModel output, TextNode expected, string what)
    {
        // Of records the settled parts can be held to something while others are open.
        if (ValueExpectation.Concerns(output.Type) && (result.Status == DecisionStatus.Determined || PackTypes.HasFields(output.Type)) && result.ValueOf(output.Name) is { } value)
        {
            new ValueExpectation(failures).Check(expected, output.Type, value, what);
            return;
        }

        var before = failures.Count;
        var wanted = Value(new FactReader(failures).Read(expected, output.Type, null, FactPath.Root(what)));
        if (failures.Count > before)
        {
            return;
        }

        if (result.Status != DecisionStatus.Determined)
        {
            failures.Add(CaseDiagnostics.Differs(expected.Location, what, FactText.Plain(wanted), Names.Of(result.Status) + Missing(result)));
        }
        else if (!wanted.Equals(result.ValueOf(output.Name) ?? FeelNull.Instance))
        {
            failures.Add(CaseDiagnostics.Differs(expected.Location, what, FactText.Plain(wanted), FactText.Plain(result.ValueOf(output.Name) ?? FeelNull.Instance)));
        }
    }

    private static string Missing(DecisionResult result) =>
        result.Missing.IsEmpty ? string.Empty : $" ({string.Join(", ", result.Missing)})";

    // `id` alone asks for the gravest of the requirement's findings; `id subject` for that very one.
    private void CheckFinding(DecisionResult result, TextEntry expected)
    {
        var words = expected.Key.Text.Split(' ', 2);
        var found = result.Findings.Where(finding => finding.Requirement.Id == words[0] && (words.Length == 1 || finding.Subject == words[1])).ToList();
        if (found.Count == 0 || expected.Value is not TextScalar status)
        {
            var ids = result.Findings.Select(finding => finding.Requirement.Id).Distinct();
            failures.Add(CaseDiagnostics.Differs(expected.Key.Location, expected.Key.Text, (expected.Value as TextScalar)?.Text ?? "?", NearMiss.Find(words[0], ids) is { } near ? $"– ({near}?)" : "–"));
            return;
        }

        FindingStatus[] gravest = [FindingStatus.Violated, FindingStatus.Unknown, FindingStatus.Satisfied, FindingStatus.NotApplicable];
        var actual = gravest.First(grave => found.Exists(finding => finding.Status == grave));
        CheckText(status, expected.Key.Text, Names.Of(actual), status.Text);
    }

    private void CheckText(TextScalar at, string what, string actual, string expected)
    {
        if (actual != expected)
        {
            failures.Add(CaseDiagnostics.Differs(at.Location, what, expected, actual));
        }
    }

    private void CheckSet(TextNode expected, string what, IEnumerable<string> actual)
    {
        var wanted = expected switch
        {
            TextList list => list.Items.OfType<TextScalar>().Select(item => item.Text).ToHashSet(StringComparer.Ordinal),
            TextScalar single => [single.Text],
            _ => [],
        };
        var got = actual.ToHashSet(StringComparer.Ordinal);
        if (!wanted.SetEquals(got))
        {
            failures.Add(CaseDiagnostics.Differs(expected.Location, what, $"[{string.Join(", ", wanted.Order(StringComparer.Ordinal))}]", $"[{string.Join(", ", got.Order(StringComparer.Ordinal))}]"));
        }
    }

    private static FeelValue Value(FactValue fact) => fact switch
    {
        FactKnown known => known.Value,
        FactList list => new FeelList([.. list.Items.Select(Value)]),
        _ => FeelNull.Instance,
    };
}

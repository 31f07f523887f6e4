using System.Globalization;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>Verdicts of checklists whose requirements hang together, by the plan and by the reference evaluator. More on demand: YULINCARE_RANDOM_CHECKLISTS, YULINCARE_SEED.</summary>
public sealed class RandomChecklistTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);
    private static readonly double[] Unknown = [0, 0.1, 0.4];
    private static readonly DecisionDocument Chinese = new(chinese: true);
    private static readonly DecisionDocument English = new(chinese: false);

    [Fact]
    public void The_plan_settles_a_verdict_exactly_when_the_interpreter_does()
    {
        var count = Number("YULINCARE_RANDOM_CHECKLISTS", 40);
        var seed = Number("YULINCARE_SEED", 1);
        var differences = new List<string>();
        for (var number = seed; number < seed + count && differences.Count < 10; number++)
        {
            var pack = RandomChecklist.Load(number);
            var planned = new PlannedPack(pack);
            var (cases, reader) = (new RandomCaseText(pack.Facts, number, Unknown[number % Unknown.Length]), new CaseReader(pack.Facts));
            for (var i = 0; i < 25; i++)
            {
                var text = cases.Next();
                var facts = reader.Read(ReadText.Root("case.json", text), new DiagnosticBag());
                var reference = CaseDecisions.Decide(pack, facts!, Day, []);
                List<string> difference = [.. planned.Compare(reference).Select(each => each.ToString())];

                // What is written from fragments says the same as what is written from results.
                if (difference.Count == 0 && (PlannedCase.Line(Chinese, reference) != PlannedCase.Line(Chinese, planned.Decide(facts!, Day, [])) || PlannedCase.Line(English, reference) != PlannedCase.Line(English, planned.Decide(facts!, Day, []))))
                {
                    difference.Add($"{PlannedCase.Line(English, reference)}\n{PlannedCase.Line(English, planned.Decide(facts!, Day, []))}");
                }

                differences.AddRange(difference.Select(each => $"seed {number}: {each}\n{text}\n{RandomChecklist.Text(number).Split("checklist:")[^1]}"));
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

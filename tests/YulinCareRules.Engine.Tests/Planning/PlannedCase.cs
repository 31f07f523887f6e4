using System.Buffers;
using System.Text;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>A case read from text, to ask a plan and the reference evaluator.</summary>
internal static class PlannedCase
{
    /// <summary>The facts of a case as text.</summary>
    public static CaseFacts Facts(CheckedPack pack, string text) => new CaseReader(pack.Facts).Read(ReadText.Root("case.json", text), new DiagnosticBag())!;

    /// <summary>The line of a case.</summary>
    public static string Line(DecisionDocument document, CaseDecisions decisions)
    {
        var line = new ArrayBufferWriter<byte>();
        document.WriteLine(decisions, line);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    /// <summary>Asserts that the reference evaluator settles a decision as expected, and that the plan says the same or leaves it to it.</summary>
    public static void Agrees(CheckedPack pack, string decision, string text, DateOnly day, bool? expected)
    {
        var facts = Facts(pack, text);
        var decided = CaseDecisions.Decide(pack, facts, day, [decision]);

        Assert.Equal(expected is null ? DecisionStatus.Undetermined : DecisionStatus.Determined, decided.Results[0].Status);
        Assert.Equal(expected, (decided.Results[0].Values[0] as FeelBoolean)?.Value);
        Assert.Empty(new PlannedPack(pack).Compare(decided));
    }

    /// <summary>Asserts that the plan by itself, and the reference evaluator, settle a decision of one yes-or-no output as expected; null for open.</summary>
    public static void Settles(string folder, string decision, string text, DateOnly day, bool? expected) => Settles(RepositoryPack.Of(folder), decision, text, day, expected);

    public static void Settles(CheckedPack pack, string decision, string text, DateOnly day, bool? expected)
    {
        var facts = Facts(pack, text);
        var place = pack.PlaceOf(decision)!.Value;
        var state = new PackPlan(pack, new RecordFactLayout()).Start(facts, day, new Reference(pack, read => (CaseFacts)read));

        var cell = state.Ask(place);

        Assert.Equal(expected is null ? CellState.Undetermined : CellState.Determined, cell.State);
        Assert.Equal(expected == true ? 1 : 0, cell.Outcome);
        Assert.Equal(expected is null ? DecisionStatus.Undetermined : DecisionStatus.Determined, state.Refer(place).Status);
    }
}

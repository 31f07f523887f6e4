using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Findings;
using YulinCareRules.Engine.Planning.Results;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>The document of a checklist that applies or may apply, written from the facts; only of findings that hang on unknown facts are there results in between.</summary>
internal sealed class ChecklistFragments
{
    // As many sets of clauses as a requirement may have.
    private const int MostSets = 64;

    private readonly ChecklistFindings findings;
    private readonly SourceFragments sources = new();
    private readonly ImmutableArray<RequirementFragments> requirements;
    private readonly ImmutableArray<byte[]> ids;
    private readonly ImmutableArray<int> firstOfId;
    private readonly Action<DocumentBuffer, FindingResult> write;
    private readonly byte[] open;
    private readonly byte[] broken;
    private readonly byte[] met;

    private ChecklistFragments(ChecklistFindings findings, Action<DocumentBuffer, FindingResult> write, bool chinese)
    {
        this.findings = findings;
        this.write = write;
        var checklist = findings.Checklist;
        requirements = [.. findings.Requirements.Select(requirement => new RequirementFragments(requirement ?? throw new BeyondPlanException(), checklist.Subject.Name, sources, chinese))];
        if (requirements.Any(requirement => requirement.Sources.Length > MostSets))
        {
            throw new BeyondPlanException();
        }

        ids = [.. checklist.Requirements.Select(requirement => Json.Quoted(requirement.Id))];
        var names = checklist.Requirements.Select(requirement => requirement.Id).ToList();
        firstOfId = [.. names.Select(name => names.IndexOf(name))];
        (open, broken, met) = (Head(checklist, "undetermined", "null"), Head(checklist, "determined", "false"), Head(checklist, "determined", "true"));
    }

    /// <summary>Null where there is something that no fragment can be made of.</summary>
    /// <param name="findings">The findings of the checklist.</param>
    /// <param name="write">Writes a finding that hangs on unknown facts.</param>
    /// <param name="chinese">The language.</param>
    public static ChecklistFragments? Of(ChecklistFindings findings, Action<DocumentBuffer, FindingResult> write, bool chinese) => BeyondPlanException.Try(() => new ChecklistFragments(findings, write, chinese));

    /// <summary>Writes the decision; false, and nothing written, where its result has to be asked for.</summary>
    /// <param name="output">Takes up what is written.</param>
    /// <param name="state">The case.</param>
    /// <param name="place">The place of the decision.</param>
    /// <param name="cell">What it came to.</param>
    /// <param name="applies">Whether it applies, certainly or maybe.</param>
    public bool Write(DocumentBuffer output, CaseState state, int place, Cell cell, Exploration applies)
    {
        var start = output.Length;
        try
        {
            if (findings.Start(state) is { } scope && Write(output, scope, place, cell, applies))
            {
                return true;
            }
        }
        catch (BeyondPlanException)
        {
            // A list too long for loops that nobody counts the steps of.
        }

        output.Rewind(start);
        return false;
    }

    private bool Write(DocumentBuffer output, FindingScope scope, int place, Cell cell, Exploration applies)
    {
        output.Write(cell.State == CellState.Undetermined ? open : cell.Outcome == 1 ? met : broken);
        var start = output.Length;
        var (summary, judgement) = (new FindingSummary(requirements.Length, sources.Count), new OpenJudgement(findings, scope));
        for (var i = 0; i < requirements.Length; i++)
        {
            if (!Write(output, scope, i, summary, judgement))
            {
                return false;
            }
        }

        // Each finding begins with a comma: that of the first opens the list.
        if (output.Length == start)
        {
            output.Write((byte)'[');
        }
        else
        {
            output.Replace(start, (byte)'[');
        }

        return summary.Order.Count > 0 && WriteConclusion(output, scope.State, place, cell, applies, summary, judgement);
    }

    private bool WriteConclusion(DocumentBuffer output, CaseState state, int place, Cell cell, Exploration applies, FindingSummary summary, OpenJudgement judgement)
    {
        if (applies.IsSettled && (summary.AnyViolated || summary.Open.Count == 0))
        {
            // Which requirements cannot be met together is not told by findings.
            if (cell.State != CellState.Determined || summary.AnyViolated == (cell.Outcome == 1))
            {
                return false;
            }

            output.Write("]},\"rules\":"u8);
            WriteRules(output, summary.AnyViolated ? summary.Violated : summary.Satisfied);
        }
        else if (state.Apart(() => judgement.Conclusion(cell).Conclude(applies, ViolatedBy(summary), [], summary.Open)) is not { } conclusion
            || conclusion.Status != cell.Status || cell is { State: CellState.Determined, Outcome: 1 })
        {
            // That such as are open cannot be met together may be beyond what the reference evaluator goes through.
            return false;
        }
        else
        {
            state.Conclude(place, conclusion);
            var isOpen = conclusion.Status == DecisionStatus.Undetermined;
            output.Write(isOpen ? "]},\"missing\":"u8 : "]},\"rules\":"u8);
            WriteTexts(output, isOpen ? conclusion.Missing : conclusion.Rules);
        }

        output.Write(",\"sources\":"u8);
        WriteSources(output, summary);
        output.Write((byte)'}');
        return true;
    }

    private IEnumerable<string> ViolatedBy(FindingSummary summary) => findings.Checklist.Requirements.Where((_, i) => summary.Violated[i]).Select(requirement => requirement.Id);

    private bool Write(DocumentBuffer output, FindingScope scope, int place, FindingSummary summary, OpenJudgement judgement)
    {
        var requirement = requirements[place].Requirement;
        if (requirement.Each is null)
        {
            return Write(output, scope, place, null, summary, judgement);
        }

        if (requirement.Each.Read(scope) is null)
        {
            return WriteOpen(output, scope.State, place, null, summary, judgement);
        }

        if (ChecklistFindings.ElementsOf(requirement, scope) is not { } items)
        {
            return false;
        }

        for (var index = 0; index < items.Items.Length; index++)
        {
            if (!scope.Enter(items, index) || !Write(output, scope, place, index, summary, judgement))
            {
                return false;
            }
        }

        scope.Leave();
        return true;
    }

    private bool Write(DocumentBuffer output, FindingScope scope, int place, int? index, FindingSummary summary, OpenJudgement judgement)
    {
        var start = output.Length;
        if (requirements[place].Write(output, scope, out var status, out var set))
        {
            summary.Add(place, requirements[place], status, set);
            return true;
        }

        output.Rewind(start);
        if (WriteFound(output, scope, place, index, summary, judgement))
        {
            return true;
        }

        output.Rewind(start);
        return WriteOpen(output, scope.State, place, index, summary, judgement);
    }

    // What is told of it without the reference evaluator though facts are unknown.
    private bool WriteFound(DocumentBuffer output, FindingScope scope, int place, int? index, FindingSummary summary, OpenJudgement judgement)
    {
        var fragments = requirements[place];
        if (judgement.Find(place, index) is not { } found || !fragments.WriteFound(output, scope, found, out var set))
        {
            return false;
        }

        summary.Add(place, fragments, found.Status, set);
        if (found.Missing is { } missing && fragments.Requirement.IsMandatory)
        {
            summary.Open.Add(judgement.Open(place, index, [missing]));
        }

        return true;
    }

    // What else hangs on unknown facts the reference evaluator tells.
    private bool WriteOpen(DocumentBuffer output, CaseState state, int place, int? index, FindingSummary summary, OpenJudgement judgement)
    {
        if (state.Apart(() => judgement.Judge(place, index).ToList()) is not { } judged)
        {
            return false;
        }

        foreach (var one in judged)
        {
            if (!summary.Add(place, one, sources))
            {
                return false;
            }

            output.Write((byte)',');
            write(output, one.Finding);
        }

        return true;
    }

    private void WriteRules(DocumentBuffer output, bool[] deciding)
    {
        var start = output.Length;
        var isWritten = new bool[deciding.Length];
        for (var i = 0; i < deciding.Length; i++)
        {
            if (deciding[i] && !isWritten[firstOfId[i]])
            {
                isWritten[firstOfId[i]] = true;
                output.Write((byte)',');
                output.Write(ids[i]);
            }
        }

        Close(output, start);
    }

    private static void WriteTexts(DocumentBuffer output, ImmutableArray<string> texts)
    {
        var start = output.Length;
        foreach (var text in texts)
        {
            output.Write((byte)',');
            output.Write(Json.Quoted(text));
        }

        Close(output, start);
    }

    private void WriteSources(DocumentBuffer output, FindingSummary summary)
    {
        var start = output.Length;
        foreach (var source in summary.Order)
        {
            output.Write((byte)',');
            output.Write(sources[source]);
        }

        Close(output, start);
    }

    private static void Close(DocumentBuffer output, int start)
    {
        if (output.Length == start)
        {
            output.Write((byte)'[');
        }
        else
        {
            output.Replace(start, (byte)'[');
        }

        output.Write((byte)']');
    }

    // Up to the list of findings.
    private static byte[] Head(ChecklistModel checklist, string status, string verdict) =>
    [
        .. "{\"status\":"u8, .. Json.Quoted(status), .. ",\"value\":{"u8,
        .. checklist.Outputs.SelectMany(output => (byte[])[.. Json.Quoted(output.Name), (byte)':', .. Json.Raw(output.Name == checklist.Verdict ? verdict : "null"), (byte)',']),
        .. "\"findings\":"u8,
    ];
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Findings;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>The document of a checklist whose verdict is settled, written from the facts without results in between.</summary>
internal sealed class ChecklistFragments
{
    // As many sets of clauses as a requirement may have.
    private const int MostSets = 64;

    private readonly ChecklistFindings findings;
    private readonly SourceFragments sources = new();
    private readonly ImmutableArray<RequirementFragments> requirements;
    private readonly ImmutableArray<byte[]> ids;
    private readonly ImmutableArray<int> firstOfId;
    private readonly byte[] broken;
    private readonly byte[] met;

    private ChecklistFragments(ChecklistFindings findings, bool chinese)
    {
        this.findings = findings;
        var checklist = findings.Checklist;
        requirements = [.. findings.Requirements.Select(requirement => new RequirementFragments(requirement ?? throw new BeyondPlanException(), checklist.Subject.Name, sources, chinese))];
        if (requirements.Any(requirement => requirement.Sources.Length > MostSets))
        {
            throw new BeyondPlanException();
        }

        ids = [.. checklist.Requirements.Select(requirement => Json.Quoted(requirement.Id))];
        var names = checklist.Requirements.Select(requirement => requirement.Id).ToList();
        firstOfId = [.. names.Select(name => names.IndexOf(name))];
        (broken, met) = (Head(checklist, "false"), Head(checklist, "true"));
    }

    /// <summary>Null where there is something that no fragment can be made of.</summary>
    public static ChecklistFragments? Of(ChecklistFindings findings, bool chinese) => BeyondPlanException.Try(() => new ChecklistFragments(findings, chinese));

    /// <summary>Writes the decision; false, and nothing written, where the reference evaluator has to be asked.</summary>
    public bool Write(DocumentBuffer output, CaseState state, Cell cell)
    {
        var start = output.Length;
        try
        {
            if (findings.Start(state) is { } scope && Write(output, scope, cell.Outcome == 1))
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

    private bool Write(DocumentBuffer output, FindingScope scope, bool isMet)
    {
        output.Write(isMet ? met : broken);
        var start = output.Length;
        var summary = new FindingSummary(requirements.Length, sources.Count);
        for (var i = 0; i < requirements.Length; i++)
        {
            if (!Write(output, scope, requirements[i], i, summary))
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

        // Which requirements cannot be met together is not told by findings.
        if (summary.Order.Count == 0 || summary.AnyViolated == isMet)
        {
            return false;
        }

        output.Write("]},\"rules\":"u8);
        WriteRules(output, isMet ? summary.Satisfied : summary.Violated);
        output.Write(",\"sources\":"u8);
        WriteSources(output, summary);
        output.Write((byte)'}');
        return true;
    }

    private static bool Write(DocumentBuffer output, FindingScope scope, RequirementFragments fragments, int place, FindingSummary summary)
    {
        if (fragments.Requirement.Each is null)
        {
            return Write(output, scope, fragments, summary, place);
        }

        if (ChecklistFindings.ElementsOf(fragments.Requirement, scope) is not { } items)
        {
            return false;
        }

        for (var index = 0; index < items.Items.Length; index++)
        {
            if (!scope.Enter(items, index) || !Write(output, scope, fragments, summary, place))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Write(DocumentBuffer output, FindingScope scope, RequirementFragments fragments, FindingSummary summary, int place)
    {
        if (!fragments.Write(output, scope, out var status, out var set))
        {
            return false;
        }

        summary.Add(place, fragments, status, set);
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
    private static byte[] Head(ChecklistModel checklist, string verdict) =>
    [
        .. "{\"status\":\"determined\",\"value\":{"u8,
        .. checklist.Outputs.SelectMany(output => (byte[])[.. Json.Quoted(output.Name), (byte)':', .. Json.Raw(output.Name == checklist.Verdict ? verdict : "null"), (byte)',']),
        .. "\"findings\":"u8,
    ];
}

using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Findings;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>The document of a requirement's findings in one language: for each status and each set of clauses its pieces.</summary>
internal sealed class RequirementFragments
{
    private readonly RequirementReading requirement;
    private readonly FindingMemo? memo;
    private readonly ImmutableArray<FindingFragment> satisfied;
    private readonly ImmutableArray<FindingFragment> violated;
    private readonly ImmutableArray<FindingFragment> notApplicable;

    /// <param name="requirement">The requirement.</param>
    /// <param name="subject">The path of the checklist's subject.</param>
    /// <param name="sources">Its clauses, by their places among all of the checklist.</param>
    /// <param name="chinese">The language.</param>
    public RequirementFragments(RequirementReading requirement, string subject, SourceFragments sources, bool chinese)
    {
        this.requirement = requirement;
        Sources = [.. requirement.Sources.Sets.Select(sources.PlacesOf)];
        satisfied = Of(FindingStatus.Satisfied);
        violated = Of(FindingStatus.Violated);
        notApplicable = Of(FindingStatus.NotApplicable);
        memo = FindingMemo.Of(requirement);

        ImmutableArray<FindingFragment> Of(FindingStatus status) =>
            [.. requirement.Sources.Sets.Select(set => Fragment(requirement, subject, status, sources.ListOf(set), chinese))];
    }

    public RequirementReading Requirement => requirement;

    /// <summary>For each set of clauses their places among all of the checklist.</summary>
    public ImmutableArray<ImmutableArray<int>> Sources { get; }

    /// <summary>Writes the finding about the subject, or the element that the scope has taken up, behind a comma; false where the reference evaluator has to be asked.</summary>
    public bool Write(DocumentBuffer output, FindingScope scope, out FindingStatus status, out int set)
    {
        if (memo?.KeyOf(scope) is not { } key)
        {
            return WriteAnew(output, scope, out status, out set);
        }

        if (memo.Find(key) is { } known)
        {
            (status, set) = (known.Status, known.Set);
            if (requirement.Each is not null)
            {
                output.Write(known.Before);
                output.WriteNumber(scope.Index);
            }

            output.Write(known.Behind);
            return true;
        }

        var start = output.Length;
        if (!WriteAnew(output, scope, out status, out set))
        {
            return false;
        }

        memo.Keep(requirement.Each is null
            ? new WrittenFinding(key, status, set, [], output.Written[start..].ToArray())
            : Split(key, status, set, scope.Index, output.Written[start..]));
        return true;
    }

    // The place of the element is the first piece.
    private WrittenFinding Split(ulong key, FindingStatus status, int set, int index, ReadOnlySpan<byte> written)
    {
        var before = FragmentOf(status, set).Start;
        return new WrittenFinding(key, status, set, before, written[(before.Length + index.ToString(CultureInfo.InvariantCulture).Length)..].ToArray());
    }

    private FindingFragment FragmentOf(FindingStatus status, int set) =>
        (status switch { FindingStatus.Satisfied => satisfied, FindingStatus.Violated => violated, _ => notApplicable })[set];

    private bool WriteAnew(DocumentBuffer output, FindingScope scope, out FindingStatus status, out int set)
    {
        if (requirement.StatusIn(scope) is not { } found || requirement.Sources.SetOf(scope) is not { } place)
        {
            (status, set) = (FindingStatus.Unknown, 0);
            return false;
        }

        (status, set) = (found, place);
        if (status != FindingStatus.NotApplicable && !requirement.ReadSides(scope))
        {
            return false;
        }

        return FragmentOf(status, place).Write(output, scope);
    }

    private static FindingFragment Fragment(RequirementReading requirement, string subject, FindingStatus status, byte[] sources, bool chinese)
    {
        var model = requirement.Model;
        var builder = new FragmentBuilder(chinese)
            .Add(",{\"id\":").Add(Json.Quoted(model.Id))
            .Add(",\"status\":").Add(Json.Quoted(Names.Of(status)))
            .Add(",\"subject\":\"").AddText(requirement.ListPath ?? subject);
        if (requirement.ListPath is not null)
        {
            builder.Add("[").Add(new IndexPiece()).Add("]");
        }

        builder.AddText(model.Part is { } part ? $".{part}" : string.Empty).Add("\"");
        var isFound = status != FindingStatus.NotApplicable;
        if (isFound)
        {
            builder.AddSide(",\"actual\":", requirement.Actual, isLimit: false).AddSide(",\"limit\":", requirement.Limit, isLimit: true);
        }

        builder.Add(requirement.IsMandatory ? ",\"severity\":\"mandatory\"" : ",\"severity\":\"recommended\"");
        if (!requirement.IsInForce)
        {
            builder.Add(",\"message\":").Add(new DatedPiece(model.Period, chinese));
        }
        else if (isFound)
        {
            builder.AddTemplate(",\"message\":", requirement.Message)
                .AddTemplate(",\"remedy\":", status == FindingStatus.Violated ? requirement.Remedy : null);
        }

        return builder.Add(",\"sources\":").Add(sources).Add("}").ToFragment();
    }
}

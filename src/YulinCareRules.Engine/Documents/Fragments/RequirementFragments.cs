using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Findings;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>The document of a requirement's findings in one language: for each status and each set of clauses its pieces.</summary>
internal sealed class RequirementFragments
{
    private const int Statuses = 4;

    private readonly RequirementReading requirement;
    private readonly string subject;
    private readonly bool chinese;
    private readonly FindingMemo? memo;

    // Made when first asked for: of most requirements most are never seen.
    private readonly FindingFragment?[] fragments;

    /// <param name="requirement">The requirement.</param>
    /// <param name="subject">The path of the checklist's subject.</param>
    /// <param name="sources">Its clauses, by their places among all of the checklist.</param>
    /// <param name="chinese">The language.</param>
    public RequirementFragments(RequirementReading requirement, string subject, SourceFragments sources, bool chinese)
    {
        (this.requirement, this.subject, this.chinese) = (requirement, subject, chinese);
        Sources = [.. requirement.Sources.Sets.Select(sources.PlacesOf)];
        memo = FindingMemo.Of(requirement);
        fragments = new FindingFragment?[Statuses * Sources.Length];
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

    // Which of several that are made at once is kept makes no difference.
    private FindingFragment FragmentOf(FindingStatus status, int set)
    {
        ref var place = ref fragments[((int)status * Sources.Length) + set];
        if (Volatile.Read(ref place) is not { } made)
        {
            Volatile.Write(ref place, made = Fragment(requirement, subject, status, SourceFragments.ListOf(requirement.Sources.Sets[set]), chinese));
        }

        return made;
    }

    /// <summary>Writes the finding of which it is known what is found, with the one fact that can tell where it is open, behind a comma; false where the reference evaluator has to be asked for its words.</summary>
    public bool WriteFound(DocumentBuffer output, FindingScope scope, FoundStatus found, out int set)
    {
        set = 0;
        if (requirement.Sources.SetOf(scope) is not { } place)
        {
            return false;
        }

        (set, scope.Missing) = (place, found.Missing);
        return (found.Status == FindingStatus.NotApplicable || requirement.ReadSides(scope)) && FragmentOf(found.Status, set).Write(output, scope);
    }

    private bool WriteAnew(DocumentBuffer output, FindingScope scope, out FindingStatus status, out int set)
    {
        set = 0;
        if (requirement.StatusIn(scope) is not { } found)
        {
            status = FindingStatus.Unknown;
            return false;
        }

        status = found;
        return WriteFound(output, scope, new FoundStatus(found, null), out set);
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

        if (status == FindingStatus.Unknown)
        {
            builder.Add(",\"missing\":[\"").Add(new MissingPiece()).Add("\"]");
        }

        return builder.Add(",\"sources\":").Add(sources).Add("}").ToFragment();
    }
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Accounting;

/// <summary>Everything of a pack that can encode a clause.</summary>
internal static class ClauseEncodings
{
    public static ImmutableArray<ClauseEncoding> Of(CheckedPack pack) =>
        [.. pack.Decisions.SelectMany(Of), .. pack.Parameters.Select(Of)];

    private static IEnumerable<ClauseEncoding> Of(DecisionModel decision) => Parts(decision)
        .Prepend(new ClauseEncoding(EncodingKind.Decision, decision.Name, decision.Title, null, null, decision.Sources, true));

    private static IEnumerable<ClauseEncoding> Parts(DecisionModel decision) => decision switch
    {
        TableModel table => table.Rules.Select(rule => new ClauseEncoding(
            EncodingKind.Rule, table.Name, table.Title, rule.Id, rule.Title, [.. rule.Sources, .. rule.Authority], rule.CitesItself || !rule.Authority.IsEmpty)),
        ChecklistModel checklist => checklist.Requirements.GroupBy(requirement => requirement.Id, StringComparer.Ordinal).Select(parts => Requirement(checklist, [.. parts])),
        _ => [],
    };

    // Without a clause of its own a requirement rests on those of its figures.
    private static ClauseEncoding Requirement(ChecklistModel checklist, ImmutableArray<RequirementModel> parts)
    {
        var own = parts.SelectMany(part => part.Sources.Concat(part.Authority)).ToImmutableArray();
        var figures = parts.SelectMany(part => BoundWalk.Parameters(part.Require)).SelectMany(read => Of(read.Parameter).Citations);
        return new ClauseEncoding(EncodingKind.Requirement, checklist.Name, checklist.Title, parts[0].Id, parts[0].Title, own.IsEmpty ? [.. figures] : own, !own.IsEmpty);
    }

    private static ClauseEncoding Of(ParameterModel parameter) => new(
        EncodingKind.Parameter, parameter.Name, parameter.Title, null, null,
        [.. parameter.Sources, .. parameter.Periods.SelectMany(period => period.Sources)], true);
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.RuleBook.Places;

/// <summary>Who rests on a clause, and who reads a figure, a fact or a decision.</summary>
internal sealed class Uses(CheckedPack pack)
{
    /// <summary>The decisions that cite a clause, each with those of its rules and requirements that do so too.</summary>
    public ImmutableArray<DecisionUse> OfClause(string document, string locator)
    {
        bool Cites(IEnumerable<Citation> citations) => citations.Any(citation => citation.Document.Id == document && citation.Locator == locator);
        return
        [
            .. pack.Decisions
                .Select(decision => new DecisionUse(decision, Cites(decision.Sources), Rules(decision, Cites), Requirements(decision, Cites)))
                .Where(use => use.Itself || !use.Rules.IsEmpty || !use.Requirements.IsEmpty),
        ];
    }

    /// <summary>The figures that a clause sets.</summary>
    public ImmutableArray<ParameterModel> FiguresOf(string document, string locator) =>
        [.. pack.Parameters.Where(parameter => parameter.Periods.Any(period => period.Sources.Any(citation => citation.Document.Id == document && citation.Locator == locator)))];

    /// <summary>The decisions that read a figure.</summary>
    public ImmutableArray<DecisionModel> Readers(ParameterModel parameter) =>
        [.. pack.Decisions.Where(decision => PartExpressions.OfDecision(decision).SelectMany(BoundWalk.Parameters).Any(read => read.Parameter == parameter))];

    /// <summary>The decisions that read the outcome of another, directly.</summary>
    public ImmutableArray<DecisionModel> Readers(DecisionModel decision) =>
        [.. pack.Decisions.Where(other => other.Reads.Contains(decision.Name))];

    /// <summary>The decisions that read the outcome of any of these, directly or through others; without these themselves.</summary>
    public ImmutableArray<DecisionModel> Dependents(IEnumerable<DecisionModel> decisions)
    {
        var direct = decisions.Select(decision => decision.Name).ToHashSet(StringComparer.Ordinal);
        var reached = new HashSet<string>(direct, StringComparer.Ordinal);

        // Each stands after those it reads, so one pass reaches all.
        foreach (var decision in pack.Decisions.Where(decision => decision.Reads.Any(reached.Contains)))
        {
            reached.Add(decision.Name);
        }

        return [.. pack.Decisions.Where(decision => reached.Contains(decision.Name) && !direct.Contains(decision.Name))];
    }

    private static ImmutableArray<RuleModel> Rules(DecisionModel decision, Func<IEnumerable<Citation>, bool> cites) =>
        decision is TableModel table ? [.. table.Rules.Where(rule => cites(rule.Sources) || cites(Figures(PartExpressions.Of(rule))))] : [];

    private static ImmutableArray<RequirementModel> Requirements(DecisionModel decision, Func<IEnumerable<Citation>, bool> cites) =>
        decision is ChecklistModel checklist ? [.. checklist.Requirements.Where(requirement => cites(SourcesOf(requirement)))] : [];

    /// <summary>The clauses of a requirement; of its figures where it names none.</summary>
    public static IEnumerable<Citation> SourcesOf(RequirementModel requirement) =>
        requirement.Sources.Concat(Figures(PartExpressions.Of(requirement))).DistinctBy(citation => (citation.Document.Id, citation.Locator));

    private static IEnumerable<Citation> Figures(IEnumerable<BoundExpression> expressions) =>
        expressions.SelectMany(BoundWalk.Parameters).SelectMany(read => read.Parameter.Periods).SelectMany(period => period.Sources);
}

/// <summary>A decision that rests on a clause: as a whole, or in some of its rules and requirements.</summary>
internal sealed record DecisionUse(DecisionModel Decision, bool Itself, ImmutableArray<RuleModel> Rules, ImmutableArray<RequirementModel> Requirements);

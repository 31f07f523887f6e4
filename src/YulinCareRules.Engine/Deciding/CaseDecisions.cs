using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Deciding;

/// <summary>The decisions of one case, with the pack, the day and the facts they are made on.</summary>
internal class CaseDecisions
{
    private readonly Lazy<ImmutableArray<DecisionResult>> results;

    public CaseDecisions(CheckedPack pack, CaseFacts facts, DateOnly asOf, ImmutableArray<DecisionResult> results)
        : this(pack, facts, asOf, () => results)
    {
    }

    protected CaseDecisions(CheckedPack pack, CaseFacts facts, DateOnly asOf, Func<ImmutableArray<DecisionResult>> results)
    {
        (Pack, Facts, AsOf) = (pack, facts, asOf);
        this.results = new Lazy<ImmutableArray<DecisionResult>>(results);
    }

    public CheckedPack Pack { get; }

    public CaseFacts Facts { get; }

    public DateOnly AsOf { get; }

    public ImmutableArray<DecisionResult> Results => results.Value;

    /// <summary>What stopped decisions before they came to an end.</summary>
    public virtual IEnumerable<Diagnostic> Stopped => Results.Select(result => result.Stopped).OfType<Diagnostic>();

    /// <summary>Decides the named decisions or, where none is named, every one whose subject is present.</summary>
    public static CaseDecisions Decide(CheckedPack pack, CaseFacts facts, DateOnly asOf, IReadOnlyCollection<string> names)
    {
        var decider = new Decider(pack, facts, asOf);
        return new CaseDecisions(pack, facts, asOf, [.. Wanted(pack, facts, names).Select(decider.Decide)]);
    }

    /// <summary>The named decisions or, where none is named, every one whose subject is present.</summary>
    public static IEnumerable<DecisionModel> Wanted(CheckedPack pack, CaseFacts facts, IReadOnlyCollection<string> names) => names.Count > 0
        ? names.Select(pack.FindDecision).OfType<DecisionModel>()
        : pack.Decisions.Where(decision => !decision.IsInternal && facts.Find(decision.Subject) is not null);

    public DecisionResult? Find(string name) => Results.FirstOrDefault(result => result.Decision.Name == name);
}

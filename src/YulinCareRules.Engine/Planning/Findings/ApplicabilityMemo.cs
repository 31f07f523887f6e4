using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>
/// Whether a checklist applies: what the reference evaluator said before where the same was known of the facts that this hangs on. Safe to share.
/// </summary>
internal sealed class ApplicabilityMemo
{
    private readonly ChecklistModel checklist;
    private readonly FactsKey? facts;
    private readonly SlotMemo<ToldApplicability> told = new();

    public ApplicabilityMemo(CheckedPack pack, ChecklistModel checklist, DateOnly day)
    {
        this.checklist = checklist;
        var read = new FactsRead();
        facts = checklist.Applicability is { Applies: var condition } && BeyondPlanException.Try(() => new ReadingCompiler(pack, day, checklist.Subject).Compile(condition)) is { } reading && reading.HangsOn(read)
            ? FactsKey.Of(read)
            : null;
    }

    /// <summary>Whether it applies in all completions of the facts. For use where the reference evaluator may be asked.</summary>
    public Exploration In(CaseState state)
    {
        if (facts is null || state.Records.Find(checklist.Subject) is not { } subject || facts.In(new FindingScope(state, subject, 0)) is not { } key)
        {
            return Explore(state);
        }

        if (told.Find(key) is { } before)
        {
            return before.Applies;
        }

        var applies = Explore(state);
        told.Keep(new ToldApplicability(key, applies));
        return applies;
    }

    private Exploration Explore(CaseState state) => new Applicability(checklist, state.Decider).Explore();

    private sealed record ToldApplicability(ulong Key, Exploration Applies) : KeyedItem(Key);
}

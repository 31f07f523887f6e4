using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// Where requirements about the subject hang on facts of the elements of lists that requirements about the elements hang on too: takes values for these facts, element by
/// element, with which each meets its own requirements, and looks whether those about the subject can be met with them. If so, all can be met at once; if not, other values are taken, and
/// where there are none left they cannot.
/// </summary>
internal sealed class ElementWitness
{
    private readonly Lazy<Made> made;

    private ElementWitness(Func<Made> make) => made = new Lazy<Made>(() => BeyondPlanException.Try(make) ?? new Made([], null, null, 0));

    /// <param name="groups">The groups of a checklist.</param>
    /// <param name="crossing">The facts that bind requirements of different groups.</param>
    /// <param name="start">A lowerer for a method.</param>
    /// <param name="effects">What single facts do to the requirements.</param>
    /// <returns>Null where other facts bind groups together as well.</returns>
    public static ElementWitness? Of(ImmutableArray<GroupPlan> groups, ImmutableHashSet<string> crossing, Func<Lowerer> start, Lazy<FactEffects> effects)
    {
        var facts = groups.SelectMany(plan => plan.Group.Requirements.SelectMany(code => code.Uses().All).Where(leaf => crossing.Contains(leaf.Path)).Select(leaf => (plan.Group.Each, Leaf: leaf))).ToList();
        var own = groups.Where(plan => plan.Group.Each is null).ToList();
        return facts.Count == 0 || own.Count != 1 || !facts.TrueForAll(fact => fact.Each is null ? IsOfElement(fact.Leaf) : !fact.Leaf.IsRepeated && fact.Leaf.IsOfElement)
            ? null
            : new ElementWitness(() => Make(groups, own[0], [.. facts.Where(fact => fact.Each is null).Select(fact => fact.Leaf).DistinctBy(leaf => leaf.Path)], start, effects));
    }

    /// <summary>Whether all can be met at once: true or false where that is proved.</summary>
    /// <param name="state">The case.</param>
    /// <param name="byThemselves">Whether each element is known to meet its own requirements with some values.</param>
    public bool? CanBeMet(CaseState state, bool byThemselves)
    {
        if (made.Value is not { Subject: { } subject } parts)
        {
            return null;
        }

        var values = new long[parts.Facts][];
        var open = new List<(ListPart List, object? Element, int Number)>();
        foreach (var list in parts.Lists)
        {
            var (code, facts) = (list.Code, list.Facts);
            if (code.Things!(state) is not { } elements)
            {
                return null;
            }

            foreach (var (_, place) in facts)
            {
                values[place] = new long[elements.Length];
            }

            var slots = SlotsOf(facts);
            for (var i = 0; i < elements.Length; i++)
            {
                var judgement = JudgementOf(code, state, elements[i]);
                var lacking = judgement.Lacking(slots);
                if (lacking == 0)
                {
                    continue;
                }

                if (byThemselves && (lacking & ~code.Suiting) == 0)
                {
                    judgement.TakeSuiting(lacking);
                }
                else if (judgement.Completes(slots) != true)
                {
                    return null;
                }

                open.Add((list, elements[i], i));
                foreach (var (slot, place) in facts)
                {
                    values[place][i] = judgement.ValueOf(slot);
                }
            }
        }

        var relevant = parts.Scan?.Invoke(state, null) ?? ulong.MaxValue;
        return new GroupJudgement(subject, state, null, relevant, values).Completes(0) == true
            ? true
            : WithOthers();

        // The first that each can be met with do not go together: then all others.
        bool? WithOthers()
        {
            var choices = new List<List<long[]>>();
            var combinations = 1L;
            foreach (var (list, element, _) in open)
            {
                if (JudgementOf(list.Code, state, element).AllCompletions(SlotsOf(list.Facts), list.Told) is not { } all || (combinations *= all.Count) > Question.MostTrials)
                {
                    return null;
                }

                choices.Add(all);
            }

            for (var combination = 0L; combination < combinations; combination++)
            {
                var rest = combination;
                for (var i = 0; i < open.Count; i++)
                {
                    rest = Math.DivRem(rest, choices[i].Count, out var choice);
                    foreach (var (slot, place) in open[i].List.Facts)
                    {
                        values[place][open[i].Number] = choices[i][(int)choice][slot];
                    }
                }

                if (new GroupJudgement(subject, state, null, relevant, values).Completes(0) is not false and var can)
                {
                    return can;
                }
            }

            return false;
        }
    }

    private static GroupJudgement JudgementOf(GroupCode code, CaseState state, object? element) => new(code, state, element, code.Scan?.Invoke(state, element) ?? ulong.MaxValue);

    private static ulong SlotsOf(ImmutableArray<(int Slot, int Place)> facts) => facts.Aggregate(0UL, (all, fact) => all | (1UL << fact.Slot));

    private static bool IsOfElement(Leaf leaf) =>
        leaf is { Elements: BoundField, Expression: BoundField { Source: BoundLocal, Type: BooleanType or EnumerationType or NumberType { IsInteger: true } } };

    private static Made Make(ImmutableArray<GroupPlan> groups, GroupPlan subject, ImmutableArray<Leaf> facts, Func<Lowerer> start, Lazy<FactEffects> effects)
    {
        var lists = ImmutableArray.CreateBuilder<ListPart>();
        var ofSubject = RequirementCode.UsesOf(subject.Group.Requirements);
        foreach (var list in facts.GroupBy(fact => Leaf.PathOf(fact.Elements!), StringComparer.Ordinal))
        {
            var group = groups.FirstOrDefault(plan => plan.Group.Each is { } each && Leaf.PathOf(each) == list.Key) ?? throw new BeyondPlanException();
            var (code, ofElements) = (group.Code, RequirementCode.UsesOf(group.Group.Requirements));
            var told = list.Where(fact => Stand(fact, ofElements, ofSubject)).Aggregate(0UL, (all, fact) => all | (1UL << SlotOf(code, fact)));
            lists.Add(new ListPart(code, [.. list.Select(fact => (SlotOf(code, fact), facts.IndexOf(fact)))], told));
        }

        return new Made(lists.ToImmutable(), new GroupCode(subject.Group, start, null, facts, effects.Value), subject.Code.Scan, facts.Length);
    }

    // Whether the numbers that are tried for the elements' own requirements stand for all others in the subject's too: these hold it against no further figure.
    private static bool Stand(Leaf fact, LeafUses ofElements, LeafUses ofSubject) =>
        ofSubject.FactOf(fact) is var name && ofElements.FiguresOf(name) is { } own && ofSubject.FiguresOf(name) is { } others && others.IsSubsetOf(own);

    private static int SlotOf(GroupCode code, Leaf fact)
    {
        for (var slot = 0; slot < code.Tried.Length; slot++)
        {
            if (code.Tried[slot].Leaf.Expression is BoundField { Source: BoundLocal } field && field.Field == ((BoundField)fact.Expression).Field)
            {
                return slot;
            }
        }

        throw new BeyondPlanException();
    }

    /// <param name="Lists">The lists whose elements have such facts.</param>
    /// <param name="Subject">The code of the requirements about the subject; null where there is none.</param>
    /// <param name="Scan">Tells which of these known facts do not settle.</param>
    /// <param name="Facts">How many facts are completed.</param>
    private sealed record Made(ImmutableArray<ListPart> Lists, GroupCode? Subject, KnownScan? Scan, int Facts);

    /// <param name="Code">The code of the requirements about the elements of a list.</param>
    /// <param name="Facts">The facts that are completed: where they stand among those tried, and among all that are completed.</param>
    /// <param name="Told">Those, by where they stand, of which the numbers that are tried stand for all others; a bit for each.</param>
    private sealed record ListPart(GroupCode Code, ImmutableArray<(int Slot, int Place)> Facts, ulong Told);
}

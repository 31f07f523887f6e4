using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>
/// Looks for a completion of the facts that meets all mandatory requirements of a checklist at once. One that is found proves that they can be met; to find none proves nothing.
/// Elements of a list are completed one by one, so that each meets its own requirements, and then held together.
/// </summary>
internal sealed class CompletionSearch(ChecklistModel checklist, int index, FactChoices choices, ImmutableArray<BoundField?> lists, Func<RegimePlan> records)
{
    private const int MostOfElement = 128;
    private const int MostTogether = 40;

    public bool Finds(CaseState state)
    {
        var regime = records();
        if (regime[index].Plan is not SubjectPlan { Known: { } known, Plan: ChecklistPlan plan } || state.Reference.FactsOf(state.Facts) is not { } facts || facts.Find(checklist.Subject) is not { } subject)
        {
            return false;
        }

        var helped = Start(regime, state, facts, new Completion(choices, (_, _) => 0).Complete(subject));
        var met = new Dictionary<FactRecord, (int Number, ImmutableArray<FactRecord> Ways)>(ReferenceEqualityComparer.Instance);
        for (var group = 0; group < lists.Length; group++)
        {
            foreach (var element in lists[group] is { } list ? ElementsOf(subject, list) : [])
            {
                if (Meeting(plan, group, helped, element) is not { IsEmpty: false } some)
                {
                    return false;
                }

                met[element] = (met.Count, some);
            }
        }

        for (var trial = 0; trial < MostTogether; trial++)
        {
            var turn = trial;
            var whole = new Completion(choices, (number, count) => Draw(turn, number, count)).Complete(Replace(subject, element =>
                met.TryGetValue(element, out var some) ? some.Ways[Draw(turn, -1 - some.Number, some.Ways.Length)] : element));
            if (new Cell(known(Start(regime, state, facts, whole))) is { State: CellState.Determined, Outcome: 1 })
            {
                return true;
            }
        }

        return false;
    }

    private CaseState Start(RegimePlan regime, CaseState state, CaseFacts facts, FactRecord subject) =>
        new(regime, facts with { Subjects = facts.Subjects.SetItem(checklist.Subject.Name, subject) }, state.AsOf, new Reference(state.Reference.Pack, read => (CaseFacts)read));

    // The ways of completing an element with which its own requirements are met.
    private ImmutableArray<FactRecord> Meeting(ChecklistPlan plan, int group, CaseState state, FactRecord element)
    {
        var found = ImmutableArray.CreateBuilder<FactRecord>();
        var ways = 1;
        for (var way = 0; way < ways && way < MostOfElement; way++)
        {
            var (rest, combinations) = (way, 1);
            var completed = new Completion(choices, (_, count) =>
            {
                combinations *= count;
                rest = Math.DivRem(rest, count, out var choice);
                return choice;
            }).Complete(element);
            ways = combinations;
            if (plan.AllMet(state, group, completed))
            {
                found.Add(completed);
            }
        }

        return found.ToImmutable();
    }

    // The first of each at first; then any, the same ones each time.
    private static int Draw(int trial, int number, int count) => trial == 0 ? 0 : (int)(((uint)((trial * 0x9E37_79B1L) ^ (number * 0x85EB_CA6BL)) >> 8) % (uint)count);

    private static IEnumerable<FactRecord> ElementsOf(FactRecord subject, BoundField list) =>
        Find(subject, list) is FactList { Items: var items } ? items.OfType<FactRecord>() : [];

    private static FactValue? Find(FactRecord subject, BoundExpression path) => path switch
    {
        BoundSubject => subject,
        BoundField field => (Find(subject, field.Source) as FactRecord)?[field.Field],
        _ => null,
    };

    private static FactRecord Replace(FactRecord record, Func<FactRecord, FactRecord> replace) => record with
    {
        Fields = [.. record.Fields.Select(field => field switch
        {
            FactRecord inner => Replace(inner, replace),
            FactList list => new FactList([.. list.Items.Select(item => item is FactRecord element ? replace(element) : item)]),
            _ => field,
        })],
    };
}

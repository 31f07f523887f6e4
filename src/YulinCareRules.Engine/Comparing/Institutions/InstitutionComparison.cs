using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Comparing.Meaning;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Comparing.Institutions;

/// <summary>Decides case after case with both packs and keeps count of what comes out otherwise; no case is kept.</summary>
internal sealed class InstitutionComparison
{
    // Beyond so many kinds the others are counted as one.
    private const int MostKinds = 500;

    private readonly CaseReader oldReader;
    private readonly CaseReader newReader;
    private readonly PlannedPack oldPlan;
    private readonly PlannedPack newPlan;
    private readonly CheckedPack newPack;
    private readonly ImmutableArray<(string Name, ImmutableArray<string> Outputs)> shared;
    private readonly Dictionary<string, OutcomeShift> shifts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AmountShift> amounts = new(StringComparer.Ordinal);

    public InstitutionComparison(CheckedPack old, CheckedPack @new)
    {
        newPack = @new;
        (oldReader, newReader) = (new CaseReader(old.Facts), new CaseReader(@new.Facts));
        (oldPlan, newPlan) = (new PlannedPack(old), new PlannedPack(@new));
        shared =
        [
            .. @new.Decisions.Where(decision => !decision.IsInternal && old.FindDecision(decision.Name) is { IsInternal: false } other && other.Name == decision.Name)
                .Select(decision => (decision.Name, Questions.SharedOutputs(old.FindDecision(decision.Name)!, decision))),
        ];
    }

    /// <summary>How many cases both packs decided.</summary>
    public long Cases { get; private set; }

    /// <summary>How many of them come out otherwise in some decision.</summary>
    public long Otherwise { get; private set; }

    /// <summary>How many lines could not be read.</summary>
    public long Refused { get; private set; }

    /// <summary>Kinds of changes beyond those that are told apart: how many cases.</summary>
    public long MoreKinds { get; private set; }

    public IEnumerable<OutcomeShift> Shifts => shifts.Values;

    /// <summary>Those in which anything is or was given.</summary>
    public IEnumerable<AmountShift> Amounts => amounts.Values.Where(amount => amount.Old != amount.New || amount.Gainers + amount.Losers > 0);

    public void Refuse() => Refused++;

    /// <summary>Compares one case; gives what is wrong with it where it cannot be.</summary>
    public IReadOnlyList<Diagnostic> Add(TextResult text, int line, Func<CaseFacts, DateOnly> day)
    {
        var (oldProblems, newProblems) = (new DiagnosticBag(), new DiagnosticBag());
        newProblems.AddRange(text.Errors);
        var now = text.Root is null ? null : newReader.Read(text.Root, newProblems);
        var then = text.Root is null ? null : oldReader.Read(text.Root, oldProblems);
        if (now is null || then is null || newProblems.HasErrors)
        {
            Refused++;
            return (then is null) == (now is null) || text.Root is null
                ? newProblems.ToSorted()
                : [ComparisonDiagnostics.OneCannotRead(text.Root.Location, then is null ? "OLD" : "NEW", string.Join(", ", (then is null ? oldProblems : newProblems).ToSorted().Select(problem => problem.Code).Distinct()))];
        }

        Compare(oldPlan.Decide(then, day(then), []), newPlan.Decide(now, day(now), []), line);
        return [];
    }

    private void Compare(CaseDecisions then, CaseDecisions now, int line)
    {
        Cases++;
        var otherwise = false;
        foreach (var (name, outputs) in shared)
        {
            if (then.Find(name) is not { } before || now.Find(name) is not { } after)
            {
                continue;
            }

            foreach (var output in outputs.Where(output => newPack.FindDecision(name)!.FindOutput(output)!.Type is NumberType { Unit: "yuan" }))
            {
                Amount(name, output).Add(ValueOf(before, output), ValueOf(after, output));
            }

            var (was, @is) = (Outcome.Of(before, outputs), Outcome.Of(after, outputs));
            if (!was.Equals(@is))
            {
                otherwise = true;
                Count(name, was, @is, line);
            }
        }

        Otherwise += otherwise ? 1 : 0;
    }

    private void Count(string decision, Outcome was, Outcome @is, int line)
    {
        var key = $"{decision} {Kind(was, @is)} → {Kind(@is, was)}";
        if (!shifts.TryGetValue(key, out var shift))
        {
            if (shifts.Count >= MostKinds)
            {
                MoreKinds++;
                return;
            }

            shifts.Add(key, shift = new OutcomeShift(decision, was, @is));
        }

        shift.Add(line);
    }

    // Of numbers only which is the greater.
    private static string Kind(Outcome one, Outcome other) => one.Values.IsEmpty || other.Values.IsEmpty
        ? one.Values.IsEmpty ? one.Status : $"{one.Status} {string.Join(", ", one.Values.Where(value => value.Value is not FeelNumber).Select(value => FactText.Plain(value.Value)))}"
        : string.Join(", ", one.Values.Zip(other.Values, (a, b) => (a.Value, b.Value) is (FeelNumber x, FeelNumber y) ? x.Value.CompareTo(y.Value).ToString(System.Globalization.CultureInfo.InvariantCulture) : FactText.Plain(a.Value)));

    private AmountShift Amount(string decision, string output)
    {
        var key = $"{decision}.{output}";
        if (!amounts.TryGetValue(key, out var amount))
        {
            amounts.Add(key, amount = new AmountShift(decision, output));
        }

        return amount;
    }

    // Whom a decision does not concern gets nothing by it.
    private static decimal? ValueOf(DecisionResult result, string output) => result.Status switch
    {
        DecisionStatus.NotApplicable => 0,
        DecisionStatus.Determined when result.ValueOf(output) is FeelNumber number => number.Value,
        _ => null,
    };
}

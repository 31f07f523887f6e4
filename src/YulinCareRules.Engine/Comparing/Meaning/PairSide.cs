using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Tables;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>A long table with one of the packs, in a part of the cases: the rules that may have a say there.</summary>
internal sealed class PairSide
{
    /// <summary>In the place of a rule: that none applies, and that the decision does not concern the case.</summary>
    public const int None = -1;
    public const int Outside = -2;

    private readonly Written written;

    private PairSide(Written written, Formula within, List<OpenRule> rules)
    {
        this.written = written;
        Within = within;
        Rules = rules;
    }

    /// <summary>What is still to be seen of whether the decision concerns the case.</summary>
    public Formula Within { get; }

    public List<OpenRule> Rules { get; }

    /// <summary>Whom the decision concerns, as it is written.</summary>
    public string Concerns => written.Concerns;

    public IEnumerable<Formula> Formulas => Rules.Select(rule => rule.Applies).Append(Within);

    private bool IsAnswered => Rules.Exists(rule => rule.Applies.IsTrue);

    public static (PairSide Old, PairSide New) Of(JointTranslation joint, TableModel old, TableModel @new)
    {
        var outputs = Questions.SharedOutputs(old, @new);
        var then = Written.Of(joint.Pair.OldKeys, old, joint.Old.Decision(old), outputs);
        var now = Written.Of(joint.Pair.NewKeys, @new, joint.New.Decision(@new), outputs);
        return (Whole(then with { Others = [.. now.Ids] }, joint.Old.Decision(old)), Whole(now with { Others = [.. then.Ids] }, joint.New.Decision(@new)));
    }

    /// <summary>The same in a smaller part.</summary>
    public PairSide In(Simplifier simplifier) => new(written, simplifier.Simplify(Within), TableSweep.Remaining(Rules, simplifier, written.Precedence));

    /// <summary>What comes of a rule, and whether it is another with the other pack.</summary>
    public Kind KindOf(int place) => place switch
    {
        Outside => new Kind(OutcomeRows.NotApplicable, None),
        None => new Kind(written.Otherwise, None),
        _ => new Kind(written.Outcomes[place], written.Others.Contains(written.Ids[place]) ? None : place),
    };

    /// <summary>All that may come out.</summary>
    public HashSet<Kind> Kinds() => [.. (Within.IsFalse ? [] : Rules.Select(rule => rule.Place).Concat(IsAnswered ? [] : [None])).Concat(Within.IsTrue ? [] : [Outside]).Select(KindOf)];

    /// <summary>The rules that decide, or what stands for none; null where that is still open.</summary>
    public List<int>? Deciding() =>
        Within.IsFalse ? [Outside]
        : !Within.IsTrue || !Rules.TrueForAll(rule => rule.Applies.IsTrue) ? null
        : Rules.Count == 0 ? [None]
        : [.. Rules.Select(rule => rule.Place)];

    /// <summary>Whether the decision concerns the same cases here with both packs.</summary>
    public bool IsSettledOn(Formula other, bool isAlike) => isAlike || (Within.IsTrue && other.IsTrue) || (Within.IsFalse && other.IsFalse);

    /// <summary>Whether whatever decides here is the same with the other pack.</summary>
    public bool HasSameRules(PairSide other) =>
        (Within.IsFalse && other.Within.IsFalse)
        || (Ordered().SequenceEqual(other.Ordered()) && (written.Otherwise == other.written.Otherwise || (IsAnswered && other.IsAnswered)));

    /// <summary>What to divide on: first what only one of the packs has, since where that does not apply the packs are the same.</summary>
    public static IEnumerable<Formula> Open(PairSide then, PairSide now)
    {
        List<Formula> edited = [.. then.Edited().Concat(now.Edited())];
        return edited.Count > 0 ? edited : then.Formulas.Concat(now.Formulas);
    }

    private static PairSide Whole(Written written, DecisionSymbols symbols) => new(written, symbols.Within, [.. symbols.Rules.Select((rule, place) => new OpenRule(place, rule.Applies))]);

    private IEnumerable<Formula> Edited() => Rules.Where(rule => !rule.Applies.IsTrue && !written.Others.Contains(written.Ids[rule.Place])).Select(rule => rule.Applies);

    // Only under F does it matter which rule comes first.
    private IEnumerable<string> Ordered()
    {
        var ids = Rules.Select(rule => written.Ids[rule.Place]);
        return written.IsOrdered ? ids : ids.Order(StringComparer.Ordinal);
    }

    /// <summary>How cases come out, and by which rule where the other pack has none like it.</summary>
    internal readonly record struct Kind(string Outcome, int Edited);

    /// <summary>The rules by what they say: when they apply, as formulas over the variables of both packs, and what they give.</summary>
    private sealed record Written(ImmutableArray<string> Ids, ImmutableArray<string> Outcomes, string Otherwise, string Concerns, RulePrecedence Precedence, bool IsOrdered)
    {
        /// <summary>What the rules of the other pack say.</summary>
        public HashSet<string> Others { get; init; } = [];

        public static Written Of(MeaningKeys keys, TableModel table, DecisionSymbols symbols, ImmutableArray<string> shared)
        {
            ImmutableArray<int> places = [.. shared.Select(name => table.Outputs.ToList().FindIndex(output => output.Name == name)).Where(place => !table.Outputs[place].IsInformative)];
            var precedence = RulePrecedence.Of(table, symbols.Rules);
            var conditions = TableAlikeness.Conditions(table, keys);
            ImmutableArray<string> outcomes = [.. table.Rules.Select(rule => string.Join('\n', places.Select(place => keys.Of(rule.Outputs[place]))))];
            ImmutableArray<string> ids = [.. table.Rules.Select((rule, i) => $"{FormulaText.Of(symbols.Rules[i].Applies) ?? conditions[rule.Id]} gives {outcomes[i]}{(table.HitPolicy == HitPolicy.Priority ? $" {precedence.Rank(i)}" : string.Empty)}")];
            var otherwise = table.Otherwise switch
            {
                null => OutcomeRows.Undetermined,
                { NotApplicable: not null } => OutcomeRows.NotApplicable,
                var written => string.Join('\n', places.Select(place => keys.Of(written.Outputs[place]))),
            };
            return new Written(ids, outcomes, otherwise, $"{table.Period} {keys.Of(table.Applicability?.Applies)}", precedence, table.HitPolicy == HitPolicy.First);
        }
    }
}

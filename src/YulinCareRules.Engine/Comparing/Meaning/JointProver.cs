using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>Proves that a decision comes out alike with both packs, or finds a case of each kind in which it does not.</summary>
internal sealed class JointProver
{
    // Lists of any length are told apart by their length alone; then lists of so many elements are tried.
    private const int MostSlots = 2;

    // A proof is worth more steps than one more case.
    private const int StepsForProof = 6_000;
    private const int StepsForCase = 1_500;

    private const int MostTexts = 6;

    // People read the first dozens; that there may be more is said.
    private const int MostKinds = 40;

    private readonly PackPair pair;
    private readonly ComparisonMeans means;
    private readonly SharedFacts facts;
    private readonly AnalysisScope scope;
    private readonly Dictionary<int, JointTranslation> translations = [];
    private readonly List<JointCase> found = [];

    /// <param name="pair">The packs.</param>
    /// <param name="means">What else to draw on.</param>
    public JointProver(PackPair pair, ComparisonMeans means)
    {
        this.pair = pair;
        this.means = means;
        facts = new SharedFacts(pair.Old.Facts, pair.New.Facts);
        var (then, now) = (AnalysisScope.Of(pair.Old), AnalysisScope.Of(pair.New));
        scope = now with { Texts = [.. then.Texts.Concat(now.Texts).Where(text => text != AnalysisScope.OtherText).Distinct(), AnalysisScope.OtherText] };
    }

    public DecisionMeaning Compare(DecisionModel old, DecisionModel @new)
    {
        var search = new Search(this, old, @new);
        search.Run();
        var meaning = search.Meaning();
        found.AddRange(meaning.Changes.Select(change => change.Case));
        return meaning;
    }

    private JointTranslation Translate(int slots)
    {
        if (!translations.TryGetValue(slots, out var translation))
        {
            translations.Add(slots, translation = new JointTranslation(pair, facts, scope, slots));
        }

        return translation;
    }

    private Answer Solve(JointTranslation joint, Formula formula, bool isProof) =>
        Prover.Solve(joint.Variables, Formula.All([formula, facts.Accepted(FormulaWalk.Variables(formula)), means.AsOf is { } day ? joint.Variables.Within(new Period(day, day)) : Formula.True]), new FormulaSolver(isProof ? means.Program : null, isProof ? StepsForProof : StepsForCase));

    /// <summary>The search for one decision.</summary>
    private sealed class Search(JointProver prover, DecisionModel old, DecisionModel @new)
    {
        private readonly CaseComparison comparison = new(old, @new);
        private readonly List<OutcomeChange> found = [];
        private readonly SortedSet<string> beyond = new(StringComparer.Ordinal);
        private bool isOpen;

        public void Run()
        {
            // Without slots nothing is left out: a kind that cannot be here cannot be at all.
            var open = Ask(prover.Translate(0), null);
            isOpen = open.Count > 0;
            for (var slots = 1; open.Count > 0 && slots <= MostSlots && prover.Translate(slots - 1).HasLists; slots++)
            {
                open = Ask(prover.Translate(slots), open);
            }

            // Found after all, with nothing else asked of it.
            isOpen = isOpen && open.Count > 0;
        }

        public DecisionMeaning Meaning()
        {
            var meaning = new DecisionMeaning(old, @new, Certainty.ProvedSame) { Beyond = [.. beyond] };
            var tested = isOpen ? Probe() : 0;
            if (found.Count > 0)
            {
                return meaning with { Certainty = isOpen ? Certainty.DiffersAtLeast : Certainty.Differs, Changes = [.. found], Tested = tested };
            }

            if (!isOpen)
            {
                return meaning;
            }

            var sampling = new CaseSampling(prover.pair, old, comparison, prover.means.AsOf, prover.found);
            return sampling.Run() is { } change
                ? meaning with { Certainty = Certainty.DiffersAtLeast, Changes = [change], Tested = tested + sampling.Tested }
                : meaning with { Certainty = Certainty.TestedOnly, Tested = tested + sampling.Tested };
        }

        // The cases that the packs are tested with may show what the search did not come by; gives how many were tried.
        private int Probe()
        {
            var probing = new CaseProbing(prover.pair, old, comparison, prover.means, prover.found);
            foreach (var change in probing.Run().TakeWhile(_ => found.Count < MostKinds))
            {
                Keep(change);
            }

            return probing.Tested;
        }

        // Asks each kind, or those named; gives the kinds that stay open.
        private HashSet<(string, string?, string)> Ask(JointTranslation joint, HashSet<(string, string?, string)>? wanted)
        {
            var questions = new Questions(joint, old, @new, prover.means.AsOf).All();
            var open = new HashSet<(string, string?, string)>();
            if (wanted is null && questions.All(question => question.Seen.IsEmpty) && prover.Solve(joint, Formula.Any(questions.Select(question => question.Formula)), isProof: true) is Unsatisfiable)
            {
                return open;
            }

            foreach (var question in questions.Where(question => wanted?.Contains(question.Key) != false))
            {
                if (found.Count >= MostKinds)
                {
                    open.Add(question.Key);
                    break;
                }

                if (question.Seen.Select(model => Confirmed(joint, model, question.Requirement)).FirstOrDefault(change => change is not null) is { } seen)
                {
                    Keep(seen);
                    continue;
                }

                switch (prover.Solve(joint, question.Formula, isProof: false))
                {
                    case Satisfied { Model: var model } when Confirmed(joint, model, question.Requirement) is { } change:
                        Keep(change);
                        break;
                    case Unsatisfiable when wanted is null:
                        break;
                    case Satisfied:
                        beyond.UnionWith(Prover.BeyondIn(question.Formula));
                        open.Add(question.Key);
                        break;
                    default:
                        open.Add(question.Key);
                        break;
                }
            }

            // A kind that has another name with slots is as open as it was.
            open.UnionWith(wanted?.Where(kind => !questions.Any(question => question.Key == kind)) ?? []);
            return open;
        }

        private void Keep(OutcomeChange change)
        {
            var least = comparison.Shrink(change);
            if (!found.Exists(other => other.Requirement == least.Requirement && other.Old.Equals(least.Old) && other.New.Equals(least.New) && other.OldRules.SequenceEqual(least.OldRules) && other.NewRules.SequenceEqual(least.NewRules)))
            {
                found.Add(least);
            }
        }

        private OutcomeChange? Confirmed(JointTranslation joint, Model model, string? requirement)
        {
            string[] subjects = [old.Subject.Name, @new.Subject.Name];
            for (var turn = 0; turn < Math.Min(MostTexts, prover.scope.Texts.Length); turn++)
            {
                if (new WitnessBuilder(prover.pair.Old, joint.Variables, model, turn).Build(subjects) is { } then
                    && new WitnessBuilder(prover.pair.New, joint.Variables, model, turn).Build(subjects) is { } now
                    && comparison.Compare(new JointCase(then, now), requirement) is { } change)
                {
                    return change;
                }
            }

            return null;
        }
    }
}

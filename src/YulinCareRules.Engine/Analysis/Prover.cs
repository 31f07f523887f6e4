using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis;

/// <summary>
/// Asks whether there is a case of which something holds. That there is none is proved with lists of any length, what is beyond the method standing for anything;
/// a case is believed only once the reference evaluator has decided it.
/// </summary>
internal sealed class Prover(CheckedPack pack, AnalysisScope scope, FormulaSolver solver)
{
    // Lists of so many elements are tried where what holds hangs on the elements of a list.
    private static readonly ImmutableArray<int> Slots = [1, 2, 3];

    private const int MostTexts = 6;

    // To find out that a smaller case is open may take long, and is not worth it; but the largest table is to be gone over once.
    private const int StepsToShrink = 30_000;
    private const int StepsOfRule = 10;

    // Of questions about all rules of a large table a few steps tell what the search can tell; the rest is for a solver.
    private const int StepsInHaste = 100;

    // So often a model is put right by the calendar.
    private const int MostTurns = 4;

    private Dictionary<int, Translator> translators = [];

    /// <summary>The same, with less patience before it turns to the solver.</summary>
    public Prover InHaste => new(pack, scope, solver with { MostSteps = StepsInHaste }) { translators = translators };

    public Translator Translator => Translate(0);

    /// <summary>Whether a solver is asked where the search gives up.</summary>
    public bool HasProgram => solver.Program is not null;

    /// <param name="question">What is to hold, as a formula.</param>
    /// <param name="subjects">Whom the case is about, whatever the formula reads.</param>
    /// <param name="confirms">Whether a case does show it.</param>
    /// <param name="seems">The same at less cost; what comes of it is confirmed in the end.</param>
    public Verdict Find(Func<Translator, Formula> question, IReadOnlyCollection<string> subjects, Func<Witness, bool> confirms, Func<Witness, bool>? seems = null)
    {
        var verdict = Search(question, subjects, seems ?? confirms);
        if (verdict is not Shown { Witness: var whole })
        {
            return verdict;
        }

        var smaller = Shrinking.Shrink(ToShrink(whole), subjects, witness => Shows(witness, seems ?? confirms)).Anew();
        return seems is null || Shows(smaller, confirms) ? new Shown(smaller) : Find(question, subjects, confirms);
    }

    /// <summary>The case of a model, as small as it shows what it is to show; null where it does not show it.</summary>
    public Shown? Show(Model model, IReadOnlyCollection<string> subjects, Func<Witness, bool> confirms) =>
        Cases(Translator, model, subjects).FirstOrDefault(witness => Shows(witness, confirms)) is { } found ? new Shown(Shrinking.Shrink(ToShrink(found), subjects, smaller => Shows(smaller, confirms)).Anew()) : null;

    /// <summary>The same, with a case that is not shrunk.</summary>
    public Verdict Search(Func<Translator, Formula> question, IReadOnlyCollection<string> subjects, Func<Witness, bool> confirms)
    {
        var beyond = ImmutableArray<string>.Empty;
        var gaveUp = false;
        foreach (var slots in Slots.Prepend(0))
        {
            var translator = Translate(slots);
            var formula = question(translator);
            switch (Solve(translator, formula))
            {
                case Unsatisfiable when slots == 0:
                    return Impossible.Instance;
                case GivenUp:
                    gaveUp = true;
                    break;
                case Satisfied { Model: var any }:
                    var model = OnTheDay(translator, formula) ?? any;
                    if (Cases(translator, model, subjects).FirstOrDefault(witness => Shows(witness, confirms)) is { } found)
                    {
                        return new Shown(found);
                    }

                    beyond = slots == 0 ? [.. BeyondIn(formula).Concat(FormulaWalk.Variables(formula).Select(variable => variable.Unset).OfType<string>()).Distinct()] : beyond;
                    break;
            }

            // Without lists there is nothing else to try.
            if (!translator.Variables.All.Any(variable => variable.Key.EndsWith("#count", StringComparison.Ordinal)))
            {
                break;
            }
        }

        return new Open(gaveUp && beyond.IsEmpty ? [] : beyond);
    }

    /// <summary>Whether there is such a case at all: true only where that is certain, null where it is open.</summary>
    public bool? Exists(Func<Translator, Formula> question, IReadOnlyCollection<string> subjects, Func<Witness, bool> confirms)
    {
        var formula = question(Translator);
        return Solve(Translator, formula) switch
        {
            Unsatisfiable => false,
            Satisfied when !BeyondIn(formula).Any() => true,
            _ => Search(question, subjects, confirms) switch { Impossible => false, Shown => true, _ => null },
        };
    }

    /// <summary>Whether there is such a case among those that a decision concerns.</summary>
    public bool? Exists(Func<DecisionSymbols, Formula> question, DecisionModel decision, Func<Witness, bool> confirms) => Exists(
        translator => translator.Decision(decision) is var symbols ? symbols.Reached.And(question(symbols)) : Formula.False,
        [decision.Subject.Name],
        confirms);

    /// <summary>The expressions beyond the method that a formula hangs on.</summary>
    public static IEnumerable<string> BeyondIn(Formula formula) => FormulaWalk.Variables(formula).Select(variable => variable.Beyond).OfType<string>().Distinct();

    // A day on which most of the pack is in force says more to a reader than one before its time.
    private Model? OnTheDay(Translator translator, Formula formula) =>
        (Solve(translator, formula.And(BoundAtom.Of(translator.Variables.AsOf, Interval.Point(translator.Variables.Day)))) as Satisfied)?.Model;

    // What functions make of a text is beyond the method, and hangs on the text: several are tried.
    private IEnumerable<Witness> Cases(Translator translator, Model model, IReadOnlyCollection<string> subjects) =>
        Enumerable.Range(0, Math.Min(MostTexts, scope.Texts.Length)).Select(turn => new WitnessBuilder(pack, translator.Variables, model, turn).Build(subjects)).OfType<Witness>();

    private Witness ToShrink(Witness witness) => witness.Anew(StepsToShrink + (StepsOfRule * pack.Decisions.OfType<TableModel>().Select(table => table.Rules.Length).DefaultIfEmpty().Max()));

    private Translator Translate(int slots)
    {
        if (!translators.TryGetValue(slots, out var translator))
        {
            translators.Add(slots, translator = new Translator(pack, scope, slots));
        }

        return translator;
    }

    private Answer Solve(Translator translator, Formula formula) => Solve(translator.Variables, formula, solver);

    /// <summary>Whether a formula can hold, what holds of its variables by itself taken in.</summary>
    public static Answer Solve(VariableTable table, Formula formula, FormulaSolver solver)
    {
        var whole = formula.And(table.Always(FormulaWalk.Variables(formula)));
        var answer = solver.Solve(whole, table.Count);

        // What is only near to what the calendar says is put right, and the rest looked for again.
        for (var turn = 0; turn < MostTurns && answer is Satisfied { Model: var model }; turn++)
        {
            if (Straying(FormulaWalk.Variables(whole), model) is not { } pinned)
            {
                return answer;
            }

            whole = whole.And(pinned);
            answer = solver.Solve(whole, table.Count) is Satisfied found ? found : Answer.TooMuch;
        }

        return answer is Satisfied ? Answer.TooMuch : answer;
    }

    private static Formula Moved(NumberVariable date, MovedDate from, Model model)
    {
        var day = from.From.ValueIn(model.ValueOf);
        var way = from.From.Minus(LinearTerm.Of(day));
        return from.Of(day) is { } there
            ? Formula.All([BoundAtom.Of(date, Interval.Point(there)), LinearAtom.Of(way, false), LinearAtom.Of(way.Times(-Rational.One), false)])
            : Formula.False;
    }

    private static Formula? Straying(IEnumerable<Variable> some, Model model)
    {
        var variables = some.ToList();
        var stray = variables.OfType<NumberVariable>().Where(year => year.YearOf is { } date && Years.DateOf(date.ValueIn(model.ValueOf))?.Year != (int)model.ValueOf(year).Numerator).ToList();
        var moved = variables.OfType<NumberVariable>().Where(date => date.MovedFrom is { } from && from.Of(from.From.ValueIn(model.ValueOf)) != model.ValueOf(date)).ToList();
        return stray.Count + moved.Count == 0 ? null : Formula.All([.. stray.Select(year => BoundAtom.Of(year, Interval.Point(model.ValueOf(year))).And(Years.Bound(year.YearOf!, Interval.Point(model.ValueOf(year))))), .. moved.Select(date => Moved(date, date.MovedFrom!, model))]);
    }

    private static bool Shows(Witness witness, Func<Witness, bool> confirms)
    {
        try
        {
            return confirms(witness);
        }
        catch (Exception stop) when (stop is Feel.Runtime.BudgetSpentException or Deciding.DecisionStoppedException)
        {
            return false;
        }
    }
}

using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Alternatives that no rule of a table answers, days on which it has no rule at all, and values of an enumeration that were forgotten.</summary>
internal sealed class GapCheck(AnalysisReport report, TableModel table)
{
    public static void Run(AnalysisReport report)
    {
        foreach (var table in report.Pack.Decisions.OfType<TableModel>().Where(table => table is { Otherwise: null, Gathers: false }))
        {
            new GapCheck(report, table).Run();
        }
    }

    private void Run()
    {
        foreach (var period in Periods.Without(table.Period, table.Rules.Select(rule => rule.Period)))
        {
            var verdict = Find(translator => translator.Variables.Within(period));
            report.Found(verdict, table.Location, table.Name, witness => AnalysisDiagnostics.NoRuleInForce(table.Location, table.Name, period.ToString(), witness));
        }

        var gap = Gap();
        report.Found(gap, table.Location, table.Name, witness => AnalysisDiagnostics.Gap(table.Location, table.Name, AnalysisReport.Clause(table.Sources), witness));
        if (gap is Impossible)
        {
            return;
        }

        var mentioned = Comparisons().Select(pair => (ExpressionPhrase.Of(pair.Tested, null), pair.Value)).ToHashSet();
        foreach (var (tested, enumeration) in Tested())
        {
            foreach (var value in enumeration.Values.Where(value => !mentioned.Contains((ExpressionPhrase.Of(tested, null), value.Name))))
            {
                var verdict = Find(translator => SomeInForce(translator).And(Is(translator, tested, value.Name)));
                if (verdict is Shown { Witness: var witness })
                {
                    report.Add(AnalysisDiagnostics.ValueUnmentioned(table.Location, table.Name, ExpressionPhrase.Of(tested, null), value.Name, WitnessText.Of(witness)));
                }
            }
        }
    }

    // A part of the cases that nothing answers is believed once it has been decided; the search goes further into lists.
    private Verdict Gap() => report.Swept(table) switch
    {
        { IsComplete: true, Gap: null } => Impossible.Instance,
        { Gap: { } model } when report.Prover.Show(model, [table.Subject.Name], IsUnanswered) is { } shown => shown,
        _ => Find(SomeInForce),
    };

    private bool IsUnanswered(Witness witness) => witness.Decide(table).Fault == DecisionFault.NoRule;

    private Verdict Find(Func<Translator, Formula> within) => report.ProverOf(table).Find(
        translator => translator.Decision(table) is var symbols ? symbols.Reached.And(symbols.Answered.Not()).And(within(translator)) : Formula.False,
        [table.Subject.Name],
        IsUnanswered);

    private Formula SomeInForce(Translator translator) => Formula.Any(table.Rules.Select(rule => rule.Period).Distinct().Select(translator.Variables.Within));

    // The facts and outputs of an enumeration that the conditions go by.
    private IEnumerable<(BoundExpression Tested, EnumerationModel Enumeration)> Tested() => Comparisons().Select(pair => pair.Tested)
        .DistinctBy(tested => ExpressionPhrase.Of(tested, null))
        .Select(tested => (tested, ((EnumerationType)tested.Type).Enumeration));

    private IEnumerable<(BoundExpression Tested, string Value)> Comparisons() => table.Rules.SelectMany(rule => rule.Conditions).SelectMany(condition => Mentioned(condition.Test, true));

    // What is "not this one" speaks of all the others; under a question it is both.
    private static IEnumerable<(BoundExpression Tested, string Value)> Mentioned(BoundExpression test, bool? isSo) => test switch
    {
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } join => Mentioned(join.Left, isSo).Concat(Mentioned(join.Right, isSo)),
        BoundNot not => Mentioned(not.Operand, !isSo),
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: BoundField or BoundDecision, Left.Type: EnumerationType { Enumeration: var enumeration }, Right: BoundConstant { Value: FeelString value } } comparison =>
            BoundWalk.Descendants(comparison.Left).OfType<BoundLocal>().Any() ? []
            : (comparison.Operator == BinaryOperator.Equal) == isSo ? [(comparison.Left, value.Value)]
            : enumeration.Values.Select(other => (comparison.Left, other.Name)),
        _ => BoundWalk.Children(test).SelectMany(part => Mentioned(part, null)),
    };

    private static Formula Is(Translator translator, BoundExpression tested, string value) => Formula.Any(translator.Evaluate(tested, null).All.Select(one =>
        one.When.And(Comparison.Apply(BinaryOperator.Equal, one.Value, new ConstantSymbol(new FeelString(value)))?.True ?? Formula.False)));
}

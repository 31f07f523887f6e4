using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>The rows of one decision of one pack.</summary>
/// <param name="translator">Whoever translates the pack.</param>
/// <param name="decision">The decision.</param>
/// <param name="outputs">The outputs to compare, by their names.</param>
internal sealed class OutcomeRows(Translator translator, DecisionModel decision, ImmutableArray<string> outputs)
{
    public const string NotApplicable = "notApplicable";
    public const string Undetermined = "undetermined";

    private readonly DecisionSymbols symbols = translator.Decision(decision);
    private readonly ImmutableArray<int> settling = Places(decision, outputs, isInformative: false);
    private readonly ImmutableArray<int> informative = Places(decision, outputs, isInformative: true);

    /// <summary>That it does not concern the case.</summary>
    public Row Outside => new(symbols.Reached.Not(), NotApplicable, []);

    /// <summary>Of a table whose rules are told apart; <paramref name="isAlike"/> says of a rule, or of none of them, whether just the same cases fall to it in both packs.</summary>
    public IEnumerable<Row> OfRules(TableModel table, Func<string?, bool> isAlike) => Enumerable.Range(0, symbols.Rules.Length)
        .Select(place => OfRule(table, place, isAlike))
        .Concat(table.Otherwise?.NotApplicable is null ? [OfRule(table, PairSide.None, isAlike)] : []);

    /// <summary>Of the rule at a place of it, or of what stands for none.</summary>
    public Row OfRule(TableModel table, int place, Func<string?, bool> isAlike)
    {
        if (place == PairSide.Outside || (place == PairSide.None && table.Otherwise?.NotApplicable is not null))
        {
            return Outside;
        }

        if (place >= 0)
        {
            var rule = symbols.Rules[place];
            return new Row(symbols.Reached.And(rule.Decides), Kind(rule.Rule.Outputs), Cells(rule.Rule.Outputs)) { Rule = rule.Rule.Id, IsAlike = isAlike(rule.Rule.Id) };
        }

        var none = symbols.Reached.And(Formula.Any(symbols.Rules.Select(rule => rule.Applies)).Not());
        return (table.Otherwise is { } otherwise ? new Row(none, Kind(otherwise.Outputs), Cells(otherwise.Outputs)) : new Row(none, Undetermined, [])) with { IsAlike = isAlike(null) };
    }

    /// <summary>Of what all the rules that apply give together: all the outputs of a table that gathers, else those that are words only.</summary>
    public Row OfGathered(TableModel table) => new(
        symbols.Reached,
        "gathered",
        [.. (table.Gathers ? settling.AddRange(informative) : informative).Select(place => new GatheredCell([.. symbols.Rules.Select(rule => (rule.Rule.Id, rule.Applies, rule.Rule.Outputs[place]))]))]);

    /// <summary>Of one output of any decision, by what it may come to; as one row where that is beyond the method.</summary>
    public IEnumerable<Row> OfOutput(string output)
    {
        var place = decision.Outputs.ToList().FindIndex(one => one.Name == output);
        var reached = symbols.Reached.And(symbols.Answered);
        if (!symbols.Answered.IsTrue)
        {
            yield return new Row(symbols.Reached.And(symbols.Answered.Not()), Undetermined, []);
        }

        if (symbols.Outputs[place].All.Any(one => one.Value is BeyondSymbol) && decision is ExpressionModel expression)
        {
            yield return new Row(reached, output, [new ExpressionCell(expression.Values[place])]);
            yield break;
        }

        foreach (var one in symbols.Outputs[place].All)
        {
            if (one.Value is Truth truth)
            {
                yield return Constant(output, reached.And(one.When).And(truth.True), FeelBoolean.True);
                yield return Constant(output, reached.And(one.When).And(truth.False), FeelBoolean.False);
                yield return Constant(output, reached.And(one.When).And(truth.Null), FeelNull.Instance);
            }
            else
            {
                yield return new Row(reached.And(one.When), $"{output} {(Constants.ValueOf(one.Value) is { } value ? FactText.Plain(value) : "…")}", [new SymbolCell(Alternatives.Of(one.Value), $"{decision.Name}.{output}")]);
            }
        }
    }

    private Row Constant(string output, Formula when, FeelValue value) =>
        new(when, $"{output} {FactText.Plain(value)}", [new SymbolCell(Alternatives.Of(Constants.Of(value)), $"{decision.Name}.{output}")]);

    private static ImmutableArray<int> Places(DecisionModel decision, ImmutableArray<string> outputs, bool isInformative) =>
        [.. outputs.Select(name => decision.Outputs.ToList().FindIndex(output => output.Name == name)).Where(place => decision.Outputs[place].IsInformative == isInformative)];

    private ImmutableArray<Cell> Cells(ImmutableArray<BoundExpression> values) => [.. settling.Select(place => new ExpressionCell(values[place]))];

    private string Kind(ImmutableArray<BoundExpression> values) =>
        string.Join(", ", settling.Select(place => $"{decision.Outputs[place].Name} {(values[place] is BoundConstant constant ? FactText.Plain(constant.Value) : "…")}"));
}

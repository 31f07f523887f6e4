using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Smt;

/// <summary>What a solver printed → the answer. Values are taken only where the formula does hold with them.</summary>
internal static class SmtModel
{
    /// <param name="printed">What the solver printed.</param>
    /// <param name="formula">What it was asked.</param>
    /// <param name="variables">How many variables the translation has.</param>
    public static Answer Read(string printed, Formula formula, int variables) => SmtExpression.ReadAll(printed) switch
    {
        [{ Word: "unsat" }, ..] => Answer.Never,
        [{ Word: "sat" }, { Word: null, Parts: var values }, ..] when Model(values, formula, variables) is { } model => new Satisfied(model),
        _ => Answer.TooMuch,
    };

    private static Model? Model(ImmutableArray<SmtExpression> values, Formula formula, int variables)
    {
        var byName = new Dictionary<string, SmtExpression>(StringComparer.Ordinal);
        foreach (var pair in values)
        {
            if (pair.Parts is [{ Word: { } name }, var value])
            {
                byName[name] = value;
            }
        }

        var domains = new Domains(variables);
        var isWhole = FormulaWalk.Variables(formula).All(variable =>
            byName.TryGetValue(SmtText.Name(variable), out var value) && Is(variable, value) is { IsFalse: false } known && (known is not Atom atom || domains.Assume(atom)));
        return isWhole && new Simplifier(domains).Simplify(formula).IsTrue ? new Model(domains, ImmutableDictionary<NumberVariable, Rational>.Empty) : null;
    }

    // That the variable has this value; null where it is none of its values.
    private static Formula? Is(Variable variable, SmtExpression value) => variable switch
    {
        FiniteVariable finite when Place(finite, value.Word) is { } place => MemberAtom.Of(finite, ValueSet.Of(finite.Values.Length, [place])),
        NumberVariable number when Number(value) is { } point => BoundAtom.Of(number, Interval.Point(point)),
        _ => null,
    };

    private static int? Place(FiniteVariable variable, string? word) => Enumerable.Range(0, variable.Values.Length)
        .Where(place => word == (SmtText.IsYesOrNo(variable) ? variable.Values[place].Equals(FeelBoolean.True) ? "true" : "false" : SmtText.Name(variable, place)))
        .Select(place => (int?)place).FirstOrDefault();

    private static Rational? Number(SmtExpression value) =>
        value is { Parts: [{ Word: "-" }, { } size] } ? -Fraction(size) : Fraction(value);

    private static Rational? Fraction(SmtExpression value) =>
        value is { Parts: [{ Word: "/" }, var above, var below] } ? Numeral(below) is { Sign: > 0 } divisor ? Numeral(above) / divisor : null : Numeral(value);

    private static Rational? Numeral(SmtExpression value)
    {
        var word = value.Word ?? "";
        var point = word.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? word : word.Remove(point, 1);
        return BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? Rational.Of(whole) / Rational.Of(BigInteger.Pow(10, point < 0 ? 0 : digits.Length - point))
            : null;
    }
}

using System.Globalization;
using System.Numerics;
using System.Text;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Smt;

/// <summary>
/// A formula → SMT-LIB 2. Dates are counts of days already, and what has no answer is neither of two formulas, so that there are only yes-or-no, values of enumerations and numbers.
/// </summary>
internal sealed class SmtText
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<Formula, string> names = new(ReferenceEqualityComparer.Instance);

    /// <summary>Asks whether the formula can hold and, if so, with which values of its variables.</summary>
    public static string Of(Formula formula)
    {
        var writer = new SmtText();
        var variables = FormulaWalk.Variables(formula).OrderBy(variable => variable.Ordinal).ToList();
        writer.Line("(set-option :produce-models true)");
        writer.Line("(set-logic ALL)");
        variables.ForEach(writer.Declare);
        writer.Line($"(assert {writer.Named(formula)})");
        writer.Line("(check-sat)");
        if (variables.Count > 0)
        {
            writer.Line($"(get-value ({string.Join(' ', variables.Select(Name))}))");
        }

        return writer.text.ToString();
    }

    public static string Name(Variable variable) => string.Create(CultureInfo.InvariantCulture, $"x{variable.Ordinal}");

    /// <summary>The value of a variable that is neither a number nor yes or no.</summary>
    public static string Name(FiniteVariable variable, int place) => string.Create(CultureInfo.InvariantCulture, $"v{variable.Ordinal}_{place}");

    public static bool IsYesOrNo(FiniteVariable variable) => variable.Values is [FeelBoolean, FeelBoolean];

    private void Line(string line) => text.Append(line).Append('\n');

    private void Declare(Variable variable)
    {
        var name = Name(variable);
        switch (variable)
        {
            case FiniteVariable finite when IsYesOrNo(finite):
                Line($"(declare-const {name} Bool)");
                break;
            case FiniteVariable finite:
                var values = finite.All.Places().Select(place => $"({Name(finite, place)})");
                Line(string.Create(CultureInfo.InvariantCulture, $"(declare-datatypes ((t{finite.Ordinal} 0)) (({string.Join(' ', values)})))"));
                Line(string.Create(CultureInfo.InvariantCulture, $"(declare-const {name} t{finite.Ordinal})"));
                break;
            case NumberVariable { Domain: var domain } number:
                Line($"(declare-const {name} {(domain.IsInteger ? "Int" : "Real")})");
                if (domain.Low is not null || domain.High is not null)
                {
                    Line($"(assert {Bound(number, domain)})");
                }

                break;
        }
    }

    // What has parts is defined once, however often formulas share it; without recursion, since a long table nests deep.
    private string Named(Formula formula)
    {
        var pending = new Stack<Formula>([formula]);
        while (pending.TryPeek(out var next))
        {
            var (word, parts) = next switch { Conjunction all => ("and", all.Parts), Disjunction any => ("or", any.Parts), _ => ("", []) };
            var open = parts.Where(part => !names.ContainsKey(part)).ToList();
            if (open.Count > 0)
            {
                open.ForEach(pending.Push);
                continue;
            }

            pending.Pop();
            if (names.ContainsKey(next))
            {
                continue;
            }

            var name = parts.IsEmpty ? Statement(next) : string.Create(CultureInfo.InvariantCulture, $"f{names.Count}");
            if (!parts.IsEmpty)
            {
                Line($"(define-fun {name} () Bool ({word} {string.Join(' ', parts.Select(part => names[part]))}))");
            }

            names.Add(next, name);
        }

        return names[formula];
    }

    private static string Statement(Formula formula) => formula switch
    {
        MemberAtom member => Membership(member),
        BoundAtom bound => Bound(bound.Variable, bound.Allowed),
        LinearAtom linear => Sum(linear),
        _ => formula.IsTrue ? "true" : "false",
    };

    private static string Membership(MemberAtom member)
    {
        var name = Name(member.Variable);
        if (IsYesOrNo(member.Variable))
        {
            return member.Variable.Values[member.Values.Places().First()].Equals(FeelBoolean.True) ? name : $"(not {name})";
        }

        // Whichever is shorter: those that it may be, or those that it may not.
        var others = member.Variable.All.Except(member.Values);
        return others.Count < member.Values.Count ? $"(not {OneOf(member.Variable, others)})" : OneOf(member.Variable, member.Values);
    }

    private static string OneOf(FiniteVariable variable, ValueSet values) =>
        Joined("or", [.. values.Places().Select(place => $"(= {Name(variable)} {Name(variable, place)})")]);

    private static string Bound(NumberVariable variable, Interval interval)
    {
        var name = Name(variable);
        if (interval.Low is { } point && interval.High == point)
        {
            return $"(= {name} {Number(point, interval.IsInteger)})";
        }

        var ends = new List<string>();
        if (interval.Low is { } low)
        {
            ends.Add($"({(interval.LowOpen ? "<" : "<=")} {Number(low, variable.Domain.IsInteger)} {name})");
        }

        if (interval.High is { } high)
        {
            ends.Add($"({(interval.HighOpen ? "<" : "<=")} {name} {Number(high, variable.Domain.IsInteger)})");
        }

        return Joined("and", ends);
    }

    // Multiplied until all factors are whole: that leaves the sign as it is.
    private static string Sum(LinearAtom atom)
    {
        var isInteger = atom.Term.Parts.All(part => part.Variable.Domain.IsInteger);
        var scale = atom.Term.Parts.Select(part => part.Factor.Denominator).Append(atom.Term.Constant.Denominator)
            .Aggregate(BigInteger.One, (all, one) => all * one / BigInteger.GreatestCommonDivisor(all, one));
        var term = atom.Term.Times(Rational.Of(scale));
        var parts = term.Parts.Select(part =>
        {
            var name = part.Variable.Domain.IsInteger && !isInteger ? $"(to_real {Name(part.Variable)})" : Name(part.Variable);
            return part.Factor == Rational.One ? name : $"(* {Number(part.Factor, isInteger)} {name})";
        }).ToList();
        return $"({(atom.IsStrict ? "<" : "<=")} {Joined("+", parts)} {Number(-term.Constant, isInteger)})";
    }

    private static string Joined(string word, List<string> parts) => parts is [var only] ? only : $"({word} {string.Join(' ', parts)})";

    private static string Number(Rational value, bool isInteger)
    {
        var point = isInteger ? "" : ".0";
        var numerator = BigInteger.Abs(value.Numerator).ToString(CultureInfo.InvariantCulture) + point;
        var size = value.IsInteger ? numerator : $"(/ {numerator} {value.Denominator.ToString(CultureInfo.InvariantCulture)}{point})";
        return value.Sign < 0 ? $"(- {size})" : size;
    }
}

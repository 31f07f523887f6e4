using System.Globalization;

namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>Formulas and sums as text over the places of their variables: the same for two that say the same in another order.</summary>
internal static class FormulaText
{
    private const int MostAtoms = 600;

    /// <summary>Null where it is too long.</summary>
    public static string? Of(Formula formula)
    {
        var left = MostAtoms;
        var text = Of(formula, ref left);
        return left < 0 ? null : text;
    }

    public static string Of(LinearTerm term) => string.Join('+', term.Parts.Select(part => $"{Written(part.Factor)}*{Place(part.Variable)}").Append(Written(term.Constant)));

    private static string Of(Formula formula, ref int left)
    {
        if (--left < 0)
        {
            return string.Empty;
        }

        return formula switch
        {
            Conjunction all => $"({string.Join(" and ", Parts(all.Parts, ref left))})",
            Disjunction any => $"({string.Join(" or ", Parts(any.Parts, ref left))})",
            MemberAtom member => $"{Place(member.Variable)}:{string.Join(',', member.Values.Places())}",
            BoundAtom { Variable: var variable, Allowed: var allowed } => $"{Place(variable)}{(allowed.LowOpen ? '(' : '[')}{End(allowed.Low)}..{End(allowed.High)}{(allowed.HighOpen ? ')' : ']')}",
            LinearAtom linear => $"{Of(linear.Term)}{(linear.IsStrict ? "<0" : "<=0")}",
            _ => formula.IsTrue ? "true" : "false",
        };
    }

    private static SortedSet<string> Parts(IEnumerable<Formula> parts, ref int left)
    {
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            texts.Add(Of(part, ref left));
        }

        return texts;
    }

    private static string Place(Variable variable) => variable.Ordinal.ToString(CultureInfo.InvariantCulture);

    private static string End(Rational? end) => end is { } known ? Written(known) : string.Empty;

    private static string Written(Rational number) => string.Create(CultureInfo.InvariantCulture, $"{number.Numerator}/{number.Denominator}");
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>The variables of one translation, each by its key.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<string, Variable> byKey = new(StringComparer.Ordinal);
    private readonly List<(Variable Of, Formula Formula)> always = [];
    private readonly ImmutableArray<FeelValue> texts;

    /// <param name="texts">The texts that expressions name, and one that none does.</param>
    /// <param name="day">The day to prefer for a witness.</param>
    public VariableTable(ImmutableArray<FeelValue> texts, DateOnly day)
    {
        this.texts = texts;
        Day = Years.DayOf(day);
        AsOf = Number(CaseReader.AsOf, Calendar, Day);
    }

    public int Count => byKey.Count;

    /// <summary>The day of the case.</summary>
    public NumberVariable AsOf { get; }

    public Rational Day { get; }

    /// <summary>What holds by itself of some of the variables.</summary>
    public Formula Always(IEnumerable<Variable> some)
    {
        // What holds of one may bring in another.
        var (wanted, parts) = (some.ToHashSet(), new List<Formula>());
        var rest = always.ToList();
        while (rest.FindAll(one => wanted.Contains(one.Of)) is { Count: > 0 } found)
        {
            parts.AddRange(found.Select(one => one.Formula));
            rest.RemoveAll(one => wanted.Contains(one.Of));
            wanted.UnionWith(found.SelectMany(one => FormulaWalk.Variables(one.Formula)));
        }

        return Formula.All(parts);
    }

    public IEnumerable<Variable> All => byKey.Values;

    private static Interval Calendar { get; } = Interval.AtLeast(Rational.Zero, false).Intersect(Interval.AtMost(Years.DayOf(DateOnly.MaxValue), false)).Whole();

    public Variable? Find(string key) => byKey.GetValueOrDefault(key);

    public void Hold(Variable of, Formula formula) => always.Add((of, formula));

    public FiniteVariable Finite(string key, Func<ImmutableArray<FeelValue>> values, string? beyond = null, string? unset = null)
    {
        if (!byKey.TryGetValue(key, out var variable))
        {
            byKey.Add(key, variable = new FiniteVariable(key, byKey.Count, values()) { Beyond = beyond, Unset = unset });
        }

        return (FiniteVariable)variable;
    }

    public NumberVariable Number(string key, Interval domain, Rational wish = default, string? beyond = null, string? unset = null, LinearTerm? yearOf = null, MovedDate? movedFrom = null)
    {
        if (byKey.TryGetValue(key, out var known))
        {
            return (NumberVariable)known;
        }

        var variable = new NumberVariable(key, byKey.Count, domain) { Wish = wish, Beyond = beyond, Unset = unset, YearOf = yearOf, MovedFrom = movedFrom };
        byKey.Add(key, variable);
        return variable;
    }

    /// <summary>The day lies in the period.</summary>
    public Formula Within(Period period) => BoundAtom.Of(
        AsOf,
        (period.From is { } from ? Interval.AtLeast(Years.DayOf(from), false) : Interval.Everything)
            .Intersect(period.To is { } to ? Interval.AtMost(Years.DayOf(to), false) : Interval.Everything));

    /// <summary>A fact without parts.</summary>
    public Symbol Fact(string key, PackType type, FieldModel? field) => type switch
    {
        BooleanType => Finite(key, () => [FeelBoolean.False, FeelBoolean.True]) is var yesOrNo
            ? Truth.Of(MemberAtom.Of(yesOrNo, yesOrNo.Only(FeelBoolean.True)))
            : Truth.None,
        EnumerationType { Enumeration: var enumeration } => new FiniteSymbol(Finite(key, () => [.. enumeration.Values.Select(value => (FeelValue)new FeelString(value.Name))])),
        TextType => new FiniteSymbol(Finite(key, () => texts)),
        NumberType number => new NumberSymbol(LinearTerm.Of(Number(key, DomainOf(number, field)))),
        DateType => new DateSymbol(LinearTerm.Of(Number(key, Calendar, Day))),
        _ => BeyondSymbol.Instance,
    };

    private static Interval DomainOf(NumberType type, FieldModel? field)
    {
        var low = field?.Minimum is { } minimum ? Interval.AtLeast(Rational.Of(minimum), false) : Interval.Everything;
        var both = field?.Maximum is { } maximum ? low.Intersect(Interval.AtMost(Rational.Of(maximum), false)) : low;
        return type.IsInteger ? both.Whole() : both;
    }
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>One of several symbols, by what holds of the case; in each case just one of the conditions holds.</summary>
internal sealed class Alternatives
{
    private Alternatives(ImmutableArray<Guarded> all) => All = all;

    public ImmutableArray<Guarded> All { get; }

    public static Alternatives Null { get; } = Of(NullSymbol.Instance);

    public static Alternatives Of(Symbol symbol) => new([new Guarded(Formula.True, symbol)]);

    public static Alternatives Of(Formula truth) => Of(Truth.Of(truth));

    /// <summary>Those that can be; where nothing is left, null.</summary>
    public static Alternatives Of(IEnumerable<Guarded> all)
    {
        ImmutableArray<Guarded> possible = [.. all.Where(one => !one.When.IsFalse).GroupBy(one => one.Value).Select(same => new Guarded(Formula.Any(same.Select(one => one.When)), same.Key))];
        return possible.IsEmpty ? Null : new Alternatives(possible);
    }

    /// <summary>The one where a condition holds, the other where it does not.</summary>
    public static Alternatives Either(Formula condition, Alternatives then, Alternatives otherwise) =>
        condition.IsTrue ? then : condition.IsFalse ? otherwise : Of(then.Under(condition).Concat(otherwise.Under(condition.Not())));

    public IEnumerable<Guarded> Under(Formula condition) => All.Select(one => one with { When = condition.And(one.When) });

    public Alternatives SelectMany(Func<Symbol, Alternatives> next) => All is [var only] ? next(only.Value) : Of(All.SelectMany(one => next(one.Value).Under(one.When)));

    /// <summary>As a yes-or-no; what is none is null.</summary>
    public Truth ToTruth()
    {
        if (All is [{ Value: Truth only }])
        {
            return only;
        }

        // One or the other in every case: the one that is told in fewer words tells the other too.
        if (All.All(one => one.Value is Truth { True: var yes, False: var no } && ((yes.IsTrue && no.IsFalse) || (yes.IsFalse && no.IsTrue))))
        {
            var isTrue = All.Count(one => ((Truth)one.Value).True.IsTrue) * 2 <= All.Length;
            var when = Formula.Any(All.Where(one => ((Truth)one.Value).True.IsTrue == isTrue).Select(one => one.When));
            return isTrue ? Truth.Of(when) : Truth.Of(when).Not();
        }

        return new Truth(
            Formula.Any(All.Select(one => one.Value is Truth truth ? one.When.And(truth.True) : Formula.False)),
            Formula.Any(All.Select(one => one.Value is Truth truth ? one.When.And(truth.False) : Formula.False)));
    }

    /// <summary>When there is no answer.</summary>
    public Formula IsNull() => Formula.Any(All.Select(one => one.Value switch
    {
        NullSymbol => one.When,
        Truth truth => one.When.And(truth.Null),
        _ => Formula.False,
    }));
}

/// <summary>A symbol, and when it is the one.</summary>
internal readonly record struct Guarded(Formula When, Symbol Value);

using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>A part of the cases of a table that is not empty, as far as can be told.</summary>
internal sealed class SweptPart
{
    private readonly Domains domains;
    private readonly ImmutableDictionary<NumberVariable, Rational> sums;
    private readonly bool mayBeEmpty;

    private SweptPart(Domains domains, ImmutableDictionary<NumberVariable, Rational> sums, bool mayBeEmpty)
    {
        this.domains = domains;
        this.sums = sums;
        this.mayBeEmpty = mayBeEmpty;
    }

    /// <summary>A case of it.</summary>
    public Model Model => new(domains, sums);

    /// <summary>Null where the sums that hold in it contradict each other.</summary>
    public static SweptPart? Of(Domains domains)
    {
        if (domains.Linear.Count == 0)
        {
            return new SweptPart(domains, ImmutableDictionary<NumberVariable, Rational>.Empty, false);
        }

        var sums = LinearSystem.Solve(domains.Linear, domains.Of, out var gaveUp);
        return sums is null && !gaveUp ? null : new SweptPart(domains, sums ?? ImmutableDictionary<NumberVariable, Rational>.Empty, gaveUp);
    }

    /// <summary>Whether it holds a case whatever these variables may be.</summary>
    public bool IsFreeOf(IEnumerable<Variable> some) => !mayBeEmpty && some.All(variable => variable switch
    {
        FiniteVariable finite => domains.Of(finite).Equals(finite.All),
        NumberVariable number => domains.Of(number) == number.Domain && !domains.Linear.Exists(atom => atom.Term.Parts.Any(part => part.Variable == number)),
        _ => false,
    });
}

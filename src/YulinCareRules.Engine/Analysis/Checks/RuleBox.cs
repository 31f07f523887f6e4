using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>What must hold where a rule applies, one statement at a time: tells most rules of a table apart at a glance.</summary>
internal sealed class RuleBox
{
    private readonly Domains domains;
    private readonly ImmutableArray<Atom> atoms;
    private readonly bool isEmpty;

    private RuleBox(Formula formula, int variables)
    {
        domains = new Domains(variables);
        atoms = [.. (formula is Conjunction all ? all.Parts : [formula]).OfType<Atom>()];
        isEmpty = formula.IsFalse || !atoms.All(domains.Assume);
    }

    public static RuleBox Of(Formula formula, int variables) => new(formula, variables);

    /// <summary>Whether no case lies in both.</summary>
    public bool IsApartFrom(RuleBox other) => isEmpty || other.isEmpty || other.atoms.Any(atom => domains.Decide(atom) == false);
}

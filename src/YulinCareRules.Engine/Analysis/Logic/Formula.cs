using System.Collections.Immutable;

namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>A statement about a case that is true or false of it, with negations only inside its atoms.</summary>
internal abstract class Formula
{
    private Formula? negation;

    public static Formula True { get; } = new Constant(true);

    public static Formula False { get; } = new Constant(false);

    public bool IsTrue => ReferenceEquals(this, True);

    public bool IsFalse => ReferenceEquals(this, False);

    public Formula Not()
    {
        if (negation is null)
        {
            negation = Negated();
            negation.negation ??= this;
        }

        return negation;
    }

    public Formula And(Formula other) => All([this, other]);

    public Formula Or(Formula other) => Any([this, other]);

    public static Formula All(IEnumerable<Formula> parts)
    {
        var kept = ImmutableArray.CreateBuilder<Formula>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case { IsFalse: true }:
                    return False;
                case { IsTrue: true }:
                    break;
                case Conjunction inner:
                    kept.AddRange(inner.Parts);
                    break;
                default:
                    kept.Add(part);
                    break;
            }
        }

        return kept.Count switch { 0 => True, 1 => kept[0], _ => new Conjunction(kept.ToImmutable()) };
    }

    public static Formula Any(IEnumerable<Formula> parts)
    {
        var kept = ImmutableArray.CreateBuilder<Formula>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case { IsTrue: true }:
                    return True;
                case { IsFalse: true }:
                    break;
                case Disjunction inner:
                    kept.AddRange(inner.Parts);
                    break;
                default:
                    kept.Add(part);
                    break;
            }
        }

        return kept.Count switch { 0 => False, 1 => kept[0], _ => new Disjunction(kept.ToImmutable()) };
    }

    protected abstract Formula Negated();

    private sealed class Constant(bool value) : Formula
    {
        protected override Formula Negated() => value ? False : True;
    }
}

/// <summary>All of its parts hold.</summary>
internal sealed class Conjunction(ImmutableArray<Formula> parts) : Formula
{
    public ImmutableArray<Formula> Parts { get; } = parts;

    protected override Formula Negated() => Any(Parts.Select(part => part.Not()));
}

/// <summary>Some of its parts holds.</summary>
internal sealed class Disjunction(ImmutableArray<Formula> parts) : Formula
{
    public ImmutableArray<Formula> Parts { get; } = parts;

    protected override Formula Negated() => All(Parts.Select(part => part.Not()));
}

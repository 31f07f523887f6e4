using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Comparing.Structure;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>When two outputs differ. Where that cannot be told exactly, the formula holds of more cases, never of fewer: that it cannot hold is then still a proof.</summary>
internal sealed class CellDifference(JointTranslation joint)
{
    public Formula Between(Row old, Row @new) => old.Cells.IsEmpty || @new.Cells.IsEmpty
        ? old.Cells.IsEmpty && @new.Cells.IsEmpty && old.Kind == @new.Kind ? Formula.False : Formula.True
        : Formula.Any(old.Cells.Zip(@new.Cells, Between));

    private Formula Between(Cell old, Cell @new) => (old, @new) switch
    {
        (ExpressionCell a, ExpressionCell b) => Between(a.Expression, b.Expression),
        (GatheredCell a, GatheredCell b) => Between(a, b),
        _ => Between(Symbols(old, joint.Old), Symbols(@new, joint.New), () => (old as SymbolCell ?? @new as SymbolCell)?.Output ?? "…"),
    };

    private Formula Between(BoundExpression old, BoundExpression @new)
    {
        if (joint.Pair.OldKeys.Of(old) == joint.Pair.NewKeys.Of(@new))
        {
            return Formula.False;
        }

        return (old, @new) switch
        {
            (BoundRecord a, BoundRecord b) when a.Record.Fields.Select(field => field.Name).SequenceEqual(b.Record.Fields.Select(field => field.Name)) => Formula.Any(a.Fields.Zip(b.Fields, Between)),
            (BoundList a, BoundList b) when a.Items.Length == b.Items.Length => Formula.Any(a.Items.Zip(b.Items, Between)),
            _ => Between(joint.Old.Evaluate(old, null), joint.New.Evaluate(@new, null), () => ExpressionPhrase.Of(old, null)),
        };
    }

    private Formula Between(Alternatives old, Alternatives @new, Func<string> phrase) => Formula.Any(
        old.All.SelectMany(one => @new.All.Select(other => one.When.And(other.When).And(Between(one.Value, other.Value, phrase)))));

    private Formula Between(Symbol old, Symbol @new, Func<string> phrase)
    {
        if (Comparison.Apply(BinaryOperator.Equal, old, @new) is { } same)
        {
            return same.True.Not();
        }

        return (old, @new) switch
        {
            (ListSymbol a, ListSymbol b) => Between(a.Members, b.Members, phrase),
            _ => Unknown(phrase()),
        };
    }

    // Member by member: of lists that are put together otherwise this holds of more cases than differ.
    private Formula Between(ImmutableArray<Member> old, ImmutableArray<Member> @new, Func<string> phrase)
    {
        var shared = old.Zip(@new, (a, b) => Xor(a.Present, b.Present).Or(a.Present.And(b.Present).And(Between(a.Value, b.Value, phrase))));
        var more = old.Skip(@new.Length).Concat(@new.Skip(old.Length)).Select(member => member.Present);
        return Formula.Any(shared.Concat(more));
    }

    private Formula Between(GatheredCell old, GatheredCell @new)
    {
        var now = @new.Rules.ToDictionary(rule => rule.Rule, StringComparer.Ordinal);
        var then = old.Rules.Select(rule => rule.Rule).ToHashSet(StringComparer.Ordinal);
        var parts = old.Rules.Select(rule => now.TryGetValue(rule.Rule, out var other)
            ? Xor(rule.Applies, other.Applies).Or(rule.Applies.And(Between(rule.Output, other.Output)))
            : rule.Applies);

        // In another order, what the rules give stands in another order too.
        var isReordered = !old.Rules.Select(rule => rule.Rule).Where(now.ContainsKey).SequenceEqual(@new.Rules.Select(rule => rule.Rule).Where(then.Contains));
        return Formula.Any(parts.Concat(@new.Rules.Where(rule => !then.Contains(rule.Rule) || isReordered).Select(rule => rule.Applies)));
    }

    private static Alternatives Symbols(Cell cell, Translator translator) => cell switch
    {
        SymbolCell symbol => symbol.Value,
        ExpressionCell expression => translator.Evaluate(expression.Expression, null),
        _ => Alternatives.Of(BeyondSymbol.Instance),
    };

    private static Formula Xor(Formula one, Formula other) => one.And(other.Not()).Or(other.And(one.Not()));

    private Formula Unknown(string phrase)
    {
        var variable = joint.Variables.Finite($"differs {phrase}", () => [FeelBoolean.False, FeelBoolean.True], beyond: phrase);
        return MemberAtom.Of(variable, variable.Only(FeelBoolean.True));
    }
}

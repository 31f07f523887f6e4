using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Translation;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>That any two rules of a table take part together and give something else, without naming each pair.</summary>
internal static class AnyTwo
{
    /// <param name="rules">The rules.</param>
    /// <param name="classes">Which of them never disagree: those of one number.</param>
    public static Formula Disagree(ImmutableArray<RuleSymbols> rules, ImmutableArray<int> classes) =>
        Disagree([.. rules.Select((rule, place) => (classes[place], rule.Decides)).GroupBy(pair => pair.Item1).Select(same => Formula.Any(same.Select(pair => pair.Decides)))]);

    // Two of the one half, two of the other, or one of each.
    private static Formula Disagree(ImmutableArray<Formula> classes)
    {
        if (classes.Length < 2)
        {
            return Formula.False;
        }

        var (one, other) = (classes.Slice(0, classes.Length / 2), classes.Slice(classes.Length / 2, classes.Length - (classes.Length / 2)));
        return Formula.Any([Disagree(one), Disagree(other), Formula.Any(one).And(Formula.Any(other))]);
    }
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Rows;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>
/// What many requirements ask of one fact, brought together: where it lies in one of these stretches all of them are met, elsewhere some is broken. Of thousands of
/// requirements those that ask for the same facts cost one look at each fact.
/// </summary>
/// <param name="Fact">The fact.</param>
/// <param name="Allowed">Where it has to lie; places, day numbers, 0 and 1 are numbers too.</param>
internal sealed record FactDemand(BoundField Fact, ImmutableArray<Interval> Allowed)
{
    // Of fewer it would spare less than it costs to find out.
    private const int Fewest = 65;

    /// <summary>What requirements about the subject ask of facts by themselves, where several ask of the same, and what they ask for beside.</summary>
    public static (ImmutableArray<FactDemand> Demands, ImmutableArray<RequirementCode> Others) Of(ImmutableArray<RequirementCode> requirements)
    {
        if (requirements.Length < Fewest)
        {
            return ([], requirements);
        }

        var asked = requirements.Select(requirement => (Requirement: requirement, Conditions: ConditionsOf(requirement))).ToList();
        var repeated = asked.SelectMany(each => each.Conditions).SelectMany(each => each.Tests)
            .GroupBy(test => test.Path, StringComparer.Ordinal)
            .Where(tests => tests.Skip(1).Any())
            .ToDictionary(tests => tests.Key, tests => tests.ToList(), StringComparer.Ordinal);
        var others = ImmutableArray.CreateBuilder<RequirementCode>();
        foreach (var (requirement, conditions) in asked)
        {
            var left = conditions.Where(each => each.Tests is not [var test] || !repeated.ContainsKey(test.Path)).Select(each => each.Condition).ToList();
            if (left.Count == conditions.Count)
            {
                others.Add(requirement);
            }
            else if (left.Count > 0)
            {
                others.Add(requirement with { Require = left.Aggregate((all, next) => new BoundBinary(PackTypes.Boolean, BinaryOperator.And, all, next)) });
            }
        }

        return ([.. repeated.Values.Select(tests => new FactDemand(tests[0].Input, Stretches.InAll([.. tests.Select(test => test.Intervals)])))], others.ToImmutable());
    }

    private static List<(BoundExpression Condition, ImmutableArray<RowTest> Tests)> ConditionsOf(RequirementCode requirement) =>
        requirement is { Applies: null, Each: null } ? [.. BoundWalk.Conjuncts(requirement.Require).Select(condition => (condition, TestsOf(condition)))] : [];

    // Of one fact, so that a condition is taken over whole or not at all.
    private static ImmutableArray<RowTest> TestsOf(BoundExpression condition) => RowTest.Of(condition) is [var only] ? [only] : [];
}

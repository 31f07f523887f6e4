using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>The clauses of a requirement and of the figures that it reads: one set, or where figures go by a key one for each key, and one for where any may be meant.</summary>
internal sealed class RequirementSources
{
    private readonly KeyPlaces? key;

    private RequirementSources(KeyPlaces? key, ImmutableArray<ImmutableArray<Citation>> sets)
    {
        this.key = key;
        Sets = sets;
    }

    /// <summary>All the sets that there are.</summary>
    public ImmutableArray<ImmutableArray<Citation>> Sets { get; }

    /// <exception cref="BeyondPlanException">Its figures go by several keys.</exception>
    public static RequirementSources Of(RequirementModel requirement, DateOnly day, ReadingCompiler compiler)
    {
        if (!requirement.Period.Contains(day))
        {
            return new RequirementSources(null, [requirement.Sources]);
        }

        ImmutableArray<BoundParameter> read = [.. new[] { requirement.Applies, requirement.Require }.OfType<BoundExpression>().SelectMany(BoundWalk.Parameters)];
        ImmutableArray<BoundExpression> keys = [.. read.Select(parameter => parameter.Key).OfType<BoundExpression>().Distinct()];
        ImmutableArray<Citation> With(FeelValue? value) =>
            SourceCollector.Distinct(requirement.Sources.Concat(read.SelectMany(parameter => parameter.Parameter.At(day)?.SourcesOf(parameter.Key is null ? null : value) ?? [])));
        return keys switch
        {
            [] => new RequirementSources(null, [With(null)]),
            [{ Type: EnumerationType { Enumeration: var enumeration } } only] =>
                new RequirementSources(new KeyPlaces(compiler.Compile(only), enumeration), [.. enumeration.Values.Select(value => With(new FeelString(value.Name))), With(null)]),
            _ => throw new BeyondPlanException(),
        };
    }

    /// <summary>Adds the facts that tell which of the sets it is; false where that hangs on anything else.</summary>
    public bool HangsOn(FactsRead facts) => key is null || key.HangsOn(facts);

    /// <summary>Which of the sets it is; null where that cannot be told of the key.</summary>
    public int? SetOf(FindingScope scope) => key is null ? 0 : key.In(scope) switch
    {
        null => key.IsOpen(scope) ? Sets.Length - 1 : null,
        >= 0 and var place => place,
        _ => null,
    };
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>A requirement as readings: its status, what there is and is asked for, its words and its clauses, for facts that are known as far as they matter.</summary>
/// <param name="Model">The requirement.</param>
/// <param name="IsInForce">Whether it is in force on these days.</param>
internal sealed record RequirementReading(RequirementModel Model, bool IsInForce)
{
    /// <summary>The list that it runs over; null where it is about the subject.</summary>
    public RecordListReading? Each { get; init; }

    /// <summary>The path of that list, such as <c>institution.classes</c>.</summary>
    public string? ListPath { get; init; }

    /// <summary>When it applies; null for always.</summary>
    public Reading? Applies { get; init; }

    public required Reading Require { get; init; }

    public Reading? Actual { get; init; }

    public Reading? Limit { get; init; }

    public TemplateReading? Message { get; init; }

    public TemplateReading? Remedy { get; init; }

    public required RequirementSources Sources { get; init; }

    public bool IsMandatory => Model.Severity == RequirementSeverity.Mandatory;

    /// <summary>The facts that its status, words and clauses hang on; null where they hang on anything else of the case.</summary>
    public FactsRead? HangsOn()
    {
        var facts = new FactsRead();
        return IsInForce && new[] { Applies, Require }.OfType<Reading>().All(reading => reading.HangsOn(facts)) && WordsHangOn(facts) && Sources.HangsOn(facts) ? facts : null;
    }

    private bool WordsHangOn(FactsRead facts) =>
        new[] { Actual, Limit }.OfType<Reading>().All(reading => reading.HangsOn(facts)) && new[] { Message, Remedy }.OfType<TemplateReading>().All(template => template.HangsOn(facts));

    // The facts that its words hang on, in either language; null where these hang on lists or on anything else of the case.
    private ImmutableArray<FieldReading>? OfWords { get; init; }

    /// <summary>Whether all facts are known that its words hang on.</summary>
    public bool KnowsWords(FindingScope scope)
    {
        if (OfWords is not { } fields)
        {
            return false;
        }

        foreach (var field in fields)
        {
            if (field.FactIn(scope) is not FactKnown)
            {
                return false;
            }
        }

        return true;
    }

    private RequirementReading WithWords()
    {
        var facts = new FactsRead();
        return this with { OfWords = WordsHangOn(facts) && facts.Lists.Count == 0 && facts.OfLoops.Count == 0 ? [.. facts.Fields] : null };
    }

    /// <summary>What is found of it; null where facts that matter are not known, or the requirement itself has no answer.</summary>
    public FindingStatus? StatusIn(FindingScope scope)
    {
        if (!IsInForce)
        {
            return FindingStatus.NotApplicable;
        }

        switch (Applies is null ? FeelBoolean.True : Applies.Read(scope))
        {
            case null:
                return null;
            case FeelBoolean { Value: true }:
                return Require.Read(scope) is FeelBoolean { Value: var isMet } ? isMet ? FindingStatus.Satisfied : FindingStatus.Violated : null;
            default:
                return FindingStatus.NotApplicable;
        }
    }

    /// <summary>Takes up what there is and what is asked for; false where the reference evaluator has to be asked what is known of them.</summary>
    public bool ReadSides(FindingScope scope)
    {
        scope.Actual = Actual is null ? FeelNull.Instance : Actual.Read(scope);
        scope.Limit = Limit is null ? FeelNull.Instance : Limit.Read(scope);
        return (scope.Actual is not null || Actual!.IsOpen(scope)) && (scope.Limit is not null || Limit!.IsOpen(scope));
    }

    /// <summary>The readings of a requirement; null where there are none for some of it.</summary>
    public static RequirementReading? Of(RequirementModel requirement, DateOnly day, ReadingCompiler compiler) => BeyondPlanException.Try(() =>
    {
        compiler.Clear();
        var each = requirement.Each is { } over ? compiler.ListOf(over.List) : null;
        if (requirement.Each is { } named)
        {
            compiler.BindElement(named);
        }

        var (applies, require) = (requirement.Applies is null ? null : compiler.Compile(requirement.Applies), compiler.Compile(requirement.Require));
        var (actual, limit) = (requirement.Actual is null ? null : compiler.Compile(requirement.Actual), requirement.Limit is null ? null : compiler.Compile(requirement.Limit));
        var sources = RequirementSources.Of(requirement, day, compiler);
        compiler.BindSides(actual, limit);
        return new RequirementReading(requirement, requirement.Period.Contains(day))
        {
            Each = each,
            ListPath = requirement.Each is null ? null : ReadingCompiler.PathOf(requirement.Each.List),
            Applies = applies,
            Require = require,
            Actual = actual,
            Limit = limit,
            Message = TemplateReading.Of(requirement.Message, compiler),
            Remedy = TemplateReading.Of(requirement.Remedy, compiler),
            Sources = sources,
        }.WithWords();
    });
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Model;

/// <summary>A decision whose names, types, dates and citations are resolved.</summary>
internal abstract record DecisionModel(string Name, BilingualText Title, SubjectModel Subject, ImmutableArray<Citation> Sources, Period Period, bool IsInternal, ImmutableArray<OutputModel> Outputs, bool GivesSingle)
{
    public OutputModel? FindOutput(string written) =>
        Outputs.FirstOrDefault(output => output.Name == written) ?? Outputs.FirstOrDefault(output => output.Title.Zh == written);

    /// <summary>Where it is written.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The names of the decisions this one reads.</summary>
    public ImmutableArray<string> Reads { get; init; } = [];

    /// <summary>The clauses, among <see cref="Sources"/>, on which packs further up took the decision over.</summary>
    public ImmutableArray<Citation> Authority { get; init; } = [];

    /// <summary>On what condition it applies at all; null: whenever its subject is there.</summary>
    public ApplicabilityModel? Applicability { get; init; }

    /// <summary>The checklist whose findings are shown with the outputs.</summary>
    public string? FindingsOf { get; init; }

    /// <summary>Whether there is something to show of it while it is open: findings, or records of which a part may be known.</summary>
    public bool ShowsKnownParts => HasFindings || Outputs.Any(output => PackTypes.HasFields(output.Type));

    /// <summary>Whether findings come with its outputs.</summary>
    public bool HasFindings => this is ChecklistModel || FindingsOf is not null;

    /// <summary>Whether it is one expression over facts that no other decision reads.</summary>
    public bool OwnsItsFacts { get; init; }
}

/// <summary>The condition on which a decision applies, and what to say where it does not.</summary>
internal sealed record ApplicabilityModel(BoundExpression Applies, TemplateModel Reason);

/// <summary>An output of a decision.</summary>
internal sealed record OutputModel(string Name, BilingualText Title, PackType Type, bool IsInformative, ImmutableArray<string> Priority)
{
    /// <summary>Where it is declared.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>DMN's hit policies.</summary>
internal enum HitPolicy
{
    Unique,
    Any,
    First,
    Priority,
    Collect,
    RuleOrder,
    OutputOrder,
}

/// <summary>A decision as a table of rules.</summary>
internal sealed record TableModel(string Name, BilingualText Title, SubjectModel Subject, ImmutableArray<Citation> Sources, Period Period, bool IsInternal, ImmutableArray<OutputModel> Outputs, bool GivesSingle, HitPolicy HitPolicy, string? Aggregation, ImmutableArray<RuleModel> Rules, OtherwiseModel? Otherwise)
    : DecisionModel(Name, Title, Subject, Sources, Period, IsInternal, Outputs, GivesSingle)
{
    /// <summary>Whether it gives what all rules that apply give, and not what one of them does.</summary>
    public bool Gathers => HitPolicy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder;
}

/// <summary>A rule: all its conditions hold, and no rule that overrides it applies.</summary>
internal sealed record RuleModel(string Id, BilingualText? Title, ImmutableArray<Citation> Sources, Period Period, ImmutableArray<ConditionModel> Conditions, ImmutableArray<BoundExpression> Outputs, ImmutableArray<string> OverriddenBy)
{
    /// <summary>Its id, where it is written.</summary>
    public TextScalar? At { get; init; }

    /// <summary>Where it is written.</summary>
    public SourceLocation Location => At?.Location ?? default;

    /// <summary>The rules that it overrides, and where it says so.</summary>
    public ImmutableArray<OverriddenRule> Overrides { get; init; } = [];

    /// <summary>Whether <see cref="Sources"/> are its own and not those of its decision.</summary>
    public bool CitesItself { get; init; }

    /// <summary>The clauses on which it replaced a rule of the base pack.</summary>
    public ImmutableArray<Citation> Authority { get; init; } = [];
}

/// <summary>A rule that another overrides, and where that one says so.</summary>
internal sealed record OverriddenRule(string Rule, SourceLocation At);

/// <summary>One condition of a rule, and how it was written.</summary>
internal sealed record ConditionModel(string Text, BoundExpression Test);

/// <summary>The outputs where no rule applies; with <paramref name="NotApplicable"/> there are none, and it says why.</summary>
internal sealed record OtherwiseModel(BilingualText? Title, ImmutableArray<BoundExpression> Outputs, TemplateModel? NotApplicable = null)
{
    /// <summary>Where it is written.</summary>
    public TextNode? At { get; init; }
}

/// <summary>A decision as one expression, or one for each output.</summary>
internal sealed record ExpressionModel(string Name, BilingualText Title, SubjectModel Subject, ImmutableArray<Citation> Sources, Period Period, bool IsInternal, ImmutableArray<OutputModel> Outputs, bool GivesSingle, ImmutableArray<BoundExpression> Values)
    : DecisionModel(Name, Title, Subject, Sources, Period, IsInternal, Outputs, GivesSingle);

/// <summary>A decision as a list of requirements with one verdict.</summary>
internal sealed record ChecklistModel(string Name, BilingualText Title, SubjectModel Subject, ImmutableArray<Citation> Sources, Period Period, bool IsInternal, ImmutableArray<OutputModel> Outputs, bool GivesSingle, string Verdict, ImmutableArray<RequirementModel> Requirements)
    : DecisionModel(Name, Title, Subject, Sources, Period, IsInternal, Outputs, GivesSingle)
{
    /// <summary>The facts that a decision which reads the verdict reads in another way too, as paths of fields.</summary>
    public ImmutableArray<string> SharedFacts { get; init; } = [];

    /// <summary>Whether the fact of a case, which may be a part of an element of a list, is one of them or in one of them.</summary>
    public bool Shares(string path) => SharedFacts.Any(shared =>
        path.StartsWith(shared, StringComparison.Ordinal) && (path.Length == shared.Length || path[shared.Length] is '.' or '['));
}

/// <summary>How much a requirement weighs.</summary>
internal enum RequirementSeverity
{
    Mandatory,
    Recommended,
}

/// <summary>A requirement, or one part of it: <paramref name="Part"/> is the field that the part's findings are about.</summary>
internal sealed record RequirementModel(string Id, string? Part, BilingualText Title, ImmutableArray<Citation> Sources, Period Period, RequirementSeverity Severity, BoundExpression Require)
{
    /// <summary>Its id, or that of the part, where it is written.</summary>
    public TextScalar? At { get; init; }

    /// <summary>Where it is written.</summary>
    public SourceLocation Location => At?.Location ?? default;

    /// <summary>For a requirement on each element: the variable and the list.</summary>
    public EachModel? Each { get; init; }

    public BoundExpression? Applies { get; init; }

    public BoundExpression? Actual { get; init; }

    public BoundExpression? Limit { get; init; }

    public TemplateModel? Message { get; init; }

    public TemplateModel? Remedy { get; init; }

    /// <summary>The clauses on which it replaced a requirement of the base pack.</summary>
    public ImmutableArray<Citation> Authority { get; init; } = [];

    /// <summary>The text of the condition as written.</summary>
    public string RequireText { get; init; } = string.Empty;
}

/// <summary>The list whose elements a requirement is about, as a path of fields from the subject.</summary>
internal sealed record EachModel(string Variable, BoundExpression List, RecordModel Element);

/// <summary>A text with expressions, in both languages.</summary>
internal sealed record TemplateModel(ImmutableArray<TemplatePart> Zh, ImmutableArray<TemplatePart> En);

/// <summary>Fixed text, or an expression whose value stands in its place.</summary>
internal sealed record TemplatePart(string? Text, BoundExpression? Expression);

using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>Decisions, their rules and requirements, and what is to hold of them.</summary>
internal sealed class DecisionSnapshot(SnapshotStream stream, TextSnapshot text, FactSnapshot facts, SourceSnapshot sources, ExpressionSnapshot expressions)
{
    public DecisionModel Decision(DecisionModel? value) => stream.Number(value switch { TableModel => 0, ExpressionModel => 1, _ => 2 }) switch
    {
        0 => Common(value, Table(value as TableModel)),
        1 => Common(value, Expression(value as ExpressionModel)),
        _ => Common(value, Checklist(value as ChecklistModel)),
    };

    public InvariantModel Invariant(InvariantModel? value) => new(
        stream.Text(value?.Name),
        text.Bilingual(value?.Title),
        text.Location(value?.Location ?? default),
        sources.Citations(value?.Sources ?? default),
        text.Period(value?.Period ?? default),
        expressions.Optional(value?.When),
        expressions.Expression(value?.Holds));

    private DecisionModel Common(DecisionModel? value, DecisionModel made) => made with
    {
        Location = text.Location(value?.Location ?? default),
        Reads = stream.Texts(value?.Reads ?? default),
        Authority = sources.Citations(value?.Authority ?? default),
        Applicability = stream.Optional(value?.Applicability, Applicability),
        FindingsOf = stream.OptionalText(value?.FindingsOf),
        OwnsItsFacts = stream.Flag(value?.OwnsItsFacts ?? false),
    };

    private ApplicabilityModel Applicability(ApplicabilityModel? value) => new(expressions.Expression(value?.Applies), Template(value?.Reason));

    private OutputModel Output(OutputModel? value) =>
        new(stream.Text(value?.Name), text.Bilingual(value?.Title), facts.Type(value?.Type), stream.Flag(value?.IsInformative ?? false), stream.Texts(value?.Priority ?? default))
        {
            Location = text.Location(value?.Location ?? default),
        };

    private TableModel Table(TableModel? value) => new(
        stream.Text(value?.Name),
        text.Bilingual(value?.Title),
        facts.Subject(value?.Subject),
        sources.Citations(value?.Sources ?? default),
        text.Period(value?.Period ?? default),
        stream.Flag(value?.IsInternal ?? false),
        stream.Many(value?.Outputs ?? default, Output),
        stream.Flag(value?.GivesSingle ?? false),
        (HitPolicy)stream.Number((int)(value?.HitPolicy ?? default)),
        stream.OptionalText(value?.Aggregation),
        stream.Many(value?.Rules ?? default, Rule),
        stream.Optional(value?.Otherwise, Otherwise));

    private ExpressionModel Expression(ExpressionModel? value) => new(
        stream.Text(value?.Name),
        text.Bilingual(value?.Title),
        facts.Subject(value?.Subject),
        sources.Citations(value?.Sources ?? default),
        text.Period(value?.Period ?? default),
        stream.Flag(value?.IsInternal ?? false),
        stream.Many(value?.Outputs ?? default, Output),
        stream.Flag(value?.GivesSingle ?? false),
        stream.Many(value?.Values ?? default, expressions.Expression));

    private ChecklistModel Checklist(ChecklistModel? value) => new(
        stream.Text(value?.Name),
        text.Bilingual(value?.Title),
        facts.Subject(value?.Subject),
        sources.Citations(value?.Sources ?? default),
        text.Period(value?.Period ?? default),
        stream.Flag(value?.IsInternal ?? false),
        stream.Many(value?.Outputs ?? default, Output),
        stream.Flag(value?.GivesSingle ?? false),
        stream.Text(value?.Verdict),
        stream.Many(value?.Requirements ?? default, Requirement))
    {
        SharedFacts = stream.Texts(value?.SharedFacts ?? default),
    };

    private RuleModel Rule(RuleModel? value) => new(
        stream.Text(value?.Id),
        text.OptionalBilingual(value?.Title),
        sources.Citations(value?.Sources ?? default),
        text.Period(value?.Period ?? default),
        stream.Many(value?.Conditions ?? default, Condition),
        stream.Many(value?.Outputs ?? default, expressions.Expression),
        stream.Texts(value?.OverriddenBy ?? default))
    {
        At = text.OptionalScalar(value?.At),
        Overrides = stream.Many(value?.Overrides ?? default, Overridden),
        CitesItself = stream.Flag(value?.CitesItself ?? false),
        Authority = sources.Citations(value?.Authority ?? default),
    };

    private OverriddenRule Overridden(OverriddenRule? value) => new(stream.Text(value?.Rule), text.Location(value?.At ?? default));

    private ConditionModel Condition(ConditionModel? value) => new(stream.Text(value?.Text), expressions.Expression(value?.Test));

    private OtherwiseModel Otherwise(OtherwiseModel? value) =>
        new(text.OptionalBilingual(value?.Title), stream.Many(value?.Outputs ?? default, expressions.Expression), stream.Optional(value?.NotApplicable, Template))
        {
            At = text.OptionalNode(value?.At),
        };

    private RequirementModel Requirement(RequirementModel? value) => new(
        stream.Text(value?.Id),
        stream.OptionalText(value?.Part),
        text.Bilingual(value?.Title),
        sources.Citations(value?.Sources ?? default),
        text.Period(value?.Period ?? default),
        (RequirementSeverity)stream.Number((int)(value?.Severity ?? default)),
        expressions.Expression(value?.Require))
    {
        At = text.OptionalScalar(value?.At),
        Each = stream.Optional(value?.Each, Each),
        Applies = expressions.Optional(value?.Applies),
        Actual = expressions.Optional(value?.Actual),
        Limit = expressions.Optional(value?.Limit),
        Message = stream.Optional(value?.Message, Template),
        Remedy = stream.Optional(value?.Remedy, Template),
        Authority = sources.Citations(value?.Authority ?? default),
        RequireText = stream.Text(value?.RequireText),
    };

    private EachModel Each(EachModel? value) => new(stream.Text(value?.Variable), expressions.Expression(value?.List), facts.Record(value?.Element));

    private TemplateModel Template(TemplateModel? value) => new(stream.Many(value?.Zh ?? default, Part), stream.Many(value?.En ?? default, Part));

    private TemplatePart Part(TemplatePart? value) => new(stream.OptionalText(value?.Text), expressions.Optional(value?.Expression));
}

namespace YulinCareRules.Feel.Tables;

/// <summary>Which of the rules that match give the result.</summary>
internal enum HitPolicy
{
    Unique,
    Any,
    Priority,
    First,
    RuleOrder,
    OutputOrder,
    Collect,
}

/// <summary>What a collecting table makes of what it collected.</summary>
internal enum Aggregation
{
    None,
    Sum,
    Count,
    Min,
    Max,
}

/// <summary>A decision table, its cells as text.</summary>
internal sealed record DecisionTable(
    HitPolicy HitPolicy, Aggregation Aggregation, IReadOnlyList<TableInput> Inputs, IReadOnlyList<TableOutput> Outputs, IReadOnlyList<TableRule> Rules);

/// <summary>A column of conditions, with the tests that its values must pass at all.</summary>
internal sealed record TableInput(string Expression, string? Values);

/// <summary>A column of results: the only one has no name; the values come in the order of their priority.</summary>
internal sealed record TableOutput(string? Name, string? Values, string? Default);

/// <summary>A row: a test for each input and an expression for each output.</summary>
internal sealed record TableRule(IReadOnlyList<string> When, IReadOnlyList<string> Then);

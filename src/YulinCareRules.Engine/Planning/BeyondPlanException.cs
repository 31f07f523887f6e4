namespace YulinCareRules.Engine.Planning;

/// <summary>Leaves the planning of a decision that the plan has no code for; it is referred to the reference evaluator. Never leaves the plan.</summary>
internal sealed class BeyondPlanException : Exception;

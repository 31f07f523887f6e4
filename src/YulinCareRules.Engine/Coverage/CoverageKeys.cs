using System.Globalization;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Coverage;

/// <summary>How the sides that a case can reach are named, alike by whoever lists them and by whoever finds them reached.</summary>
internal static class CoverageKeys
{
    public const string Otherwise = "otherwise";

    public static string Rule(DecisionModel decision, string rule, bool applies) => $"rule {decision.Name}.{rule} {(applies ? "applies" : "doesNotApply")}";

    public static string Applies(DecisionModel decision, bool applies) => $"decision {decision.Name} {(applies ? "applies" : "doesNotApply")}";

    public static string Value(DecisionModel decision, OutputModel output, bool? value) =>
        $"value {decision.Name}.{output.Name} {value switch { true => "true", false => "false", null => "determined" }}";

    public static string Requirement(DecisionModel decision, RequirementModel requirement, string status) =>
        $"requirement {decision.Name}.{NameOf(requirement)} {status}";

    public static string Boundary(string comparison, string key, bool at) => $"boundary {comparison} {key} {(at ? "at" : "beside")}";

    public static string Unknown(DecisionModel decision) => $"unknown {decision.Name}";

    public static string Unknown(DecisionModel decision, RequirementModel requirement) => $"unknown {decision.Name}.{NameOf(requirement)}";

    public static string Clause(string document, string locator) => $"clause {document} {locator}";

    public static string Date(DecisionModel decision, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"date {decision.Name} {day:yyyy-MM-dd}");

    public static string NameOf(RequirementModel requirement) => requirement.Part is null ? requirement.Id : $"{requirement.Id}.{requirement.Part}";
}

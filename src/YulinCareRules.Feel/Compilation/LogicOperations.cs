using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Three-valued logic on raw truth values, for compiled code.</summary>
internal static class LogicOperations
{
    public static bool? And(bool? left, bool? right) => left & right;

    public static bool? Or(bool? left, bool? right) => left | right;

    public static bool? Not(bool? value) => !value;

    public static bool IsTrue(Forms forms, Expression condition, bool? value) => value ?? forms.IsTrue(condition, FeelNull.Instance);
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Whether code can be made at run time. Where it cannot, or parts that it would reach by their names were trimmed away, the reference evaluators answer.</summary>
internal static class RunTimeCode
{
    private const string Setting = "YulinCareRules.MakesCode";

    public static bool IsPossible => IsWanted && RuntimeFeature.IsDynamicCodeCompiled;

    /// <summary>False in programs that are trimmed: the package sets it for them, so that the trimmer takes the makers of code out whole.</summary>
    [FeatureSwitchDefinition(Setting)]
    public static bool IsWanted => !AppContext.TryGetSwitch(Setting, out var isWanted) || isWanted;
}

using System.Globalization;

namespace YulinCareRules.Engine.Planning;

/// <summary>
/// How often a decision is left to the reference evaluator before code is made for it. To make the code takes as long as the reference evaluator takes for some dozens of cases: a program
/// that decides a few need not wait for it.
/// </summary>
internal static class Patience
{
    /// <summary>The setting of the host, in <c>runtimeconfig.json</c>, that says otherwise; 0 makes code at once.</summary>
    public const string Setting = "YulinCareRules.CasesBeforeCode";

    private const int Usual = 16;

    public static int OfHost() => AppContext.GetData(Setting) switch
    {
        int cases and >= 0 => cases,
        string written when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var cases) => cases,
        _ => Usual,
    };
}

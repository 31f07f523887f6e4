using System.Text;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>One decision about facts that are written as YAML, as of the first day of 2023 unless said otherwise.</summary>
internal static class Decided
{
    public static DecisionResult In(CheckedPack pack, string decision, string facts, DateOnly? asOf = null) =>
        Assert.Single(All(pack, decision, facts, asOf).Results);

    /// <summary>The same as a document in English or Chinese.</summary>
    public static string Document(CheckedPack pack, string decision, string facts, bool chinese) =>
        Encoding.UTF8.GetString(new DecisionDocument(chinese).Write(All(pack, decision, facts, null), indented: false));

    private static CaseDecisions All(CheckedPack pack, string decision, string facts, DateOnly? asOf)
    {
        var diagnostics = new DiagnosticBag();
        var read = new CaseReader(pack.Facts).Read(ReadText.Root("case.yaml", facts), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return CaseDecisions.Decide(pack, read!, asOf ?? new DateOnly(2023, 1, 1), [decision]);
    }
}

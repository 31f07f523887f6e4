using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>In expressions a name means one thing: no parameter or decision may bear the name of a subject or of each other.</summary>
internal static class NameClashPass
{
    public static void Run(FactModel facts, IReadOnlyDictionary<string, ParameterModel> parameters, IReadOnlyDictionary<string, DecisionDefinition> decisions, DiagnosticBag diagnostics)
    {
        foreach (var decision in decisions.Values)
        {
            var name = decision.Name.Text;
            if (facts.FindSubject(name) is not null)
            {
                diagnostics.Add(PackDiagnostics.NameClash(decision.Name.Location, name, "事实主体", "a subject of facts"));
            }
            else if (parameters.ContainsKey(name))
            {
                diagnostics.Add(PackDiagnostics.NameClash(decision.Name.Location, name, "参数", "a parameter"));
            }
        }
    }
}

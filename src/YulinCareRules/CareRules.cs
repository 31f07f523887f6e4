using YulinCareRules.Engine;
using YulinCareRules.Engine.Reloading;

namespace YulinCareRules;

public sealed partial class CareRules : ICareRules
{
    /// <summary>The rules inside this package: Yulin's, built on the national ones.</summary>
    /// <param name="evaluator">The evaluator.</param>
    public static CareRules LoadEmbedded(RuleEvaluator evaluator = RuleEvaluator.Compiled) => Of(PackReading.Of(EmbeddedPacks.Yulin()), evaluator);

    internal static CareRules Of(PackReading reading, RuleEvaluator evaluator) =>
        new(new PackRules<CareCase>(reading.Pack ?? throw new InvalidPackException(reading.Diagnostics), FactMapping.Map, CareDecisions.Names, evaluator));
}

using YulinCareRules.Engine;
using YulinCareRules.Engine.Reloading;

namespace YulinCareRules;

public sealed partial class CareRules : ICareRules
{
    /// <summary>The rules inside this package: Yulin's, built on the national ones.</summary>
    /// <param name="evaluator">The evaluator.</param>
    public static CareRules LoadEmbedded(RuleEvaluator evaluator = RuleEvaluator.Compiled)
    {
        var reading = PackReading.Of(EmbeddedPacks.Yulin());
        return Of(new LoadedPack(reading.Pack ?? throw new InvalidPackException(reading.Diagnostics), evaluator));
    }
}

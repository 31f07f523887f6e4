using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Reads the outputs of a determined result for the generated records.</summary>
/// <param name="decision">The decision.</param>
/// <param name="values">Its outputs, in their order.</param>
internal sealed class ResultReader(DecisionModel decision, ImmutableArray<FeelValue?> values) : ValueReader
{
    private protected override FeelValue? Find(string name) => DecisionResult.ValueOf(decision, values, name);

    private protected override InvalidOperationException Absent(string name) =>
        new($"the pack gives no value for {decision.Name}.{name}; the typed API was made from another version of it");
}

using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>How variables are named where the formulas of two packs are to share them: what means the same gets the same name, and nothing else does.</summary>
internal sealed class TranslationNames
{
    public static TranslationNames OfOnePack { get; } = new();

    /// <summary>The name of a fact within its record.</summary>
    public Func<RecordModel, FieldModel, string> Fact { get; init; } = (_, field) => field.Name;

    /// <summary>What is put behind the phrase of an expression that a variable stands for.</summary>
    public Func<BoundExpression, Frame?, string> Behind { get; init; } = (_, _) => string.Empty;

    /// <summary>A decision that was translated before, with the same variables; null where it is still to be.</summary>
    public Func<DecisionModel, DecisionSymbols?> Known { get; init; } = _ => null;

    /// <summary>Whether a figure that no pack has set so far is without a value, and not whatever it may come to be.</summary>
    public bool UnsetIsNull { get; init; }
}

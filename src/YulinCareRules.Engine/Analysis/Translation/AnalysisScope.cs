using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Checking.Passes;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>What is gathered from a pack before anything of it is translated: the texts that its expressions name, and a day on which most of it is in force.</summary>
internal sealed record AnalysisScope(ImmutableArray<FeelValue> Texts, DateOnly Day)
{
    /// <summary>Stands for any text that no expression names.</summary>
    public static FeelValue OtherText { get; } = new FeelString("…");

    public static AnalysisScope Of(CheckedPack pack)
    {
        var expressions = pack.Decisions.SelectMany(DecisionExpressions.Of).Concat(pack.Invariants.SelectMany(invariant => invariant.Expressions)).ToList();
        var texts = expressions.SelectMany(BoundWalk.Descendants).OfType<BoundConstant>().Where(constant => constant.Type is TextType && constant.Value is FeelString).Select(constant => constant.Value);
        var days = pack.Documents.Select(document => document.Period).Concat(pack.Parameters.SelectMany(parameter => parameter.Periods).Select(period => period.Period))
            .Concat(pack.Decisions.Select(decision => decision.Period)).Select(period => period.From).OfType<DateOnly>().ToList();
        return new AnalysisScope([.. texts.Distinct(), OtherText], days.Count == 0 ? new DateOnly(2020, 1, 1) : days.Max());
    }
}

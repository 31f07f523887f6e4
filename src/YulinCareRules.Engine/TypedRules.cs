using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine;

/// <summary>A checked pack behind a generated API: cases come as records.</summary>
/// <typeparam name="TCase">The generated record of a case.</typeparam>
internal sealed class TypedRules<TCase>
    where TCase : class
{
    private readonly Reference reference;
    private readonly PackPlan? plan;
    private readonly Lazy<Func<object, bool>>? bounds;

    /// <param name="pack">The pack.</param>
    /// <param name="map">The facts of a record.</param>
    /// <param name="evaluator">The evaluator asked for.</param>
    public TypedRules(CheckedPack pack, Func<TCase, FactModel, CaseFacts> map, RuleEvaluator evaluator)
    {
        Pack = pack;
        reference = new Reference(pack, facts => map((TCase)facts, pack.Facts));
        if (evaluator == RuleEvaluator.Compiled && RuntimeFeature.IsDynamicCodeCompiled)
        {
            var layout = new TypedFactLayout(typeof(TCase));
            plan = new PackPlan(pack, layout);
            bounds = new Lazy<Func<object, bool>>(() => BoundsPlan.Of(pack.Facts, layout));
        }
    }

    public CheckedPack Pack { get; }

    /// <summary>The evaluator in use.</summary>
    public RuleEvaluator Evaluator => plan is null ? RuleEvaluator.Interpreted : RuleEvaluator.Compiled;

    /// <summary>Takes up a case; where its facts are out of bounds there is none, and the diagnostics say why.</summary>
    public CaseState? Start(TCase facts, DateOnly asOf, out ImmutableArray<Diagnostic> diagnostics)
    {
        diagnostics = [];
        if (plan is null || !bounds!.Value(facts))
        {
            var found = new DiagnosticBag();
            FactBounds.Check(reference.FactsOf(facts), found);
            if (found.HasErrors)
            {
                diagnostics = found.ToSorted();
                return null;
            }
        }

        return plan?.Start(facts, asOf, reference) ?? new CaseState(null, facts, asOf, reference);
    }
}

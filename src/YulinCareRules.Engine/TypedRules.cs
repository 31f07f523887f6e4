using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Feel.Compilation;

namespace YulinCareRules.Engine;

/// <summary>A checked pack behind a generated API: cases come as records.</summary>
/// <typeparam name="TCase">The generated record of a case.</typeparam>
internal sealed class TypedRules<TCase>
    where TCase : class
{
    private readonly Reference reference;
    private readonly PackPlan? plan;
    private readonly Lazy<Func<object, bool>>? bounds;
    private readonly int patience;
    private int started;

    /// <param name="pack">The pack.</param>
    /// <param name="map">The facts of a record.</param>
    /// <param name="evaluator">The evaluator asked for.</param>
    public TypedRules(CheckedPack pack, Func<TCase, FactModel, CaseFacts> map, RuleEvaluator evaluator)
    {
        Pack = pack;
        reference = new Reference(pack, facts => map((TCase)facts, pack.Facts));
        if (evaluator == RuleEvaluator.Compiled && RunTimeCode.IsPossible)
        {
            var layout = new TypedFactLayout(typeof(TCase));
            patience = Patience.OfHost();
            plan = new PackPlan(pack, layout, patience);
            bounds = new Lazy<Func<object, bool>>(() => BoundsPlan.Of(pack.Facts, layout));
        }
    }

    public CheckedPack Pack { get; }

    /// <summary>The evaluator in use.</summary>
    public RuleEvaluator Evaluator => plan is null ? RuleEvaluator.Interpreted : RuleEvaluator.Compiled;

    /// <summary>Takes up a case; where its facts are out of bounds there is none, and the diagnostics say why: only then are there any.</summary>
    public CaseState? Start(TCase facts, DateOnly asOf, out ImmutableArray<Diagnostic> diagnostics)
    {
        diagnostics = default;
        if (plan is null || !IsWithinBounds(facts))
        {
            var found = new DiagnosticBag();
            FactBounds.Check(reference.FactsOf(facts), Pack.Facts, found);
            if (found.HasErrors)
            {
                diagnostics = found.ToSorted();
                return null;
            }
        }

        return plan?.Start(facts, asOf, reference) ?? new CaseState(null, facts, asOf, reference);
    }

    // As with decisions, the code is not worth its making for a few cases; without it a closer look tells.
    private bool IsWithinBounds(TCase facts) => (bounds!.IsValueCreated || Interlocked.Increment(ref started) == patience + 1) && bounds.Value(facts);
}

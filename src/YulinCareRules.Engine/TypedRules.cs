using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine;

/// <summary>A checked pack behind a generated API: cases come as records, and decisions are asked for by their place among the generated ones.</summary>
/// <typeparam name="TCase">The generated record of a case.</typeparam>
internal sealed class TypedRules<TCase>
    where TCase : class
{
    private readonly Reference reference;
    private readonly PackPlan? plan;
    private readonly Lazy<Func<object, bool>>? bounds;
    private readonly ImmutableArray<int> places;
    private readonly int patience;
    private int started;

    /// <param name="pack">The pack.</param>
    /// <param name="map">The facts of a record.</param>
    /// <param name="decisions">The names of the decisions that the generated API has, in its order.</param>
    /// <param name="evaluator">The evaluator asked for.</param>
    public TypedRules(CheckedPack pack, Func<TCase, FactModel, CaseFacts> map, ImmutableArray<string> decisions, RuleEvaluator evaluator)
    {
        Pack = pack;
        reference = new Reference(pack, facts => map((TCase)facts, pack.Facts));
        places = [.. decisions.Select(name => pack.PlaceOf(name) ?? -1)];
        if (evaluator == RuleEvaluator.Compiled && RuntimeFeature.IsDynamicCodeCompiled)
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

    /// <summary>Takes up a case; what is wrong with its facts is in the diagnostics, and then there is no case.</summary>
    public CaseState? Start(TCase facts, DateOnly asOf, DiagnosticBag diagnostics)
    {
        if (plan is null || !IsWithinBounds(facts))
        {
            FactBounds.Check(reference.FactsOf(facts), diagnostics);
            if (diagnostics.HasErrors)
            {
                return null;
            }
        }

        return plan?.Start(facts, asOf, reference) ?? new CaseState(null, facts, asOf, reference);
    }

    // As with decisions, the code is not worth its making for a few cases; without it a closer look tells.
    private bool IsWithinBounds(TCase facts) => (bounds!.IsValueCreated || Interlocked.Increment(ref started) == patience + 1) && bounds.Value(facts);

    /// <summary>The place in the pack of a generated decision; below 0 where the pack has none of that name.</summary>
    public int PlaceOf(int decision) => places[decision];
}

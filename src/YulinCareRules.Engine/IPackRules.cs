using System.ComponentModel;

namespace YulinCareRules.Engine;

/// <summary>Rules with a typed API that <c>yulincare codegen</c> wrote: what it takes to load them by name, and again when their pack changes.</summary>
/// <typeparam name="TSelf">The generated class, e.g. <c>ParkingRules</c>.</typeparam>
public interface IPackRules<TSelf>
    where TSelf : class, IPackRules<TSelf>
{
    /// <summary>The pack that decides.</summary>
    PackIdentity Pack { get; }

    /// <summary>The evaluator in use.</summary>
    RuleEvaluator Evaluator { get; }

    /// <summary>What the API asks of a pack.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract ApiShape Shape { get; }

    /// <summary>The rules of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The rules.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Of(LoadedPack pack);
}

using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Records;
using YulinCareRules.Engine.Telemetry;

namespace YulinCareRules.Engine;

/// <summary>One case, for the generated API: its decisions are made when they are asked for, each at most once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EvaluatedCase
{
    private readonly CaseState state;
    private readonly DecisionPlaces places;
    private readonly CaseWatch? watch;

    internal EvaluatedCase(CaseState state, DecisionPlaces places, CaseWatch? watch)
    {
        this.state = state;
        this.places = places;
        this.watch = watch;
    }

    /// <summary>The day whose law is applied.</summary>
    public DateOnly AsOf => state.AsOf;

    /// <summary>The pack that decides.</summary>
    public PackIdentity Pack => places.Pack;

    /// <summary>A decision of the case.</summary>
    /// <typeparam name="T">Its outputs.</typeparam>
    /// <param name="index">Its place among the decisions of the generated API.</param>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads its outputs.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="InvalidOperationException">The pack has no such decision: the API was made from another version of it.</exception>
    public Decision<T> Decide<T>(int index, string name, Func<ValueReader, T> read)
        where T : class
    {
        var place = places.Of(index);
        if (place < 0)
        {
            ThrowNoDecision(Pack.Id, name);
        }

        return watch is null ? new Decision<T>(state, place, read) : watch.Decide(state, place, read);
    }

    /// <summary>Writes the document of the case: pack, day, and every decision whose subject is present.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="chinese">Whether its words are Chinese; else English.</param>
    public void WriteTo(Utf8JsonWriter json, bool chinese = true)
    {
        ArgumentNullException.ThrowIfNull(json);
        new DecisionDocument(chinese).Write(json, All());
    }

    /// <summary>Every decision whose subject is present, as a record to be kept: one canonical JSON document with facts, day, pack and its own digest.</summary>
    /// <param name="chinese">Whether its words are Chinese; else English.</param>
    /// <param name="maskPersonalFacts">Leaves out the facts that the pack marks as personal, the outputs that they go into and what findings say of them. Outcomes that they only choose stay, and may tell them.</param>
    /// <returns>The record as UTF-8, on one line.</returns>
    public byte[] ToRecord(bool chinese = true, bool maskPersonalFacts = false) => DecisionRecordWriter.Write(All(), chinese, maskPersonalFacts);

    // Apart, so that the common way is short enough to become part of its caller.
    [DoesNotReturn]
    private static void ThrowNoDecision(string pack, string name) =>
        throw new InvalidOperationException($"the pack {pack} has no decision {name}; the typed API was made from another version of it");

    private CaseDecisions All()
    {
        var pack = state.Reference.Pack;
        return new PlannedDecisions(state, [.. CaseDecisions.Wanted(pack, state.Records, []).Select(decision => pack.PlaceOf(decision.Name)!.Value)]);
    }
}

/// <summary>Where the decisions of a generated API stand in the pack.</summary>
/// <param name="pack">The pack.</param>
/// <param name="places">For each decision of the API its place; below 0 where the pack has none of that name.</param>
internal sealed class DecisionPlaces(PackIdentity pack, ImmutableArray<int> places)
{
    public PackIdentity Pack => pack;

    public int Of(int decision) => places[decision];
}

using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Json;
using YulinCareRules.Engine.Records;
using YulinCareRules.Engine.Telemetry;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine;

/// <summary>The rules of one pack behind the typed API that <c>yulincare codegen</c> writes; the API calls this, and users call the API. Immutable.</summary>
/// <typeparam name="TCase">The generated record of a case.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PackRules<TCase>
    where TCase : class
{
    private readonly TypedRules<TCase> rules;
    private readonly DecisionPlaces places;
    private readonly Action<ImmutableArray<Diagnostic>>? refused;

    internal PackRules(CheckedPack pack, Action<TCase, CaseFactsBuilder> map, ImmutableArray<string> decisions, RuleEvaluator evaluator, Action<ImmutableArray<Diagnostic>>? refused)
    {
        this.refused = refused;
        rules = new TypedRules<TCase>(pack, (facts, model) => CaseFactsBuilder.Build(facts, model, map), evaluator);
        places = new DecisionPlaces(PackIdentity.Of(pack), [.. decisions.Select(name => pack.PlaceOf(name) ?? -1)]);
    }

    /// <summary>The pack that decides.</summary>
    public PackIdentity Pack => places.Pack;

    /// <summary>The evaluator in use: the interpreter where it was asked for, or where code cannot be made at run time.</summary>
    public RuleEvaluator Evaluator => rules.Evaluator;

    /// <summary>Takes up a case.</summary>
    /// <param name="facts">The facts; a null field is unknown.</param>
    /// <param name="asOf">The day whose law is applied.</param>
    /// <returns>The case, whose decisions are made when they are asked for.</returns>
    /// <exception cref="InvalidCaseException">A value lies out of its declared bounds.</exception>
    public EvaluatedCase Evaluate(TCase facts, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (rules.Start(facts, asOf, out var diagnostics) is not { } state)
        {
            throw Refused(diagnostics);
        }

        return new EvaluatedCase(state, places, CaseWatch.IfWatched(rules.Pack, Pack));
    }

    /// <summary>Reads the facts of a case from JSON or YAML.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="json">The JSON of the generated API.</param>
    /// <param name="asOf">The day that the text names; null where it names none.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="InvalidCaseException">Something in it is no fact that is declared; every error is listed.</exception>
    public TCase ReadCase(ReadOnlyMemory<byte> text, string name, PackJsonResolver json, out DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(json);
        var read = TextReading.Read(name, text);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(read.Errors);
        if (read.Root is null || new CaseReader(rules.Pack.Facts).Read(read.Root, diagnostics) is not { } facts || diagnostics.HasErrors)
        {
            throw Refused(diagnostics.ToSorted());
        }

        asOf = facts.AsOf;
        var type = (JsonTypeInfo<TCase>)json.CreateOptions().GetTypeInfo(typeof(TCase));
        return new FactsJson(mask: false).Write(facts, rules.Pack.Facts).Deserialize(type)!;
    }

    /// <summary>Makes the decisions of a record again, on its facts and as of its day, with the reference evaluator.</summary>
    /// <param name="record">The record as <see cref="EvaluatedCase.ToRecord"/> wrote it, in UTF-8.</param>
    /// <returns>What came to the same and what did not.</returns>
    /// <exception cref="InvalidRecordException">It is no record, was altered, or states facts that the pack does not know.</exception>
    public ReplayResult Replay(ReadOnlyMemory<byte> record)
    {
        var diagnostics = new DiagnosticBag();
        return new DecisionRecordReader(rules.Pack.Facts).Read("(record)", record, diagnostics) is { } read
            ? new Replay(rules.Pack).Run(read)
            : throw new InvalidRecordException(diagnostics.ToSorted());
    }

    private InvalidCaseException Refused(ImmutableArray<Diagnostic> diagnostics)
    {
        RulesInstruments.CountRefusal(Pack);
        refused?.Invoke(diagnostics);
        return new InvalidCaseException(diagnostics);
    }
}

using System.Collections.Immutable;
using System.ComponentModel;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Reloading;

namespace YulinCareRules.Engine;

/// <summary>A pack that was read, checked and found to fit a generated API, for that API.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LoadedPack
{
    private readonly CheckedPack pack;
    private readonly RuleEvaluator evaluator;
    private readonly Action<ImmutableArray<Diagnostic>>? refused;

    internal LoadedPack(CheckedPack pack, RuleEvaluator evaluator, Action<ImmutableArray<Diagnostic>>? refused = null)
    {
        this.pack = pack;
        this.evaluator = evaluator;
        this.refused = refused;
    }

    /// <summary>The pack of a folder.</summary>
    /// <param name="directory">The folder that holds <c>pack.yaml</c>.</param>
    /// <param name="evaluator">The evaluator.</param>
    /// <typeparam name="TRules">The generated API. Its assembly may carry packs, as resources named <c>rules/FOLDER/FILE</c>, on which the folder's pack builds by their ids.</typeparam>
    /// <returns>The pack, ready to decide.</returns>
    /// <exception cref="InvalidPackException">The folder holds no pack, one with errors, or one that does not fit the API; all errors are listed.</exception>
    public static LoadedPack OfDirectory<TRules>(string directory, RuleEvaluator evaluator)
        where TRules : class, IPackRules<TRules>
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var reading = PackReading.OfFolder(directory, new IncludedPacks(typeof(TRules).Assembly)).Fitting(TRules.Shape);
        return new LoadedPack(reading.Pack ?? throw new InvalidPackException(reading.Diagnostics), evaluator);
    }

    /// <summary>The rules of the pack for records of a type.</summary>
    /// <typeparam name="TCase">The generated record of a case.</typeparam>
    /// <param name="map">Gives each subject of a case and its facts to the builder.</param>
    /// <param name="shape">What the generated API asks of the pack.</param>
    /// <returns>The rules.</returns>
    public PackRules<TCase> Rules<TCase>(Action<TCase, CaseFactsBuilder> map, ApiShape shape)
        where TCase : class
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(shape);
        return new PackRules<TCase>(pack, map, shape.Decisions, evaluator, refused);
    }
}

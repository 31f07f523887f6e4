using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>Documents and their clauses, what cites them, and the figures of the law.</summary>
internal sealed class SourceSnapshot(SnapshotStream stream, TextSnapshot text, FactSnapshot facts, ValueSnapshot values)
{
    public DocumentModel Document(DocumentModel? value) => stream.Shared(value, DocumentParts);

    public Citation Citation(Citation? value) => stream.Shared(value, CitationParts);

    public ImmutableArray<Citation> Citations(ImmutableArray<Citation> value) => stream.Many(value, Citation);

    public ParameterModel Parameter(ParameterModel? value) => stream.Shared(value, ParameterParts);

    private Citation CitationParts(Citation? value) =>
        new(Document(value?.Document), stream.Text(value?.Locator), text.Bilingual(value?.Gist), stream.Flag(value?.IsVerified ?? false)) { At = text.Scalar(value?.At) };

    private DocumentModel DocumentParts(DocumentModel? value) =>
        new(stream.Text(value?.Id), text.Bilingual(value?.Title), stream.OptionalText(value?.Number), text.Period(value?.Period ?? default), stream.Many(value?.Clauses ?? default, Clause))
        {
            NotEncoded = stream.Optional(value?.NotEncoded, NotEncoded),
            IsFromBase = stream.Flag(value?.IsFromBase ?? false),
        };

    private ClauseDefinition Clause(ClauseDefinition? value) =>
        new(text.Scalar(value?.Locator), text.Bilingual(value?.Gist), stream.Text(value?.Evidence), stream.Flag(value?.IsVerified ?? false))
        {
            Parts = stream.Many(value?.Parts ?? default, Clause),
            EncodedBy = stream.Many(value?.EncodedBy ?? default, text.Scalar),
            NotEncoded = stream.Optional(value?.NotEncoded, NotEncoded),
        };

    private NotEncodedDefinition NotEncoded(NotEncodedDefinition? value) =>
        new(text.Scalar(value?.At), (NotEncodedReason)stream.Number((int)(value?.Reason ?? default)), text.Bilingual(value?.Words));

    private ParameterModel ParameterParts(ParameterModel? value) =>
        new(stream.Text(value?.Name), text.Bilingual(value?.Title), facts.Type(value?.Type), stream.Optional(value?.By, facts.Enumeration), stream.Many(value?.Periods ?? default, Period))
        {
            Location = text.Location(value?.Location ?? default),
            Sources = Citations(value?.Sources ?? default),
        };

    private ParameterPeriod Period(ParameterPeriod? value) =>
        new(text.Period(value?.Period ?? default), Citations(value?.Sources ?? default), stream.Optional(value?.Single, values.Value), stream.Optional(value?.ByKey, Figures))
        {
            At = text.OptionalNode(value?.At),
            FiguresAt = Places(value?.FiguresAt),
            SourcesByKey = stream.Optional(value?.SourcesByKey, SourcesByKey),
        };

    private FrozenDictionary<string, FeelValue> Figures(FrozenDictionary<string, FeelValue>? value)
    {
        var keys = stream.Texts(value is null ? default : value.Keys);
        var figures = new Dictionary<string, FeelValue>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            figures.Add(key, values.Value(value?[key]));
        }

        return figures.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, TextNode> Places(FrozenDictionary<string, TextNode>? value)
    {
        var keys = stream.Texts(value is null ? default : value.Keys);
        var places = new Dictionary<string, TextNode>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            places.Add(key, text.Node(value?[key]));
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, KeyCitations> SourcesByKey(FrozenDictionary<string, KeyCitations>? value)
    {
        var keys = stream.Texts(value is null ? default : value.Keys);
        var sources = new Dictionary<string, KeyCitations>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            sources.Add(key, new KeyCitations(Citations(value?[key].Citations ?? default)));
        }

        return sources.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

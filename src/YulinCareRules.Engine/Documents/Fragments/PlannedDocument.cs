using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>Writes documents of planned decisions on one line, byte for byte as they are written from results. Safe to share.</summary>
/// <param name="write">Writes what there is within a decision's braces.</param>
/// <param name="writeFinding">Writes a finding.</param>
/// <param name="chinese">The language.</param>
internal sealed class PlannedDocument(Action<Utf8JsonWriter, DecisionResult> write, Action<Utf8JsonWriter, FindingResult> writeFinding, bool chinese)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = Json.Encoder };

    private readonly ConcurrentDictionary<RegimePlan, Lazy<RegimeFragments>> regimes = new();
    private PackFragments? pack;

    public void Write(PlannedDecisions decisions, RegimePlan regime, IBufferWriter<byte> output)
    {
        var fragments = (regimes.TryGetValue(regime, out var known) ? known : regimes.GetOrAdd(regime, new Lazy<RegimeFragments>(() => FirstOf(decisions, regime)))).Value;
        var ofPack = Volatile.Read(ref pack);
        if (ofPack?.Pack != decisions.Pack)
        {
            Volatile.Write(ref pack, ofPack = PackFragments.Of(decisions.Pack));
        }

        if (output is DocumentBuffer itself)
        {
            Write(decisions, fragments, ofPack, itself);
            return;
        }

        using var buffer = new DocumentBuffer();
        Write(decisions, fragments, ofPack, buffer);
        output.Write(buffer.Written);
    }

    // The code of a decision is made for the first case that asks for it. Here each core makes that of other decisions; who comes with another case meanwhile would only make the same.
    private RegimeFragments FirstOf(PlannedDecisions decisions, RegimePlan regime)
    {
        Parallel.ForEach(decisions.Places, place => decisions.State.CellOf(place));
        return new RegimeFragments(regime, WriteResult, WriteFinding, chinese);
    }

    private static void Write(PlannedDecisions decisions, RegimeFragments fragments, PackFragments ofPack, DocumentBuffer buffer)
    {
        buffer.Write(ofPack.Head);
        buffer.WriteDay(decisions.AsOf);
        buffer.Write("\",\"decisions\":"u8);
        var start = buffer.Length;
        foreach (var place in decisions.Places)
        {
            buffer.Write(ofPack.Names[place]);
            fragments.Write(buffer, decisions.State, place);
        }

        // Each name begins with a comma: that of the first opens the list.
        if (buffer.Length == start)
        {
            buffer.Write((byte)'{');
        }
        else
        {
            buffer.Replace(start, (byte)'{');
        }

        buffer.Write("}}"u8);
    }

    private void WriteResult(DocumentBuffer output, DecisionResult result)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        write(json, result);
        json.WriteEndObject();
    }

    private void WriteFinding(DocumentBuffer output, FindingResult finding)
    {
        using var json = new Utf8JsonWriter(output, Options);
        writeFinding(json, finding);
    }

    // What the documents of a pack have in common: how they begin, and the names of its decisions.
    private sealed record PackFragments(CheckedPack Pack, byte[] Head, byte[][] Names)
    {
        public static PackFragments Of(CheckedPack pack) => new(
            pack,
            [
                .. "{\"pack\":{\"id\":"u8, .. Json.Quoted(pack.Id), .. ",\"version\":"u8, .. Json.Quoted(pack.Version),
                .. ",\"sha256\":"u8, .. Json.Quoted(pack.ContentHash), .. "},\"asOf\":\""u8,
            ],
            [.. pack.Decisions.Select(decision => (byte[])[(byte)',', .. Json.Quoted(decision.Name), (byte)':'])]);
    }
}

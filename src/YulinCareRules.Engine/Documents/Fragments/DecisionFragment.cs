using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Results;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>The document of a result that many cases share, with gaps for the outputs that are worked out from the facts of each, or for what is missing.</summary>
internal sealed class DecisionFragment
{
    private const string Missing = "<missing facts>";

    private readonly ImmutableArray<byte[]> pieces;

    private DecisionFragment(ImmutableArray<byte[]> pieces) => this.pieces = pieces;

    /// <summary>Null where an output that is worked out is not a plain value.</summary>
    /// <param name="shared">The result.</param>
    /// <param name="write">Writes a result whole.</param>
    public static DecisionFragment? Of(SharedResult shared, Action<DocumentBuffer, DecisionResult> write)
    {
        var outputs = shared.Result.Decision.Outputs;
        if (shared.WorkedOut.Any(place => outputs[place].Type is not (NumberType or BooleanType or EnumerationType or DateType or TextType)))
        {
            return null;
        }

        // A text that no pack has stands where the output will, or what is missing.
        if (shared.Missing is not null)
        {
            return Of(shared.Result with { Missing = [Missing] }, [Missing], write);
        }

        var marks = shared.WorkedOut.Select(place => $"<output {place} of {outputs.Length}>").ToList();
        var values = shared.WorkedOut.Aggregate(shared.Result.Values, (values, place) => values.SetItem(place, new FeelString(marks[shared.WorkedOut.IndexOf(place)])));
        return Of(shared.Result with { Values = values }, marks, write);
    }

    private static DecisionFragment? Of(DecisionResult marked, IReadOnlyList<string> marks, Action<DocumentBuffer, DecisionResult> write)
    {
        using var buffer = new DocumentBuffer();
        write(buffer, marked);
        var rest = buffer.Written;
        var pieces = ImmutableArray.CreateBuilder<byte[]>();
        foreach (var mark in marks)
        {
            var quoted = Json.Quoted(mark);
            var found = rest.IndexOf(quoted);
            if (found < 0 || rest[(found + quoted.Length)..].IndexOf(quoted) >= 0)
            {
                return null;
            }

            pieces.Add(rest[..found].ToArray());
            rest = rest[(found + quoted.Length)..];
        }

        pieces.Add(rest.ToArray());
        return new DecisionFragment(pieces.ToImmutable());
    }

    /// <summary>Writes it whole: there is nothing to be worked out.</summary>
    public void Write(DocumentBuffer output) => output.Write(pieces[0]);

    /// <summary>Writes it with what is missing.</summary>
    public void Write(DocumentBuffer output, ImmutableArray<string> missing)
    {
        output.Write(pieces[0]);
        for (var i = 0; i < missing.Length; i++)
        {
            output.Write(i == 0 ? "\""u8 : ",\""u8);
            output.WriteText(missing[i]);
            output.Write((byte)'"');
        }

        output.Write(pieces[1]);
    }

    public void Write(DocumentBuffer output, ImmutableArray<int> workedOut, ImmutableArray<FeelValue?> values)
    {
        for (var i = 0; i < workedOut.Length; i++)
        {
            output.Write(pieces[i]);
            ValueFragment.Write(output, values[workedOut[i]] ?? FeelNull.Instance);
        }

        output.Write(pieces[^1]);
    }
}

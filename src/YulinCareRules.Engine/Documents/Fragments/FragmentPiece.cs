using System.Collections.Frozen;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>A piece of the document of a finding that is not the same in every case.</summary>
internal abstract class FragmentPiece
{
    /// <summary>Writes it; false where the reference evaluator has to be asked what is known of it.</summary>
    public abstract bool Write(DocumentBuffer output, FindingScope scope);
}

/// <summary>The place of the element in its list.</summary>
internal sealed class IndexPiece : FragmentPiece
{
    public override bool Write(DocumentBuffer output, FindingScope scope)
    {
        output.WriteNumber(scope.Index);
        return true;
    }
}

/// <summary>What there is, or what is asked for, as a value with its name; nothing where it is not known.</summary>
internal sealed class SidePiece(byte[] name, bool isLimit) : FragmentPiece
{
    public override bool Write(DocumentBuffer output, FindingScope scope)
    {
        if ((isLimit ? scope.Limit : scope.Actual) is { } value and not FeelNull)
        {
            output.Write(name);
            ValueFragment.Write(output, value);
        }

        return true;
    }
}

/// <summary>The path of the one unknown fact that can tell.</summary>
internal sealed class MissingPiece : FragmentPiece
{
    public override bool Write(DocumentBuffer output, FindingScope scope)
    {
        output.WriteText(scope.Missing!);
        return true;
    }
}

/// <summary>Why a requirement is not in force on the day; of the day that was asked for last it is kept.</summary>
internal sealed class DatedPiece(Period period, bool chinese) : FragmentPiece
{
    private Dated? last;

    public override bool Write(DocumentBuffer output, FindingScope scope)
    {
        if (Volatile.Read(ref last) is not { } known || known.Day != scope.AsOf)
        {
            known = new Dated(scope.AsOf, Json.Quoted(Reasons.NotInForce(period, scope.AsOf).In(chinese)));
            Volatile.Write(ref last, known);
        }

        output.Write(known.Text);
        return true;
    }

    private sealed record Dated(DateOnly Day, byte[] Text);
}

/// <summary>A value within a text.</summary>
internal sealed class TextPiece : FragmentPiece
{
    private readonly TextReading text;
    private readonly bool chinese;
    private readonly byte[] unknown;
    private readonly byte[] yes;
    private readonly byte[] no;
    private readonly FrozenDictionary<string, byte[]> names;

    public TextPiece(TextReading text, bool chinese)
    {
        this.text = text;
        this.chinese = chinese;
        unknown = Json.Escaped(TextReading.Unknown(chinese)).ToArray();
        yes = Json.Escaped(FactText.InText(FeelBoolean.True, text.Type, chinese)).ToArray();
        no = Json.Escaped(FactText.InText(FeelBoolean.False, text.Type, chinese)).ToArray();
        names = text.Type is EnumerationType { Enumeration.Values: var values }
            ? values.ToFrozenDictionary(value => value.Name, value => Json.Escaped(FactText.InText(new FeelString(value.Name), text.Type, chinese)).ToArray(), StringComparer.Ordinal)
            : FrozenDictionary<string, byte[]>.Empty;
    }

    public override bool Write(DocumentBuffer output, FindingScope scope)
    {
        switch (text.Value!.Read(scope))
        {
            case null when !text.Value.IsOpen(scope):
                return false;
            case null or FeelNull:
                output.Write(unknown);
                break;
            case FeelNumber { Value: var number }:
                output.WriteNumber(number);
                break;
            case FeelBoolean { Value: var value }:
                output.Write(value ? yes : no);
                break;
            case FeelString { Value: var name } when names.TryGetValue(name, out var title):
                output.Write(title);
                break;
            case var other:
                output.WriteText(FactText.InText(other, text.Type, chinese));
                break;
        }

        return true;
    }
}

using System.Buffers;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>Puts the pieces of a finding's document together; what is fixed and stands side by side becomes one piece.</summary>
internal sealed class FragmentBuilder(bool chinese)
{
    private readonly ArrayBufferWriter<byte> pending = new();
    private readonly List<(byte[] Before, FragmentPiece Piece)> pieces = [];

    public FragmentBuilder Add(string json)
    {
        pending.Write(Json.Raw(json));
        return this;
    }

    public FragmentBuilder Add(ReadOnlySpan<byte> json)
    {
        pending.Write(json);
        return this;
    }

    /// <summary>A text as it stands within quotes.</summary>
    public FragmentBuilder AddText(string text)
    {
        pending.Write(Json.Escaped(text));
        return this;
    }

    public FragmentBuilder Add(FragmentPiece piece)
    {
        pieces.Add((pending.WrittenSpan.ToArray(), piece));
        pending.Clear();
        return this;
    }

    /// <summary>What there is, or what is asked for.</summary>
    public FragmentBuilder AddSide(string name, Reading? side, bool isLimit)
    {
        switch (side)
        {
            case null or ConstantReading { Value: FeelNull }:
                return this;
            case ConstantReading { Value: var value }:
                using (var buffer = new DocumentBuffer())
                {
                    ValueFragment.Write(buffer, value);
                    return Add(name).Add(buffer.Written);
                }

            default:
                return Add(new SidePiece(Json.Raw(name), isLimit));
        }
    }

    /// <summary>A text with its name; nothing where there is none.</summary>
    public FragmentBuilder AddTemplate(string name, TemplateReading? template)
    {
        if (template is null)
        {
            return this;
        }

        Add(name).Add("\"");
        foreach (var part in template.In(chinese))
        {
            if (part.Text is { } text)
            {
                AddText(text);
            }
            else if (part.Value is ConstantReading { Value: not FeelNull and var value })
            {
                AddText(FactText.InText(value, part.Type, chinese));
            }
            else
            {
                Add(new TextPiece(part, chinese));
            }
        }

        return Add("\"");
    }

    public FindingFragment ToFragment() => new([.. pieces], pending.WrittenSpan.ToArray());
}

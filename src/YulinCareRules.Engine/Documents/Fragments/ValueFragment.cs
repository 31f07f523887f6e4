using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>A value as JSON, whatever its type.</summary>
internal static class ValueFragment
{
    public static void Write(DocumentBuffer output, FeelValue value)
    {
        switch (value)
        {
            case FeelNumber { Value: var number }:
                output.WriteNumber(number);
                break;
            case FeelBoolean { Value: var truth }:
                output.Write(truth ? "true"u8 : "false"u8);
                break;
            case FeelNull:
                output.Write("null"u8);
                break;
            case FeelList list:
                Write(output, list);
                break;
            default:
                output.Write((byte)'"');
                output.WriteText(FactText.Plain(value));
                output.Write((byte)'"');
                break;
        }
    }

    private static void Write(DocumentBuffer output, FeelList list)
    {
        output.Write((byte)'[');
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0)
            {
                output.Write((byte)',');
            }

            Write(output, list.Items[i]);
        }

        output.Write((byte)']');
    }
}

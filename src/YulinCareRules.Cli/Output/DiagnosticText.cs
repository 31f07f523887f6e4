using System.Globalization;
using System.Text;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Output;

/// <summary>A diagnostic on the terminal: the line of the contract, and below it the line of the text with marks under the very words.</summary>
internal static class DiagnosticText
{
    /// <param name="diagnostic">What is told.</param>
    /// <param name="chinese">In one language alone; null for both.</param>
    public static string Write(Diagnostic diagnostic, bool? chinese = null)
    {
        var text = new StringBuilder().Append(chinese is { } one ? diagnostic.In(one) : diagnostic.ToString()).Append('\n');
        if (diagnostic.Location.Excerpt?.Line is var (line, before, length) && line.Length > 0)
        {
            var excerpt = CaretLine.Mark(line, before, length);
            var number = diagnostic.Location.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
            text.Append(number).Append(" | ").Append(excerpt.Line).Append('\n')
                .Append(' ', number.Length).Append(" | ").Append(excerpt.Marks).Append('\n');
        }

        if (diagnostic.Witness is { } witness)
        {
            text.Append(chinese switch { true => "      案例:", false => "      case:", null => "      案例 · case:" }).Append('\n').Append("      ").Append(witness).Append('\n');
        }

        return text.ToString();
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>Markdown, for a note or a ticket; whatever Markdown would take for a sign of its own is escaped.</summary>
internal sealed partial class MarkdownReport(bool chinese) : IReportWriter
{
    private readonly ReportWords words = ReportWords.In(chinese);

    public string Begin() => string.Empty;

    public string End() => string.Empty;

    public string Write(CaseReport report)
    {
        var text = new StringBuilder();
        Paragraph(text, $"# {Escape(report.Title)}");
        Pairs(text, report.Head);
        foreach (var decision in report.Decisions)
        {
            Paragraph(text, $"## {Escape(decision.Title)}{words.Colon}{Escape(decision.Status)}");
            foreach (var block in decision.Blocks)
            {
                Write(text, block);
            }
        }

        return text.ToString();
    }

    private void Write(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case ReportSentence sentence:
                Paragraph(text, Escape(sentence.Text));
                break;
            case ReportPairs { Pairs: var pairs }:
                Pairs(text, pairs);
                break;
            case ReportList list:
                Paragraph(text, $"**{Escape(list.Heading)}**");
                foreach (var item in list.Items)
                {
                    text.Append("- ").Append(Escape(item.Text)).Append('\n');
                    foreach (var under in item.Under)
                    {
                        text.Append("  - ").Append(Escape(under)).Append('\n');
                    }
                }

                text.Append('\n');
                break;
            case ReportTable table:
                Paragraph(text, $"**{Escape(table.Heading)}**");
                Row(text, table.Columns.Select(Escape));
                Row(text, table.Columns.Select(_ => "---"));
                foreach (var row in table.Rows)
                {
                    Row(text, row.Select(Escape));
                }

                text.Append('\n');
                break;
        }
    }

    private void Pairs(StringBuilder text, IEnumerable<ReportPair> pairs)
    {
        foreach (var pair in pairs)
        {
            text.Append("- **").Append(Escape(pair.Name)).Append("**").Append(words.Colon).Append(Escape(pair.Value)).Append('\n');
        }

        text.Append('\n');
    }

    private static void Paragraph(StringBuilder text, string paragraph) => text.Append(paragraph).Append("\n\n");

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // A name of a class may hold anything, a line break too.
    private static string Escape(string text) => Signs().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#|~&]|^[-+](?=\s)|^[0-9]+(?=[.)]\s)")]
    private static partial Regex Signs();
}

using System.Text;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>Plain text, for a terminal.</summary>
internal sealed class TextReport(bool chinese) : IReportWriter
{
    private readonly ReportWords words = ReportWords.In(chinese);

    public string Begin() => string.Empty;

    public string End() => string.Empty;

    public string Write(CaseReport report)
    {
        var text = new StringBuilder();
        foreach (var pair in report.Head)
        {
            Line(text, 0, Pair(pair));
        }

        text.Append('\n');
        foreach (var decision in report.Decisions)
        {
            text.Append(Write(decision)).Append('\n');
        }

        return text.ToString();
    }

    public string Write(DecisionReport decision)
    {
        var text = new StringBuilder();
        Line(text, 0, chinese ? $"【{decision.Title}】{decision.Status}" : $"[{decision.Title}] {decision.Status}");
        foreach (var block in decision.Blocks)
        {
            Write(text, block);
        }

        return text.ToString();
    }

    private void Write(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case ReportSentence sentence:
                Line(text, 1, sentence.Text);
                break;
            case ReportPairs { Pairs: var pairs }:
                foreach (var pair in pairs)
                {
                    Line(text, 1, Pair(pair));
                }

                break;
            case ReportList list:
                Line(text, 1, list.Heading + words.Colon.TrimEnd());
                foreach (var item in list.Items)
                {
                    Line(text, 2, $"- {item.Text}");
                    foreach (var under in item.Under)
                    {
                        Line(text, 4, under);
                    }
                }

                break;
            case ReportTable table:
                Line(text, 1, table.Heading + words.Colon.TrimEnd());
                foreach (var row in table.Rows)
                {
                    var cells = table.Columns.Zip(row).Where(cell => cell.Second.Length > 0).Select(cell => Pair(new ReportPair(cell.First, cell.Second)));
                    Line(text, 2, $"- {string.Join(words.Semicolon, cells)}");
                }

                break;
        }
    }

    private string Pair(ReportPair pair) => $"{pair.Name}{words.Colon}{pair.Value}";

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}

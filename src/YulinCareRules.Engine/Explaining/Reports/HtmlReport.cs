using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>One standalone page for all cases, to be read on a phone or printed: no script, nothing fetched.</summary>
internal sealed class HtmlReport(bool chinese) : IReportWriter
{
    private const string Style = """
        :root { color-scheme: light; }
        body { margin: 0 auto; max-width: 46rem; padding: 1rem; color: #1b1b1b; background: #fff; line-height: 1.6;
          font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .5rem; }
        h2 { font-size: 1.1rem; margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
        h3 { font-size: 1rem; margin: .75rem 0 .25rem; }
        article + article { margin-top: 2rem; border-top: 3px solid #444; padding-top: 1rem; }
        section { border: 1px solid #ccc; border-left-width: 6px; border-radius: 4px; padding: .75rem 1rem; margin: 1rem 0; }
        section.good { border-left-color: #1f5fa8; } section.bad { border-left-color: #b3261e; } section.open { border-left-color: #b26a00; } section.plain { border-left-color: #888; }
        .status { font-size: .9rem; font-weight: normal; border: 1px solid; border-radius: 1rem; padding: 0 .6rem; }
        .good .status { color: #1f5fa8; } .bad .status { color: #b3261e; } .open .status { color: #8a5200; } .plain .status { color: #555; }
        dl { margin: 0; display: grid; grid-template-columns: minmax(6rem, 30%) 1fr; gap: .15rem 1rem; }
        dt { color: #555; } dd { margin: 0; font-weight: 600; }
        p { margin: .25rem 0; } ul { margin: 0; padding-left: 1.25rem; } li ul { font-size: .9rem; color: #555; }
        ul.bad > li::marker { color: #b3261e; content: "✗ "; } ul.good > li::marker { color: #2e7d32; content: "✓ "; } ul.open > li::marker { color: #8a5200; content: "? "; }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #ccc; padding: .25rem .5rem; text-align: left; }
        @media (max-width: 30rem) { body { padding: .5rem; } section { padding: .5rem .75rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .35rem; } }
        @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } section, li, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } article + article { break-before: page; } }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ReportWords words = ReportWords.In(chinese);

    public string Begin() => $"""
        <!DOCTYPE html>
        <html lang="{words.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoder.Encode(words.Heading)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>

        """.ReplaceLineEndings("\n");

    public string End() => "</main>\n</body>\n</html>\n";

    public string Write(CaseReport report)
    {
        var html = new StringBuilder("<article>\n");
        Element(html, "h1", report.Title);
        Pairs(html, report.Head);
        foreach (var decision in report.Decisions)
        {
            html.Append("<section class=\"").Append(Class(decision.Tone)).Append("\">\n<h2>").Append(Encoder.Encode(decision.Title))
                .Append(" <span class=\"status\">").Append(Encoder.Encode(decision.Status)).Append("</span></h2>\n");
            foreach (var block in decision.Blocks)
            {
                Write(html, block);
            }

            html.Append("</section>\n");
        }

        return html.Append("</article>\n").ToString();
    }

    private static void Write(StringBuilder html, ReportBlock block)
    {
        switch (block)
        {
            case ReportSentence sentence:
                Element(html, "p", sentence.Text);
                break;
            case ReportPairs { Pairs: var pairs }:
                Pairs(html, pairs);
                break;
            case ReportList list:
                Element(html, "h3", list.Heading);
                html.Append("<ul class=\"").Append(Class(list.Tone)).Append("\">\n");
                foreach (var item in list.Items)
                {
                    Item(html, item);
                }

                html.Append("</ul>\n");
                break;
            case ReportTable table:
                Element(html, "h3", table.Heading);
                html.Append("<div class=\"scroll\"><table>\n");
                Row(html, "th", table.Columns);
                foreach (var row in table.Rows)
                {
                    Row(html, "td", row);
                }

                html.Append("</table></div>\n");
                break;
        }
    }

    private static void Item(StringBuilder html, ReportItem item)
    {
        html.Append("<li>").Append(Encoder.Encode(item.Text));
        if (!item.Under.IsEmpty)
        {
            html.Append("<ul>");
            foreach (var under in item.Under)
            {
                html.Append("<li>").Append(Encoder.Encode(under)).Append("</li>");
            }

            html.Append("</ul>");
        }

        html.Append("</li>\n");
    }

    private static void Pairs(StringBuilder html, ImmutableArray<ReportPair> pairs)
    {
        html.Append("<dl>\n");
        foreach (var pair in pairs)
        {
            html.Append("<dt>").Append(Encoder.Encode(pair.Name)).Append("</dt><dd>").Append(Encoder.Encode(pair.Value)).Append("</dd>\n");
        }

        html.Append("</dl>\n");
    }

    private static void Row(StringBuilder html, string cell, ImmutableArray<string> cells)
    {
        html.Append("<tr>");
        foreach (var text in cells)
        {
            html.Append('<').Append(cell).Append('>').Append(Encoder.Encode(text)).Append("</").Append(cell).Append('>');
        }

        html.Append("</tr>\n");
    }

    private static void Element(StringBuilder html, string name, string text) =>
        html.Append('<').Append(name).Append('>').Append(Encoder.Encode(text)).Append("</").Append(name).Append(">\n");

    private static string Class(ReportTone tone) => tone switch
    {
        ReportTone.Good => "good",
        ReportTone.Bad => "bad",
        ReportTone.Open => "open",
        _ => "plain",
    };
}

using System.Text;

namespace YulinCareRules.Cli.Tests.Mistakes;

/// <summary>
/// A table of mistakes beside the tests: <c># title</c>, a line with a mark and what was written, then what the tool is to say, word for word.
/// With YULINCARE_WRITE_MISTAKES set, what it says now is written into the table, to be read before it is committed.
/// </summary>
internal sealed class MistakeTable
{
    private MistakeTable(IReadOnlyList<MistakeRow> rows) => Rows = rows;

    public IReadOnlyList<MistakeRow> Rows { get; }

    public MistakeRow this[string title] => Rows.Single(row => row.Title == title);

    public static MistakeTable Read(string name, Func<MistakeRow, string> told)
    {
        var file = RepositoryFolder.PathOf("tests", "YulinCareRules.Cli.Tests", "Mistakes", name);
        var rows = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Row).ToList();
        if (Environment.GetEnvironmentVariable("YULINCARE_WRITE_MISTAKES") is { Length: > 0 })
        {
            rows = [.. rows.Select(row => row with { Told = told(row) })];
            File.WriteAllText(file, string.Join("\n", rows.Select(row => $"# {row.Title}\n{row.Mark} {row.Written}\n{row.Told}")), new UTF8Encoding(false));
        }

        return new MistakeTable(rows);
    }

    private static MistakeRow Row(string block)
    {
        var lines = block.TrimStart('\n').Split('\n', 3);
        return new MistakeRow(lines[0][2..], lines[1][0], lines[1][2..], lines.Length < 3 ? string.Empty : lines[2].TrimEnd('\n') + "\n");
    }
}

/// <summary>One mistake, and what is told of it.</summary>
internal sealed record MistakeRow(string Title, char Mark, string Written, string Told);

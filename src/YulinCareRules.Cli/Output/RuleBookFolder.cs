using YulinCareRules.Engine.RuleBook;

namespace YulinCareRules.Cli.Output;

/// <summary>The folder a rule book is written to. A list of its files tells it from any other folder, and what of it is no longer wanted.</summary>
internal sealed class RuleBookFolder(string folder)
{
    private const string ListName = ".rule-book";

    private string ListPath => Path.Combine(folder, ListName);

    /// <summary>Whether it is safe to write here: nothing is there, or an earlier rule book.</summary>
    public bool IsFree => !File.Exists(folder) && (!Directory.Exists(folder) || File.Exists(ListPath) || !Directory.EnumerateFileSystemEntries(folder).Any());

    public void Write(IReadOnlyCollection<BookFile> files)
    {
        var wanted = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        Directory.CreateDirectory(folder);
        foreach (var stale in Listed().Where(name => !wanted.Contains(name)))
        {
            File.Delete(Path.Combine(folder, stale));
        }

        // First of all, so that a book that was cut short is still known for one.
        File.WriteAllLines(ListPath, wanted.Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    // Only names that lead to a page of the book: a list that somebody changed must not cost them other files.
    private IEnumerable<string> Listed() => File.Exists(ListPath)
        ? File.ReadAllLines(ListPath).Where(name => name.EndsWith(".html", StringComparison.Ordinal) && !Path.IsPathRooted(name) && !name.Contains("..", StringComparison.Ordinal)).Where(name => File.Exists(Path.Combine(folder, name)))
        : [];
}

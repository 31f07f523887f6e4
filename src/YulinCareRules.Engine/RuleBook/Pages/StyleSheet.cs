namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>The look of the book, a file of its own beside the code.</summary>
internal static class StyleSheet
{
    public const string Name = "rule-book.css";

    public static BookFile Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream);
        return new BookFile(Name, reader.ReadToEnd());
    }
}

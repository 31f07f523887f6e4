namespace YulinCareRules.Cli.Output;

/// <summary>Colour for people, where the terminal has it; else the words as they are.</summary>
internal sealed class TextStyle(bool coloured)
{
    public static TextStyle Plain { get; } = new(false);

    public string Heading(string text) => In("1", text);

    public string Good(string text) => In("32", text);

    public string Bad(string text) => In("31", text);

    public string Faint(string text) => In("2", text);

    private string In(string code, string text) => coloured ? $"\u001b[{code}m{text}\u001b[0m" : text;
}

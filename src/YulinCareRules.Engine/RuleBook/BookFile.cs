namespace YulinCareRules.Engine.RuleBook;

/// <summary>A file of a rule book: its name within the folder, with forward slashes, and its text.</summary>
internal sealed record BookFile(string Name, string Text);

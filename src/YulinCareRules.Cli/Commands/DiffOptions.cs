namespace YulinCareRules.Cli.Commands;

/// <summary>What <c>diff</c> was asked.</summary>
/// <param name="Old">The old pack: a folder, a pack file, or <c>REVISION:FOLDER</c>.</param>
/// <param name="New">The new pack.</param>
/// <param name="Data">A file of cases, one a line.</param>
/// <param name="AsOf">The only day to look at.</param>
/// <param name="Json">As JSON.</param>
/// <param name="Chinese">The language of the report.</param>
/// <param name="ErrorsInChinese">The language of errors; null: both.</param>
internal sealed record DiffOptions(string Old, string New, string? Data, DateOnly? AsOf, bool Json, bool Chinese, bool? ErrorsInChinese);

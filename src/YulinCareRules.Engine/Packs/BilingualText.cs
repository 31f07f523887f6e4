namespace YulinCareRules.Engine.Packs;

/// <summary>A text for people in Chinese and English.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record BilingualText(string Zh, string En)
{
    /// <summary>The text in one of the two languages.</summary>
    /// <param name="chinese">True for Chinese, false for English.</param>
    public string In(bool chinese) => chinese ? Zh : En;
}

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>How it is known what a clause says.</summary>
internal sealed class EvidenceWords(Edition edition)
{
    public string Of(string evidence) => evidence switch
    {
        "text" => edition.Say("读过原文", "the text was read"),
        "press" => edition.Say("见于报道", "as reported in the press"),
        "secondary" => edition.Say("见于转述", "as others relate it"),
        _ => edition.Say("凭记忆", "from memory"),
    };
}

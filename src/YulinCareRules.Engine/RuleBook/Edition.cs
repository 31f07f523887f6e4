using System.Collections.Immutable;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.RuleBook.Places;

namespace YulinCareRules.Engine.RuleBook;

/// <summary>The book in one language: its source, and where everything in it stands.</summary>
internal sealed record Edition(RuleBookSource Source, Addresses Addresses, Uses Uses, Origins Origins, ClauseAccount Account, bool Chinese)
{
    public CheckedPack Pack => Source.Pack;

    public string Language => Chinese ? "zh" : "en";

    public string Colon => Chinese ? ":" : ": ";

    public string Comma => Chinese ? "、" : ", ";

    public string Semicolon => Chinese ? ";" : "; ";

    /// <summary>Fixed words in the language of the edition.</summary>
    public string Say(string zh, string en) => Chinese ? zh : en;

    public string Of(BilingualText text) => text.In(Chinese);

    /// <summary>A name as a heading writes it.</summary>
    public string Heading(BilingualText text)
    {
        var words = Of(text);
        return Chinese || words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public ImmutableArray<BookCase> CasesOf(string decision) => [.. Source.Cases.Where(one => one.Concerns.Contains(decision))];
}

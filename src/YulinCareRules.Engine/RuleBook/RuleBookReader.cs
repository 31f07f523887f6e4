using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Engine.RuleBook;

/// <summary>Files → what a rule book is made from.</summary>
internal static class RuleBookReader
{
    /// <summary>Null where the pack has errors. With <paramref name="withCases"/> the cases of the pack and of those it builds on are read from their folders.</summary>
    public static RuleBookSource? Read(PackFiles files, bool withCases, DiagnosticBag diagnostics)
    {
        if (PackReader.Read(files, diagnostics) is not { } text || PackChecker.Check(text, diagnostics) is not { } pack)
        {
            return null;
        }

        return new RuleBookSource(text, pack, withCases ? Cases(text, pack, diagnostics) : []);
    }

    // The last pack's own come first. Those of a base are decided by the base alone, for which they were written.
    private static ImmutableArray<BookCase> Cases(PackText text, CheckedPack pack, DiagnosticBag diagnostics)
    {
        ImmutableArray<BookCase> own = text.IsIncluded ? [] : [.. CaseFolder.Read(pack, text.Folder, diagnostics).Select(definition => BookCase.Run(pack, definition))];
        return text.Base is { } basis && PackChecker.Check(basis, new DiagnosticBag()) is { } checkedBase
            ? own.AddRange(Cases(basis, checkedBase, diagnostics))
            : own;
    }
}

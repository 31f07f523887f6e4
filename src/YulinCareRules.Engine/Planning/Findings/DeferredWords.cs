using System.Diagnostics;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>Words of a finding that hang on known facts alone, so that they can be told at any time. Until then it keeps the case, after that the words.</summary>
internal sealed class DeferredWords(ChecklistFindings findings, RequirementReading requirement, FindingScope scope, FindingStatus status) : FindingWords
{
    private readonly FactRecord? element = scope.Elements[0];
    private readonly int index = scope.Index;
    private CaseState? state = scope.State;
    private KnownWords? told;

    public override KnownWords Told => Volatile.Read(ref told) ?? Tell();

    // Two that ask at once are told the same. Whoever sees that the case is gone sees the words.
    private KnownWords Tell()
    {
        if (Volatile.Read(ref state) is { } from)
        {
            var around = findings.Start(from)!;
            around.Enter(element, index);
            Volatile.Write(ref told, ChecklistFindings.WordsOf(requirement, status, around) ?? throw new UnreachableException($"the words of {requirement.Model.Id} hang on more than known facts"));
            Volatile.Write(ref state, null);
        }

        return told!;
    }
}

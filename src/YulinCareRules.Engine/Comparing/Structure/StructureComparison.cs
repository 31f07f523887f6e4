using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>Two checked packs → everything they write otherwise. What is only laid out otherwise is no change.</summary>
internal static class StructureComparison
{
    public static ImmutableArray<Change> Compare(CheckedPack old, CheckedPack @new) =>
    [
        .. Documents(old, @new),
        .. FactComparison.Compare(old.Facts, @new.Facts),
        .. ParameterComparison.Compare(old.Parameters, @new.Parameters),
        .. DecisionComparison.Compare(old.Decisions, @new.Decisions),
        .. Invariants(old, @new),
    ];

    private static IEnumerable<Change> Documents(CheckedPack old, CheckedPack @new)
    {
        foreach (var (before, after) in Pairing.ByName(old.Documents, @new.Documents, document => document.Id))
        {
            var aspects = before is null || after is null ? new Aspects() : new Aspects()
                .Period(before.Period, after.Period)
                .Add("文号", "number", before.Number, after.Number, isWording: true)
                .Add("条款", "clauses", Clauses(before), Clauses(after), isWording: true)
                .Title(before.Title, after.Title);
            if (before is null || after is null || !aspects.IsEmpty)
            {
                yield return new Change(before is null ? ChangeState.Added : after is null ? ChangeState.Removed : aspects.State, ChangedThing.Document, (before ?? after)!.Id, Place(before), Place(after)) { Aspects = aspects.ToImmutable() };
            }
        }
    }

    private static IEnumerable<Change> Invariants(CheckedPack old, CheckedPack @new)
    {
        foreach (var (before, after) in Pairing.ByName(old.Invariants, @new.Invariants, invariant => invariant.Name))
        {
            var aspects = before is null || after is null ? new Aspects() : new Aspects()
                .Add("条件", "when", before.When, after.When)
                .Add("必须成立", "holds", before.Holds, after.Holds)
                .Period(before.Period, after.Period)
                .Title(before.Title, after.Title);
            if (before is null || after is null || !aspects.IsEmpty)
            {
                yield return new Change(before is null ? ChangeState.Added : after is null ? ChangeState.Removed : aspects.State, ChangedThing.Invariant, (before ?? after)!.Name, before?.Location, after?.Location) { Aspects = aspects.ToImmutable() };
            }
        }
    }

    private static Diagnostics.SourceLocation? Place(DocumentModel? document) => document is { Clauses: [var first, ..] } ? first.Locator.Location : null;

    private static string Clauses(DocumentModel document) => string.Join(", ", document.ClausesAndParts.Select(clause => clause.Locator.Text));
}

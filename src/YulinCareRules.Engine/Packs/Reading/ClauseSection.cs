using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>The clauses of a document, their parts, and why one of them is no rule.</summary>
internal static class ClauseSection
{
    private static readonly string[] EvidenceGrades = ["text", "press", "secondary", "recalled"];

    public static ImmutableArray<ClauseDefinition> Clauses(MapReader document) =>
        [.. document.Named("clauses").Select(clause => Clause(clause.Name, clause.Reader)).OfType<ClauseDefinition>()];

    public static NotEncodedDefinition? NotEncoded(MapReader owner)
    {
        if (owner.Section("notEncoded") is not { } reader)
        {
            return null;
        }

        var written = reader.RequiredScalar("reason");
        var words = reader.BilingualHere();
        reader.RefuseOthers();
        if (written is null || words is null)
        {
            return null;
        }

        if (NotEncodedReasons.Find(written.Text) is not { } reason)
        {
            reader.Diagnostics.Add(AccountingDiagnostics.UnknownReason(
                written.Location, written.Text, string.Join(", ", NotEncodedReasons.Written), NearMiss.Find(written.Text, NotEncodedReasons.Written)));
            return null;
        }

        return new NotEncodedDefinition(written, reason, words);
    }

    private static ClauseDefinition? Clause(TextScalar locator, MapReader reader)
    {
        var gist = reader.BilingualHere();
        var evidence = reader.RequiredScalar("evidence");
        var verified = reader.Boolean("verified");
        var notEncoded = NotEncoded(reader);
        reader.Bilingual("note");
        if (gist is null || evidence is null)
        {
            reader.Node("parts");
            reader.RefuseOthers();
            return null;
        }

        CheckEvidence(evidence, reader.Diagnostics);
        CheckVerified(locator, evidence.Text, verified, reader.Diagnostics);
        var clause = new ClauseDefinition(locator, gist, evidence.Text, verified) { NotEncoded = notEncoded };
        clause = clause with { Parts = [.. reader.Named("parts").Select(part => Part(part.Name, part.Reader, clause)).OfType<ClauseDefinition>()] };
        reader.RefuseOthers();
        return clause;
    }

    // What a part says nothing of is as with the clause it belongs to.
    private static ClauseDefinition? Part(TextScalar locator, MapReader reader, ClauseDefinition whole)
    {
        var gist = reader.BilingualHere();
        var evidence = reader.Scalar("evidence");
        var grade = evidence?.Text ?? whole.Evidence;
        var verified = reader.Node("verified") is null ? whole.IsVerified && evidence is null : reader.Boolean("verified");
        var encodedBy = reader.Scalars("encodedBy");
        var notEncoded = NotEncoded(reader);
        reader.Bilingual("note");
        reader.RefuseOthers();
        if (evidence is not null)
        {
            CheckEvidence(evidence, reader.Diagnostics);
        }

        if (reader.Node("verified") is not null)
        {
            CheckVerified(locator, grade, verified, reader.Diagnostics);
        }

        if (!locator.Text.StartsWith(whole.Locator.Text, StringComparison.Ordinal) || locator.Text.Length == whole.Locator.Text.Length)
        {
            reader.Diagnostics.Add(AccountingDiagnostics.PartOfAnother(locator.Location, locator.Text, whole.Locator.Text));
        }

        return gist is null ? null : new ClauseDefinition(locator, gist, grade, verified) { EncodedBy = encodedBy, NotEncoded = notEncoded };
    }

    private static void CheckEvidence(TextScalar evidence, DiagnosticBag diagnostics)
    {
        if (!EvidenceGrades.Contains(evidence.Text))
        {
            diagnostics.Add(PackDiagnostics.BadValue(
                evidence.Location, "evidence", evidence.Text, "text、press、secondary、recalled 之一", "one of text, press, secondary, recalled", NearMiss.Find(evidence.Text, EvidenceGrades)));
        }
    }

    private static void CheckVerified(TextScalar locator, string evidence, bool verified, DiagnosticBag diagnostics)
    {
        if (verified && evidence != "text" && EvidenceGrades.Contains(evidence))
        {
            diagnostics.Add(PackDiagnostics.VerifiedWithoutText(locator.Location, locator.Text));
        }
    }
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Model;

/// <summary>A document, with the days it is in force.</summary>
internal sealed record DocumentModel(string Id, BilingualText Title, string? Number, Period Period, ImmutableArray<ClauseDefinition> Clauses)
{
    /// <summary>Why none of its clauses is encoded, for those that give no reason of their own.</summary>
    public NotEncodedDefinition? NotEncoded { get; init; }

    /// <summary>Whether a base of the pack lists it, so that the pack itself cannot edit what is said of it.</summary>
    public bool IsFromBase { get; init; }

    /// <summary>Its clauses and their parts, in the order of the document.</summary>
    public IEnumerable<ClauseDefinition> ClausesAndParts => Clauses.SelectMany(clause => clause.Parts.Prepend(clause));
}

/// <summary>A clause that a rule, a requirement or a figure rests on.</summary>
internal sealed record Citation(DocumentModel Document, string Locator, BilingualText Gist, bool IsVerified)
{
    /// <summary>Where it is cited.</summary>
    public required TextScalar At { get; init; }
}

/// <summary>Days from and to, both included; null is open.</summary>
internal readonly record struct Period(DateOnly? From, DateOnly? To)
{
    public static Period Always { get; } = new(null, null);

    public bool Contains(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    private bool IsEmpty => From > To;

    public bool Overlaps(Period other) =>
        !IsEmpty && !other.IsEmpty && (From is null || other.To is null || From <= other.To) && (other.From is null || To is null || other.From <= To);

    /// <summary>The least period that holds all of them.</summary>
    public static Period Spanning(IEnumerable<Period> periods)
    {
        var all = periods.ToList();
        return all.Count == 0
            ? Always
            : new Period(
                all.Exists(period => period.From is null) ? null : all.Min(period => period.From),
                all.Exists(period => period.To is null) ? null : all.Max(period => period.To));
    }

    public override string ToString() => $"{From?.ToString("yyyy-MM-dd", null) ?? "…"}–{To?.ToString("yyyy-MM-dd", null) ?? "…"}";
}

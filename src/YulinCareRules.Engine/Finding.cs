using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine;

/// <summary>What was found of one requirement for one subject. Words and clauses are worked out when they are asked for.</summary>
/// <param name="Id">The requirement's identifier, e.g. <c>class-size</c>.</param>
/// <param name="Status">Satisfied, violated, unknown or not applicable.</param>
/// <param name="Subject">Of whom or what, as a path, e.g. <c>institution.classes[0]</c>.</param>
/// <param name="IsMandatory">Whether it is mandatory or a recommendation.</param>
public sealed record Finding(string Id, FindingStatus Status, string Subject, bool IsMandatory)
{
    // What was told, as long as nobody said otherwise.
    private readonly FindingResult? message;
    private readonly FindingResult? remedy;
    private readonly FindingResult? clauses;
    private readonly BilingualText? ownMessage;
    private readonly BilingualText? ownRemedy;
    private ImmutableArray<Clause> ownClauses = [];

    internal Finding(FindingResult told)
        : this(told.Requirement.Id, told.Status, told.Subject, told.Requirement.Severity == RequirementSeverity.Mandatory)
    {
        message = remedy = clauses = told;
        Missing = told.Missing;
    }

    /// <summary>The state of affairs in words; null where there is nothing to say.</summary>
    public BilingualText? Message
    {
        get => message is null ? ownMessage : message.Message;
        init => (message, ownMessage) = (null, value);
    }

    /// <summary>What would mend it, concretely; null unless violated.</summary>
    public BilingualText? Remedy
    {
        get => remedy is null ? ownRemedy : remedy.Remedy;
        init => (remedy, ownRemedy) = (null, value);
    }

    /// <summary>The unknown facts it hangs on.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The clauses it rests on.</summary>
    public ImmutableArray<Clause> Clauses
    {
        get => clauses is null ? ownClauses : Explainer.Clauses(clauses.Sources);
        init => (clauses, ownClauses) = (null, value);
    }

    /// <summary>Whether all that both say is the same.</summary>
    public bool Equals(Finding? other) =>
        other is not null && Id == other.Id && Status == other.Status && Subject == other.Subject && IsMandatory == other.IsMandatory
        && Message == other.Message && Remedy == other.Remedy && Missing.SequenceEqual(other.Missing) && Clauses.SequenceEqual(other.Clauses);

    /// <summary>A number that is the same for findings that are equal.</summary>
    public override int GetHashCode() => HashCode.Combine(Id, Status, Subject, IsMandatory);
}

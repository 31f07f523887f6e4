using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>A mandatory requirement that the known facts leave open.</summary>
/// <param name="Requirement">The requirement, or a part of it.</param>
/// <param name="Holds">Whether it is no obstacle, under an assumption.</param>
/// <param name="Missing">The unknown facts that can tell.</param>
/// <param name="StandsAlone">About whatever may be in a list of which nothing is known: that is not one element, and bound up with no other requirement.</param>
internal sealed record OpenRequirement(RequirementModel Requirement, Func<World, Possible> Holds, ImmutableArray<string> Missing, bool StandsAlone)
{
    /// <summary>The path of what it is about: the subject, or an element.</summary>
    public required string About { get; init; }

    /// <summary>All that it hangs on, where that has a number; else null.</summary>
    public KnownOfFacts? Known { get; init; }
}

/// <summary>What is known of all the facts that a requirement hangs on. Requirements of which it is the same hang together in the same way.</summary>
/// <param name="Number">A number that tells it from all else that may be known of them.</param>
/// <param name="Element">The path of the element that the requirement is about; null where it is about the subject.</param>
internal readonly record struct KnownOfFacts(ulong Number, string? Element);

/// <summary>Whether each unknown fact that requirements hang on is proved to tell whether all are met. Where it is not proved that has to be explored.</summary>
internal delegate bool JointProof(ImmutableArray<OpenRequirement> requirements);

/// <summary>Open requirements that hang together by the facts they miss: each may be met, and yet not all of them at once.</summary>
internal sealed class JointRequirements
{
    // Past this many facts each requirement is judged with the simplest alone: none that matters is left out, but some may be named that do not.
    private const int MostFacts = 16;

    private readonly ImmutableArray<OpenRequirement> requirements;
    private readonly RequirementConjunction conjunction;
    private readonly JointMemo? memo;
    private readonly JointProof? proof;

    // Whether all completions of its facts were gone over.
    private readonly bool isWhole;

    private JointRequirements(ImmutableArray<OpenRequirement> requirements, JointMemo? memo, JointProof? proof, bool canBeMet)
    {
        (this.memo, this.proof) = (memo, proof);

        // Those that hang on the fewest facts first: what they rule out leaves less to ask of the others.
        this.requirements = [.. requirements.OrderBy(requirement => requirement.Missing.Length)];
        conjunction = new RequirementConjunction(this.requirements);
        (CannotBeMet, isWhole, Missing) = canBeMet && OneFact() is { } fact ? (false, true, [fact]) : memo?.Find(this.requirements, Explore) ?? Explore();
    }

    /// <summary>Whether no completion of the facts meets them all.</summary>
    public bool CannotBeMet { get; }

    /// <summary>The unknown facts that can change whether all are met.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>Whether one of its facts is one that readers of the verdict read in another way too.</summary>
    public bool IsBoundTo(ChecklistModel checklist) => Missing.Any(checklist.Shares);

    /// <summary>What is known of all the facts that its requirements hang on, where all are about the subject; null where that cannot be told.</summary>
    public string? Known => requirements.All(requirement => requirement.Known is { Element: null }) ? JointMemo.KeyOf(requirements, []) : null;

    /// <summary>
    /// The ids of those that cannot be met together, where it is known that this is so of some: those about one thing, if they cannot; else all. None where they were found to be
    /// met by some completion.
    /// </summary>
    public IEnumerable<string> Suspects()
    {
        if (isWhole)
        {
            return [];
        }

        var aboutOne = requirements.GroupBy(requirement => requirement.About, StringComparer.Ordinal)
            .Select(about => new JointRequirements([.. about], null, proof, canBeMet: false))
            .Where(about => about.CannotBeMet)
            .SelectMany(about => about.Ids)
            .Distinct()
            .ToList();
        return aboutOne.Count > 0 ? aboutOne : Ids;
    }

    public IEnumerable<string> Ids => requirements.Select(requirement => requirement.Requirement.Id).Distinct();

    /// <param name="open">The open requirements.</param>
    /// <param name="memo">What was told of such groups before; null for none.</param>
    /// <param name="proof">Proves what else is explored; null for none.</param>
    /// <param name="canBeMet">Whether it is known that all of them can be met at once.</param>
    public static ImmutableArray<JointRequirements> Group(IEnumerable<OpenRequirement> open, JointMemo? memo, JointProof? proof, bool canBeMet)
    {
        var groups = new List<(HashSet<string> Facts, List<OpenRequirement> Requirements)>();
        foreach (var requirement in open)
        {
            var (facts, members) = (requirement.Missing.ToHashSet(StringComparer.Ordinal), new List<OpenRequirement> { requirement });
            foreach (var group in requirement.StandsAlone ? [] : groups.Where(group => !group.Requirements[0].StandsAlone && group.Facts.Overlaps(facts)).ToList())
            {
                facts.UnionWith(group.Facts);
                members.InsertRange(0, group.Requirements);
                groups.Remove(group);
            }

            groups.Add((facts, members));
        }

        return [.. groups.Select(group => new JointRequirements([.. group.Requirements], memo, proof, canBeMet))];
    }

    /// <summary>Whether all are met, under an assumption.</summary>
    public Possible In(World world) => conjunction.In(world);

    // The fact that each of them misses, and no other: each can be broken by it, so that it tells if all can be met.
    private string? OneFact()
    {
        var fact = requirements[0].Missing is [var first] ? first : null;
        foreach (var requirement in requirements)
        {
            fact = requirement.Missing is [var missing] && missing == fact ? fact : null;
        }

        return fact;
    }

    private (bool CannotBeMet, bool IsWhole, ImmutableArray<string> Missing) Explore()
    {
        if (Together(requirements, conjunction) is { } together)
        {
            return (together.CannotBeMet, true, together.Missing);
        }

        var narrowed = requirements.Select(WithSimplest).ToList();
        return (narrowed.Exists(part => part.CannotBeMet), false, [.. narrowed.SelectMany(part => part.Missing).Distinct().Order(StringComparer.Ordinal)]);
    }

    // Null where there are too many facts to try, or numbers that could only be tried at points.
    private (bool CannotBeMet, ImmutableArray<string> Missing)? Together(ImmutableArray<OpenRequirement> some, RequirementConjunction all)
    {
        if (some.Length == 1)
        {
            return (false, some[0].Missing);
        }

        var named = some.SelectMany(requirement => requirement.Missing).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        if (named.Length > MostFacts)
        {
            return null;
        }

        return ManyRequirements.AllTell(some, all, named) || proof?.Invoke(some) == true ? (false, named)
            : Explorer.ExploreWhole(all.In, value => (value as KnownValue)?.Value) is { } joint ? (IsFalse(joint), [.. named.Intersect(joint.Missing)])
            : null;
    }

    // If a fact can break this one while all others hold, it can do so while the simplest hold.
    private (bool CannotBeMet, ImmutableArray<string> Missing) WithSimplest(OpenRequirement requirement)
    {
        ImmutableArray<OpenRequirement> simple = [.. requirements.Where(other => other != requirement && other.Missing.Length == 1 && requirement.Missing.Contains(other.Missing[0])), requirement];
        (bool CannotBeMet, bool IsWhole, ImmutableArray<string> Missing) Narrow() =>
            Together(simple, new RequirementConjunction(simple)) is { } narrowed ? (narrowed.CannotBeMet, true, narrowed.Missing) : (false, false, requirement.Missing);
        var (cannotBeMet, _, missing) = memo?.Find(simple, Narrow) ?? Narrow();
        return (cannotBeMet, missing);
    }

    private static bool IsFalse(Exploration exploration) => exploration.IsSettled && exploration.Outcomes[0] is FeelBoolean { Value: false };
}

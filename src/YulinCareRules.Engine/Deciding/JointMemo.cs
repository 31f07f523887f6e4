using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace YulinCareRules.Engine.Deciding;

/// <summary>What was told of open requirements that hang together, by what is known of all the facts that they hang on. It keeps a fixed number. Safe to share.</summary>
internal sealed class JointMemo
{
    private const int Most = 16_384;

    private readonly ConcurrentDictionary<string, (bool CannotBeMet, bool IsWhole, ImmutableArray<(int Element, string Path)> Missing)> told = new(StringComparer.Ordinal);

    /// <summary>Whether they cannot be met, whether all completions were gone over, and the facts that tell.</summary>
    /// <param name="requirements">The requirements, in the order in which they are explored.</param>
    /// <param name="explore">Finds it out.</param>
    public (bool CannotBeMet, bool IsWhole, ImmutableArray<string> Missing) Find(ImmutableArray<OpenRequirement> requirements, Func<(bool CannotBeMet, bool IsWhole, ImmutableArray<string> Missing)> explore)
    {
        var elements = new List<string>();
        if (requirements.Length == 1 || KeyOf(requirements, elements) is not { } key)
        {
            return explore();
        }

        if (told.TryGetValue(key, out var known))
        {
            return (known.CannotBeMet, known.IsWhole, [.. known.Missing.Select(fact => fact.Element < 0 ? fact.Path : elements[fact.Element] + fact.Path).Order(StringComparer.Ordinal)]);
        }

        var found = explore();
        if (told.Count < Most)
        {
            told.TryAdd(key, (found.CannotBeMet, found.IsWhole, [.. found.Missing.Select(path => Within(path, elements))]));
        }

        return found;
    }

    /// <summary>What is known of all the facts that requirements hang on, as a text; null where that cannot be told.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="elements">Takes up the elements that they are about. These are told apart by their order alone: which of a list they are makes no difference.</param>
    public static string? KeyOf(ImmutableArray<OpenRequirement> requirements, List<string> elements)
    {
        var key = new StringBuilder();
        foreach (var requirement in requirements)
        {
            if (requirement.Known is not { } known)
            {
                return null;
            }

            var place = known.Element is { } element ? elements.IndexOf(element) : -1;
            if (place < 0 && known.Element is not null)
            {
                place = elements.Count;
                elements.Add(known.Element);
            }

            key.Append(requirement.Requirement.Id).Append('/').Append(requirement.Requirement.Part).Append('@').Append(place.ToString(CultureInfo.InvariantCulture))
                .Append('=').Append(known.Number.ToString("x", CultureInfo.InvariantCulture)).Append(';');
        }

        return key.ToString();
    }

    private static (int Element, string Path) Within(string path, List<string> elements)
    {
        var place = elements.FindIndex(element => path.StartsWith(element, StringComparison.Ordinal) && path.Length > element.Length && path[element.Length] == '.');
        return place < 0 ? (-1, path) : (place, path[elements[place].Length..]);
    }
}

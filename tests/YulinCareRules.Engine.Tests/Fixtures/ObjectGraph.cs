using System.Collections;
using System.Globalization;
using System.Reflection;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>Finds the first place in which two graphs of objects differ, by all of their fields, or by which of their objects are one and the same.</summary>
internal sealed class ObjectGraph
{
    private readonly Dictionary<object, object> met = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(string Path, object? Left, object? Right)> pending = new();

    public static string? FirstDifference(object left, object right)
    {
        var graph = new ObjectGraph();
        graph.pending.Push((left.GetType().Name, left, right));
        while (graph.pending.TryPop(out var pair))
        {
            if (graph.Differ(pair.Path, pair.Left, pair.Right) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private string? Differ(string path, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null ? null : $"{path}: {left ?? "null"} and {right ?? "null"}";
        }

        var type = left.GetType();
        if (type != right.GetType())
        {
            return $"{path}: {type.Name} and {right.GetType().Name}";
        }

        if (type.IsPrimitive || type.IsEnum || left is string or decimal or DateOnly || left is Delegate or MemberInfo)
        {
            return Equals(left, right) ? null : $"{path}: {left} and {right}";
        }

        if (!type.IsValueType)
        {
            if (met.TryGetValue(left, out var known))
            {
                return ReferenceEquals(known, right) ? null : $"{path}: one object on the left, several on the right";
            }

            met.Add(left, right);
        }

        return left switch
        {
            // Fetched when somebody asks: by what it says, whether or not somebody has.
            CharacterText text => text.File == ((CharacterText)right).File && text.Text == ((CharacterText)right).Text ? null : $"{path}: another text",
            IDictionary dictionary => Entries(path, dictionary, (IDictionary)right),
            IList list => Items(path, list, (IList)right),
            _ => Fields(path, type, left, right),
        };
    }

    private string? Items(string path, IList left, IList right)
    {
        if (left.Count != right.Count)
        {
            return $"{path}: {left.Count} and {right.Count} items";
        }

        for (var i = 0; i < left.Count; i++)
        {
            pending.Push(($"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", left[i], right[i]));
        }

        return null;
    }

    private string? Entries(string path, IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count)
        {
            return $"{path}: {left.Count} and {right.Count} entries";
        }

        foreach (var key in left.Keys)
        {
            pending.Push(($"{path}[{key}]", left[key], right[key]));
        }

        return null;
    }

    private string? Fields(string path, Type type, object left, object right)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            foreach (var field in owner.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!typeof(Delegate).IsAssignableFrom(field.FieldType))
                {
                    pending.Push(($"{path}.{field.Name}", field.GetValue(left), field.GetValue(right)));
                }
            }
        }

        return null;
    }
}

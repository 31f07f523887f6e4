using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Types;

/// <summary>Types as written → types.</summary>
internal static class TypeReader
{
    /// <summary>The type, or null with the part that names none; where it must be whole, a list of it is not said of what is none.</summary>
    public static FeelType? Read(TypeSyntax syntax, out NamedTypeSyntax? unknown, bool isWhole = false)
    {
        unknown = null;
        switch (syntax)
        {
            case NamedTypeSyntax named:
                var found = isWhole && named.IsPartless ? null : FeelTypes.Find(named.Name);
                unknown = found is null ? named : null;
                return found;
            case ListTypeSyntax list:
                return Read(list.Element, out unknown, isWhole) is { } element ? new ListOf(element) : null;
            case RangeTypeSyntax range:
                return Read(range.Element, out unknown, isWhole) is { } end ? new RangeOf(end) : null;
            case ContextTypeSyntax context:
                return ReadAll(context.Fields.Select(field => field.Type), out unknown, isWhole) is { } fields
                    ? new ContextOf([.. context.Fields.Select(field => field.Name).Zip(fields)])
                    : null;
            case FunctionTypeSyntax function:
                return ReadAll(function.Parameters.Append(function.Result), out unknown, isWhole) is { } types
                    ? new FunctionOf([.. types.SkipLast(1)], types[^1])
                    : null;
            default:
                return null;
        }
    }

    private static List<FeelType>? ReadAll(IEnumerable<TypeSyntax> written, out NamedTypeSyntax? unknown, bool isWhole)
    {
        unknown = null;
        var types = new List<FeelType>();
        foreach (var syntax in written)
        {
            if (Read(syntax, out unknown, isWhole) is not { } type)
            {
                return null;
            }

            types.Add(type);
        }

        return types;
    }
}

using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Types;

/// <summary>Types as written → types.</summary>
internal static class TypeReader
{
    /// <summary>The type, or null with the part that names none.</summary>
    public static FeelType? Read(TypeSyntax syntax, out NamedTypeSyntax? unknown)
    {
        unknown = null;
        switch (syntax)
        {
            case NamedTypeSyntax named:
                var found = FeelTypes.Find(named.Name);
                unknown = found is null ? named : null;
                return found;
            case ListTypeSyntax list:
                return Read(list.Element, out unknown) is { } element ? new ListOf(element) : null;
            case RangeTypeSyntax range:
                return Read(range.Element, out unknown) is { } end ? new RangeOf(end) : null;
            case ContextTypeSyntax context:
                return ReadAll(context.Fields.Select(field => field.Type), out unknown) is { } fields
                    ? new ContextOf([.. context.Fields.Select(field => field.Name).Zip(fields)])
                    : null;
            case FunctionTypeSyntax function:
                return ReadAll(function.Parameters.Append(function.Result), out unknown) is { } types
                    ? new FunctionOf([.. types.SkipLast(1)], types[^1])
                    : null;
            default:
                return null;
        }
    }

    private static List<FeelType>? ReadAll(IEnumerable<TypeSyntax> written, out NamedTypeSyntax? unknown)
    {
        unknown = null;
        var types = new List<FeelType>();
        foreach (var syntax in written)
        {
            if (Read(syntax, out unknown) is not { } type)
            {
                return null;
            }

            types.Add(type);
        }

        return types;
    }
}

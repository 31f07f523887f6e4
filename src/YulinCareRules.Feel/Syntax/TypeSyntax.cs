namespace YulinCareRules.Feel.Syntax;

/// <summary>A type as written: <c>number</c>, <c>list&lt;string&gt;</c>, <c>context&lt;a: number&gt;</c>, <c>function&lt;number&gt; -&gt; string</c>.</summary>
internal abstract record TypeSyntax(TextSpan Span);

/// <summary>A type known by its name.</summary>
internal sealed record NamedTypeSyntax(TextSpan Span, string Name) : TypeSyntax(Span)
{
    /// <summary>Whether it is the name of types that have parts, without them: <c>list</c> and not <c>list&lt;number&gt;</c>.</summary>
    public bool IsPartless => Name is "list" or "range" or "context" or "function";
}

/// <summary><c>list&lt;T&gt;</c>.</summary>
internal sealed record ListTypeSyntax(TextSpan Span, TypeSyntax Element) : TypeSyntax(Span);

/// <summary><c>range&lt;T&gt;</c>.</summary>
internal sealed record RangeTypeSyntax(TextSpan Span, TypeSyntax Element) : TypeSyntax(Span);

/// <summary><c>context&lt;name: T, …&gt;</c>.</summary>
internal sealed record ContextTypeSyntax(TextSpan Span, IReadOnlyList<(string Name, TypeSyntax Type)> Fields) : TypeSyntax(Span);

/// <summary><c>function&lt;T, …&gt; -&gt; R</c>.</summary>
internal sealed record FunctionTypeSyntax(TextSpan Span, IReadOnlyList<TypeSyntax> Parameters, TypeSyntax Result) : TypeSyntax(Span);

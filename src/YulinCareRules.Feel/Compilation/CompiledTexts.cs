using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Compilation;

/// <summary>An expression as it was read, or what is wrong with it, and its code; no code where it is left to the interpreter.</summary>
internal sealed class CompiledText(ParseResult<Expression> read, IReadOnlyList<(string Name, FeelType Type)> inputs)
{
    public ParseResult<Expression> Read => read;

    public CompiledExpression? Code { get; } = read.Tree is { } tree ? FeelCompiler.Compile(tree, inputs) : null;
}

/// <summary>The same for a condition cell, and each of its tests alone once that is asked for.</summary>
internal sealed class CompiledCell(ParseResult<UnaryTests> read, IReadOnlyList<(string Name, FeelType Type)> inputs)
{
    private readonly Lazy<CompiledTests?>[] each = read.Tree is { } tree
        ? [.. tree.Tests.Select(test => new Lazy<CompiledTests?>(() => FeelCompiler.Compile(new UnaryTests(test.Span, [test], false), inputs, FeelTypes.Any)))]
        : [];

    public ParseResult<UnaryTests> Read => read;

    public CompiledTests? Code { get; } = read.Tree is { } tests ? FeelCompiler.Compile(tests, inputs, FeelTypes.Any) : null;

    public CompiledTests? CodeOf(int test) => each[test].Value;
}

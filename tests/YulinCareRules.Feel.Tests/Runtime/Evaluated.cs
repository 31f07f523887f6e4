using System.Collections.Immutable;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tests.Parsing;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Runtime;

/// <summary>The value of an expression without names, so that tests of operators and functions read as the language does.</summary>
internal static class Evaluated
{
    public static FeelValue Text(string text) => Value(Parsed.Expression(text));

    private static FeelValue Value(Expression expression) => expression switch
    {
        Literal literal => literal.Value,
        ListLiteral list => new FeelList([.. list.Items.Select(Value)]),
        ContextLiteral context => new FeelContext([.. context.Entries.Select(entry => KeyValuePair.Create(entry.Name, Value(entry.Value)))]),
        Negation negation => FeelOperators.Negate(Value(negation.Operand)),
        Binary binary => FeelOperators.Apply(binary.Operator, Value(binary.Left), Value(binary.Right)),
        Invocation { Function: Name name } call => Call(name.Identifier, [.. call.Arguments.Select(argument => Value(argument.Value))]),
        _ => throw new InvalidOperationException($"No value for {expression}"),
    };

    private static FeelValue Call(string name, ImmutableArray<FeelValue> arguments)
    {
        Assert.True(FeelFunctions.TryFind(name, out var function), name);
        Assert.True(function.Accepts(arguments.Length), $"{name} with {arguments.Length} arguments");
        return function.Invoke(arguments, EvaluationContext.Default);
    }
}

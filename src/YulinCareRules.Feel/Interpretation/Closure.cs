using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>A function with the names that it was made among.</summary>
internal sealed record Closure(ImmutableArray<(string Name, FeelType Type)> Formal, FunctionLiteral Literal, Scope Scope, Interpreter Interpreter) : UserFunction(Formal, Literal)
{
    public override FeelValue Run(ImmutableArray<FeelValue> arguments)
    {
        var frame = new Frame(Scope);
        for (var i = 0; i < arguments.Length; i++)
        {
            frame.Set(Formal[i].Name, arguments[i]);
        }

        return Interpreter.Evaluate(Literal.Body, frame);
    }

    public bool Equals(Closure? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

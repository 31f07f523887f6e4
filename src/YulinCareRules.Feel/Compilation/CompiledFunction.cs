using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Compilation;

/// <summary>A function whose body is code; an external one has none.</summary>
internal sealed record CompiledFunction(
    ImmutableArray<(string Name, FeelType Type)> Formal, FunctionLiteral Literal, Func<ImmutableArray<FeelValue>, FeelValue>? Body) : UserFunction(Formal, Literal)
{
    public override FeelValue Run(ImmutableArray<FeelValue> arguments) => Body is null ? FeelNull.Instance : Body(arguments);

    public bool Equals(CompiledFunction? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

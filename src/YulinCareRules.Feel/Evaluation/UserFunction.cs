using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>A function that an expression made; no other is equal to it.</summary>
internal abstract record UserFunction(ImmutableArray<(string Name, FeelType Type)> Formal, FunctionLiteral Literal) : FeelFunction
{
    public sealed override IReadOnlyList<(string Name, FeelType Type)> Parameters => Formal;

    public sealed override FeelType Result => BodyType.Of(Literal.Body, Formal);

    /// <summary>The value of the body over as many arguments as there are parameters, each of its type.</summary>
    public abstract FeelValue Run(ImmutableArray<FeelValue> arguments);

    public virtual bool Equals(UserFunction? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

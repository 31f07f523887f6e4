using System.Runtime.CompilerServices;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>A function that an expression made, with the names that it was made among.</summary>
internal sealed record Closure(IReadOnlyList<(string Name, FeelType Type)> Formal, FunctionLiteral Literal, Scope Scope) : FeelFunction
{
    public override IReadOnlyList<(string Name, FeelType Type)> Parameters => Formal;

    public bool Equals(Closure? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

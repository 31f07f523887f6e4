using System.Collections.Immutable;
using System.ComponentModel;

namespace YulinCareRules.Engine;

/// <summary>What a generated API asks of a pack: written by <c>yulincare codegen</c>, and held against every pack that is loaded behind the API.</summary>
/// <param name="decisions">The names of its decisions, in its order.</param>
/// <param name="needs">The facts, outputs and types, a line each, that the pack has to have.</param>
/// <param name="knows">What the pack may give and no more, a line each: the values of enumerations, and the outputs that may be null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiShape(ImmutableArray<string> decisions, ImmutableArray<string> needs, ImmutableArray<string> knows)
{
    internal ImmutableArray<string> Decisions => decisions;

    internal ImmutableArray<string> Needs => needs;

    internal ImmutableArray<string> Knows => knows;
}

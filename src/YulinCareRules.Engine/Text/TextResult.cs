using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Text;

/// <summary>A text read, and what is wrong with it; a root with errors is still worth reading on for more of them.</summary>
internal readonly record struct TextResult(TextNode? Root, ImmutableArray<Diagnostic> Errors)
{
    public static TextResult Failed(Diagnostic error) => new(null, [error]);
}

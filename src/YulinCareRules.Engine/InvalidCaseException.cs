using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine;

/// <summary>The facts of a case contradict their declaration; <see cref="Diagnostics"/> names each path and what was expected.</summary>
public sealed class InvalidCaseException : ArgumentException
{
    internal InvalidCaseException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(diagnostic => $"{diagnostic.Code}: {diagnostic.MessageZh} ({diagnostic.MessageEn})"))) =>
        Diagnostics = diagnostics;

    /// <summary>Everything that is wrong with the case.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}

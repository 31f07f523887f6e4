using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine;

/// <summary>A pack cannot be used; <see cref="Diagnostics"/> holds every error with its file, line and column.</summary>
public sealed class InvalidPackException : Exception
{
    internal InvalidPackException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Every error of the pack.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}

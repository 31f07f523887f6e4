using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine;

/// <summary>A decision record cannot be replayed: it is none, was altered, or states facts that the pack does not know.</summary>
public sealed class InvalidRecordException : ArgumentException
{
    internal InvalidRecordException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(diagnostic => $"{diagnostic.Code}: {diagnostic.MessageZh} ({diagnostic.MessageEn})"))) =>
        Diagnostics = diagnostics;

    /// <summary>Everything that is wrong with the record.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}

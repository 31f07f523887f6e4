using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Testing;

/// <summary>A case did not come out as expected; the message shows each difference.</summary>
public sealed class PackCaseException : Exception, IAssertionException
{
    internal PackCaseException(string message, ImmutableArray<Diagnostic> differences)
        : base(message) => Differences = differences;

    /// <summary>What was expected and what came, each with its place in the case file.</summary>
    public ImmutableArray<Diagnostic> Differences { get; }
}

/// <summary>Known to xunit by this name: the exception is a failed expectation and no broken test.</summary>
internal interface IAssertionException;

using System.Collections.Immutable;

namespace YulinCareRules.Engine.Diagnostics;

/// <summary>Collects what one run finds, so that all errors are reported at once and not the first only.</summary>
internal sealed class DiagnosticBag
{
    // Made with the first of them: of most cases there is none.
    private List<Diagnostic>? found;

    public bool HasErrors => found?.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) == true;

    public int Count => found?.Count ?? 0;

    public void Add(Diagnostic diagnostic) => (found ??= []).Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => (found ??= []).AddRange(diagnostics);

    /// <summary>In the order of the files and of the text within each; the same remark on the same place once.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
        [.. (found ?? []).Distinct()
            .OrderBy(diagnostic => diagnostic.Location.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.Line)
            .ThenBy(diagnostic => diagnostic.Location.Column)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];
}

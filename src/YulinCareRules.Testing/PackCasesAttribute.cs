using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace YulinCareRules.Testing;

/// <summary>
/// Gives a theory every case that stands beside a pack's rules, one test a case, named after its file and title. The theory takes a <see cref="PackCase"/> and calls
/// <see cref="PackCase.Verify"/>.
/// </summary>
/// <param name="folder">
/// The folder that holds <c>pack.yaml</c>: absolute, or relative to the folder of the test assembly or of any folder above it, the nearest first.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PackCasesAttribute(string folder) : DataAttribute
{
    /// <summary>The folder of the pack, as it was given.</summary>
    public string Folder { get; } = folder;

    /// <summary>A type of the assembly whose packs the folder's pack may build on by their ids, e.g. <c>typeof(CareRules)</c>; null where it builds on folders alone.</summary>
    public Type? PacksOf { get; init; }

    /// <summary>The cases, read when the test class runs: a pack with errors fails the theory and names each of them.</summary>
    /// <param name="testMethod">The theory.</param>
    /// <param name="disposalTracker">Not needed: a case holds nothing to dispose of.</param>
    /// <returns>A row for each case.</returns>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows = [.. PackCase.ReadAll(Folder, PacksOf?.Assembly).Select(found => new TheoryDataRow<PackCase>(found) { Label = found.ToString() })];
        return new ValueTask<IReadOnlyCollection<ITheoryDataRow>>(rows);
    }

    /// <summary>False: a case carries its checked pack, which is not to be read anew for every case.</summary>
    /// <returns>False.</returns>
    public override bool SupportsDiscoveryEnumeration() => false;
}

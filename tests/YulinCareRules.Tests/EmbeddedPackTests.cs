using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests;

/// <summary>The pack inside the package was read and checked when it was built; it is to be the pack that its files say.</summary>
public sealed class EmbeddedPackTests
{
    private static readonly string[] Embedded = typeof(CareRules).Assembly.GetManifestResourceNames();

    [Fact]
    public void The_build_has_put_a_snapshot_beside_the_files() => Assert.Contains("rules/yulin.snapshot", Embedded);

    [Fact]
    public void It_decides_records_and_explains_as_the_pack_of_its_folder()
    {
        using var copy = new PackCopy();
        var (inside, outside) = (CareRules.LoadEmbedded(), CareRules.LoadDirectory(copy.Folder));
        var cases = new RandomCases(seed: 7);

        Assert.Equal(outside.Pack, inside.Pack);
        for (var i = 0; i < 40; i++)
        {
            var (facts, asOf) = cases.Next();
            Assert.Equal(outside.Evaluate(facts, asOf).ToRecord(), inside.Evaluate(facts, asOf).ToRecord());
        }
    }
}

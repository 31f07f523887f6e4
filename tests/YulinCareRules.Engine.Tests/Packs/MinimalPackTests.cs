using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Packs;

public sealed class MinimalPackTests
{
    [Fact]
    public void The_pack_that_the_tests_vary_has_no_errors()
    {
        var loaded = LendingPack.Source.Load();

        Assert.Empty(loaded.Diagnostics);
        Assert.NotNull(loaded.Pack);
    }

    [Fact]
    public void The_pack_that_builds_on_it_has_no_errors()
    {
        var loaded = LendingPack.Branch.Load("branch");

        Assert.Empty(loaded.Diagnostics);
        Assert.NotNull(loaded.Pack);
    }
}

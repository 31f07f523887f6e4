using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Snapshots;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Checking.Snapshots;

public sealed class PackSnapshotTests
{
    [Theory]
    [InlineData("rules/national")]
    [InlineData("rules/yulin")]
    [InlineData("samples/county-example")]
    [InlineData("samples/Parking/rules")]
    public void A_pack_is_had_again_with_all_its_parts_and_places(string folder)
    {
        var (pack, texts) = Load(folder);

        var again = PackSnapshot.Read(new PackFilesSnapshot(PackSnapshot.Write(pack), shown => texts[shown]));

        Assert.NotNull(again);
        var difference = ObjectGraph.FirstDifference(pack, again);
        Assert.True(difference is null, difference);
    }

    [Fact]
    public void What_another_build_of_the_engine_wrote_is_not_read()
    {
        var snapshot = PackSnapshot.Write(Load("samples/Parking/rules").Pack);
        snapshot[10] ^= 1;

        Assert.Null(PackSnapshot.Read(new PackFilesSnapshot(snapshot, _ => default)));
    }

    private static (CheckedPack Pack, Dictionary<string, ReadOnlyMemory<byte>> Texts) Load(string folder)
    {
        var texts = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var diagnostics = new DiagnosticBag();
        var pack = PackLoader.Load(Noted(PackFolder.TryRead(RepositoryFolder.PathOf(folder))!), diagnostics);
        Assert.Equal(0, diagnostics.Count);
        return (pack!, texts);

        PackFiles Noted(PackFiles files)
        {
            foreach (var file in files.Files)
            {
                texts.Add($"{files.Folder}/{file.Name}", file.Bytes);
            }

            return files with { FindBase = relative => files.FindBase(relative) is { } found ? Noted(found) : null };
        }
    }
}

using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packaging;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Packaging;

/// <summary>A pack file gives back the pack, whole and unchanged, or a reason.</summary>
public sealed class PackArchiveTests
{
    private const string Listed = "pack0/pack.yaml";

    private static readonly byte[] Archive = PackedLending.Write();

    [Fact]
    public void What_is_read_back_is_the_same_pack_with_its_base()
    {
        var (files, problems) = PackedLending.Read(Archive);

        Assert.Empty(problems);
        var diagnostics = new DiagnosticBag();
        var read = PackLoader.Load(files!, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(LendingPack.Branch.Load(PackedLending.Folder).Pack!.ContentHash, read!.ContentHash);
    }

    [Fact]
    public void The_same_pack_gives_the_same_bytes() => Assert.Equal(Archive, PackedLending.Write());

    [Fact]
    public void A_changed_file_is_refused_by_name() =>
        Refused("YCR6108", PackedLending.With(Archive, Listed, [.. PackedLending.Entry(Archive, Listed), (byte)'\n']), Listed);

    [Fact]
    public void A_file_of_the_same_length_with_one_byte_changed_is_refused()
    {
        var bytes = PackedLending.Entry(Archive, Listed);
        bytes[^2]++;
        Refused("YCR6108", PackedLending.With(Archive, Listed, bytes), Listed);
    }

    [Fact]
    public void A_missing_file_is_refused_by_name() => Refused("YCR6106", PackedLending.With(Archive, Listed, null), Listed);

    [Fact]
    public void A_file_that_is_not_listed_is_refused_by_name() => Refused("YCR6107", PackedLending.With(Archive, "pack0/more.yaml", "a: 1"u8.ToArray()), "pack0/more.yaml");

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("/etc/outside.yaml")]
    [InlineData("pack0/../../outside.yaml")]
    [InlineData("pack0\\..\\outside.yaml")]
    [InlineData("C:/outside.yaml")]
    [InlineData("pack0//outside.yaml")]
    [InlineData("pack0/.../outside.yaml")]
    [InlineData("pack0/ /outside.yaml")]
    public void A_path_that_climbs_out_is_refused(string name) => Refused("YCR6104", PackedLending.With(Archive, name, "a: 1"u8.ToArray()), name);

    [Fact]
    public void A_name_that_stands_twice_is_refused_also_in_other_letters()
    {
        Refused("YCR6105", PackedLending.With(Archive, Listed, "a: 1"u8.ToArray(), keepTheOldOne: true), Listed);
        Refused("YCR6105", PackedLending.With(Archive, "PACK0/pack.yaml", "a: 1"u8.ToArray()), "PACK0/pack.yaml");
    }

    [Fact]
    public void An_archive_without_a_manifest_is_refused() => Refused("YCR6102", PackedLending.With(Archive, PackArchiveFormat.Manifest, null));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\": 2}")]
    [InlineData("{\"format\": 1}")]
    [InlineData("{\"format\": 1, \"id\": 3, \"version\": \"1\", \"sha256\": \"\", \"packs\": []}")]
    [InlineData("{\"format\": 1, \"id\": \"some\", \"version\": \"1\", \"sha256\": \"\", \"packs\": []}")]
    [InlineData("{\"format\": 1, \"id\": \"some\", \"version\": \"1\", \"sha256\": \"\", \"packs\": [{\"folder\": \"pack0\", \"files\": {}}]}")]
    public void A_manifest_that_cannot_be_understood_is_refused(string manifest) =>
        Refused("YCR6103", PackedLending.With(Archive, PackArchiveFormat.Manifest, Encoding.UTF8.GetBytes(manifest)));

    [Fact]
    public void A_small_entry_that_unpacks_to_much_is_not_unpacked()
    {
        var manifest = Encoding.UTF8.GetString(PackedLending.Entry(Archive, PackArchiveFormat.Manifest));
        var first = manifest[(manifest.IndexOf("\"length\": ", StringComparison.Ordinal) + 10)..];
        var declared = PackedLending.With(
            PackedLending.With(Archive, Listed, new byte[40_000_000]),
            PackArchiveFormat.Manifest,
            Encoding.UTF8.GetBytes(manifest.Replace($"\"length\": {first[..first.IndexOf(',', StringComparison.Ordinal)]}", "\"length\": 40000000", StringComparison.Ordinal)));

        Refused("YCR6109", declared);
        Refused("YCR6108", PackedLending.With(Archive, Listed, new byte[40_000_000]), Listed);
    }

    [Fact]
    public void A_header_that_lies_about_the_length_changes_nothing()
    {
        // The uncompressed length of each entry in the central directory, from its signature PK\1\2 on.
        var lying = Archive.ToArray();
        for (var at = lying.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0 && at + 46 < lying.Length;)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(at + 24), 3);
            var next = lying.AsSpan(at + 46).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 46 + next;
        }

        Assert.Null(PackedLending.Read(lying).Files);
    }

    [Fact]
    public void What_is_no_archive_is_refused()
    {
        Refused("YCR6101", []);
        Refused("YCR6101", "no archive"u8.ToArray());
        Refused("YCR6101", Archive[..(Archive.Length / 2)]);
    }

    [Fact]
    public void Whatever_byte_is_changed_the_pack_is_refused_or_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true).WithReplay(11, 3),
        Prop.ForAll(Gen.Choose(0, Archive.Length - 1).Zip(Gen.Choose(1, 255)).ToArbitrary(), change =>
        {
            var bytes = Archive.ToArray();
            bytes[change.Item1] ^= (byte)change.Item2;
            var (files, problems) = PackedLending.Read(bytes);
            return files is null
                ? problems.Count > 0
                : PackLoader.Load(files, new DiagnosticBag())!.ContentHash == LendingPack.Branch.Load(PackedLending.Folder).Pack!.ContentHash;
        }));

    private static void Refused(string code, byte[] archive, string? name = null)
    {
        var (files, problems) = PackedLending.Read(archive);

        Assert.Null(files);
        Assert.Contains(problems, problem => problem.Code == code && (name is null || problem.Path == name));
    }
}

using System.Security.Cryptography;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>A pack as one file, from <c>pack</c> to the commands that read it.</summary>
public sealed class PackFileTests
{
    [Fact]
    public void A_pack_file_decides_as_its_folder_does()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Folder, "yulin.rulepack");

        var written = ToolRun.Of("pack", RepositoryFolder.PathOf("rules", "yulin"), "--output", file);

        Assert.Equal(0, written.ExitCode);
        Assert.Equal(0, ToolRun.Of("check", file).ExitCode);
        var line = """{"institution": {"legalForm": "forProfit"}}""";
        Assert.Equal(
            ToolRun.WithInput(line, "evaluate", "-", "--ndjson", "--pack", RepositoryFolder.PathOf("rules", "yulin")).Output,
            ToolRun.WithInput(line, "evaluate", "-", "--ndjson", "--pack", file).Output);
    }

    [Fact]
    public void A_demanded_signature_is_looked_for()
    {
        using var folder = new TemporaryFolder();
        var (signing, trusted) = Keys(folder, "own");
        var (_, other) = Keys(folder, "other");
        var signed = Path.Combine(folder.Folder, "signed.rulepack");
        var plain = Path.Combine(folder.Folder, "plain.rulepack");
        Assert.Equal(0, ToolRun.Of("pack", RepositoryFolder.PathOf("rules", "yulin"), "--output", signed, "--sign", signing).ExitCode);
        Assert.Equal(0, ToolRun.Of("pack", RepositoryFolder.PathOf("rules", "yulin"), "--output", plain).ExitCode);

        Assert.Equal(0, ToolRun.Of("check", signed, "--trusted-key", other, "--trusted-key", trusted).ExitCode);
        Refused("YCR6111", "check", signed, "--trusted-key", other);
        Refused("YCR6110", "check", plain, "--trusted-key", trusted);
        Refused("YCR6110", "check", RepositoryFolder.PathOf("rules", "yulin"), "--trusted-key", trusted);
        Refused("YCR6110", "evaluate", "-", "--trusted-key", trusted);
        Refused("YCR6113", "check", signed, "--trusted-key", signed);
        Refused("YCR1010", "check", signed, "--trusted-key", Path.Combine(folder.Folder, "none.pem"));
    }

    [Fact]
    public void What_cannot_be_packed_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Folder, "yulin.rulepack");
        var pack = folder.CopyPacks();
        var key = folder.Write("key.pem", "no key");
        Refused("YCR6112", "pack", pack, "--output", file, "--sign", key);
        Refused("YCR1010", "pack", Path.Combine(folder.Folder, "none"), "--output", file);
        Refused("YCR6115", "pack", pack, "--output", Path.Combine(folder.Folder, "none", "yulin.rulepack"));

        File.WriteAllText(Path.Combine(pack, "more.yaml"), "nonsense: 1\n");
        var run = ToolRun.Of("pack", pack, "--output", file);

        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(file));
    }

    private static void Refused(string code, params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Messages, message => message.Contains($"error {code}:", StringComparison.Ordinal));
        Assert.Empty(run.Output);
    }

    private static (string Private, string Public) Keys(TemporaryFolder folder, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (folder.Write($"{name}.private.pem", key.ExportECPrivateKeyPem()), folder.Write($"{name}.public.pem", key.ExportSubjectPublicKeyInfoPem()));
    }
}

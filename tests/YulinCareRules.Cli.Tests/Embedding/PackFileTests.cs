using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Cli.Tests.Embedding;

/// <summary>What <c>yulincare pack</c> signs, a program that embeds the library can demand.</summary>
public sealed class PackFileTests : IDisposable
{
    private readonly PackCopy pack = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string folder = Directory.CreateTempSubdirectory("pack-file-").FullName;

    private string File => Path.Combine(folder, "county.pack");

    public void Dispose()
    {
        key.Dispose();
        pack.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_signed_pack_file_decides_and_a_newer_one_that_was_tampered_with_leaves_it_in_place()
    {
        Write(version: 21);
        using var services = Services(key.ExportSubjectPublicKeyInfoPem());
        var monitor = services.GetRequiredService<IPackMonitor<CareRules>>();
        Assert.Equal("1.0.21", monitor.Pack.Version);

        Write(version: 22);
        var bytes = System.IO.File.ReadAllBytes(File);
        bytes[bytes.Length / 2] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);

        Assert.False(monitor.Reload()!.Succeeded);
        Assert.Equal("1.0.21", monitor.Pack.Version);

        Write(version: 23);
        Assert.True(monitor.Reload()!.Succeeded);
        Assert.Equal("1.0.23", monitor.Pack.Version);
    }

    [Fact]
    public void A_pack_file_of_another_key_is_refused()
    {
        Write(version: 24);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var services = Services(other.ExportSubjectPublicKeyInfoPem());

        var problem = Assert.Throws<InvalidPackException>(services.GetRequiredService<ICareRules>);

        Assert.Equal("YCR6111", Assert.Single(problem.Diagnostics).Code);
    }

    private ServiceProvider Services(string publicKey) =>
        new ServiceCollection().AddYulinCareRules(options => options.UsePackFile(File, publicKey)).BuildServiceProvider();

    private void Write(int version)
    {
        pack.Write(version);
        var keyFile = Path.Combine(folder, "key.pem");
        System.IO.File.WriteAllText(keyFile, key.ExportECPrivateKeyPem());
        Assert.Equal(0, ToolRun.Of("pack", pack.Folder, "--output", File, "--sign", keyFile).ExitCode);
    }
}

using System.Security.Cryptography;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packaging;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Packaging;

/// <summary>Who demands a signature gets only what one of his keys has signed.</summary>
public sealed class SignatureTests
{
    private static readonly (SigningKey Private, TrustedKeys Public) Keys = PackedLending.Keys();

    private static readonly byte[] Signed = PackedLending.Write(Keys.Private);

    [Fact]
    public void A_signed_pack_is_taken_with_the_key_and_without_any()
    {
        Assert.NotNull(PackedLending.Read(Signed, Keys.Public).Files);
        Assert.NotNull(PackedLending.Read(Signed).Files);
    }

    [Fact]
    public void Another_key_is_refused() => Refused("YCR6111", Signed, PackedLending.Keys().Public);

    [Fact]
    public void A_pack_without_a_signature_is_refused() => Refused("YCR6110", PackedLending.Write(), Keys.Public);

    [Fact]
    public void A_signature_that_is_none_is_refused()
    {
        Refused("YCR6111", PackedLending.With(Signed, PackArchiveFormat.Signature, "nonsense"u8.ToArray()), Keys.Public);
        Refused("YCR6111", PackedLending.With(Signed, PackArchiveFormat.Signature, []), Keys.Public);
        Refused("YCR6110", PackedLending.With(Signed, PackArchiveFormat.Signature, new byte[100_000]), Keys.Public);
    }

    [Fact]
    public void A_manifest_changed_after_signing_is_refused() =>
        Refused("YCR6111", PackedLending.With(Signed, PackArchiveFormat.Manifest, [.. PackedLending.Entry(Signed, PackArchiveFormat.Manifest), (byte)' ']), Keys.Public);

    [Fact]
    public void A_file_changed_after_signing_is_refused() => Refused("YCR6108", PackedLending.With(Signed, "pack0/pack.yaml", "pack: {}"u8.ToArray()), Keys.Public);

    [Fact]
    public void Of_several_keys_in_one_text_or_more_any_will_do()
    {
        using var one = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var two = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var diagnostics = new DiagnosticBag();
        var key = SigningKey.Read("private.pem", two.ExportECPrivateKeyPem(), diagnostics);
        var trusted = TrustedKeys.Read([("public.pem", one.ExportSubjectPublicKeyInfoPem() + "\n" + two.ExportSubjectPublicKeyInfoPem())], diagnostics);

        Assert.NotNull(PackedLending.Read(PackedLending.Write(key), trusted).Files);
    }

    [Fact]
    public void A_text_without_a_usable_key_is_reported_and_trusts_nobody()
    {
        using var rsa = RSA.Create(2048);
        foreach (var pem in new[] { "", "no key", rsa.ExportSubjectPublicKeyInfoPem(), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----" })
        {
            var diagnostics = new DiagnosticBag();
            Assert.Null(TrustedKeys.Read([("public.pem", pem)], diagnostics));
            Assert.Equal("YCR6113", Assert.Single(diagnostics.ToSorted()).Code);
        }
    }

    [Fact]
    public void A_public_key_cannot_sign()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var pem in new[] { "", key.ExportSubjectPublicKeyInfoPem(), key.ExportEncryptedPkcs8PrivateKeyPem("some", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)) })
        {
            var diagnostics = new DiagnosticBag();
            Assert.Null(SigningKey.Read("private.pem", pem, diagnostics));
            Assert.Equal("YCR6112", Assert.Single(diagnostics.ToSorted()).Code);
        }
    }

    private static void Refused(string code, byte[] archive, TrustedKeys trusted)
    {
        var (files, problems) = PackedLending.Read(archive, trusted);

        Assert.Null(files);
        Assert.Equal(code, Assert.Single(problems).Code);
    }
}

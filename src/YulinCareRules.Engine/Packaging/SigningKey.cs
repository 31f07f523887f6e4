using System.Security.Cryptography;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Packaging;

/// <summary>The private key of whoever answers for a pack.</summary>
internal sealed class SigningKey
{
    private readonly byte[] key;

    private SigningKey(byte[] key) => this.key = key;

    /// <summary>The key of a PEM text (<c>EC PRIVATE KEY</c> or <c>PRIVATE KEY</c>); null where it holds none, and the reason is in <paramref name="diagnostics"/>.</summary>
    public static SigningKey? Read(string file, string pem, DiagnosticBag diagnostics)
    {
        try
        {
            using var algorithm = ECDsa.Create();
            algorithm.ImportFromPem(pem);
            return new SigningKey(algorithm.ExportPkcs8PrivateKey());
        }
        catch (Exception problem) when (problem is ArgumentException or CryptographicException)
        {
            diagnostics.Add(PackFileDiagnostics.UnusableSigningKey(file));
            return null;
        }
    }

    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        using var algorithm = ECDsa.Create();
        algorithm.ImportPkcs8PrivateKey(key, out _);
        return algorithm.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}

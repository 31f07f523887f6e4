using System.Collections.Immutable;
using System.Security.Cryptography;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Packaging;

/// <summary>The public keys of which one must have signed a pack file. Without any, no signature is asked for.</summary>
internal sealed class TrustedKeys
{
    private readonly ImmutableArray<ReadOnlyMemory<byte>> keys;

    private TrustedKeys(ImmutableArray<ReadOnlyMemory<byte>> keys) => this.keys = keys;

    /// <summary>No signature is asked for.</summary>
    public static TrustedKeys None { get; } = new([]);

    public bool AreDemanded => !keys.IsEmpty;

    /// <summary>The keys of PEM texts (<c>PUBLIC KEY</c>), one or more a text. A text without a usable one is reported, and then there are no keys at all.</summary>
    public static TrustedKeys? Read(IEnumerable<(string File, string Pem)> texts, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var keys = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        foreach (var (file, pem) in texts)
        {
            var found = Read(pem);
            if (found.Count == 0)
            {
                diagnostics.Add(PackFileDiagnostics.UnusableTrustedKey(file));
            }

            keys.AddRange(found);
        }

        return diagnostics.Count == before ? new TrustedKeys(keys.ToImmutable()) : null;
    }

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        foreach (var key in keys)
        {
            using var algorithm = ECDsa.Create();
            algorithm.ImportSubjectPublicKeyInfo(key.Span, out _);
            if (algorithm.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))
            {
                return true;
            }
        }

        return false;
    }

    private static List<ReadOnlyMemory<byte>> Read(string pem)
    {
        var keys = new List<ReadOnlyMemory<byte>>();
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            try
            {
                using var algorithm = ECDsa.Create();
                algorithm.ImportFromPem(rest[fields.Location]);
                keys.Add(algorithm.ExportSubjectPublicKeyInfo());
            }
            catch (Exception problem) when (problem is ArgumentException or CryptographicException)
            {
                return [];
            }

            rest = rest[fields.Location.End..];
        }

        return keys;
    }
}

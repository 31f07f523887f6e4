using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine;

/// <summary>Which rules decide: enough to replay a decision.</summary>
/// <param name="Id">The pack's identifier.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">The digest of its files and of those it builds on, in lower-case hexadecimal.</param>
public sealed record PackIdentity(string Id, string Version, string Sha256)
{
    internal static PackIdentity Of(CheckedPack pack) => new(pack.Id, pack.Version, pack.ContentHash);
}

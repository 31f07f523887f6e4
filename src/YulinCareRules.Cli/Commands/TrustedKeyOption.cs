using System.CommandLine;

namespace YulinCareRules.Cli.Commands;

/// <summary>The option by which a command that reads a pack demands a signature.</summary>
internal static class TrustedKeyOption
{
    public static Option<string[]> Create() => new("--trusted-key")
    {
        Description = "要求规则包文件由此公钥对应的私钥签名(PEM 文件,可重复,任一即可) · file of a public key; the pack file must be signed with it, or with one of several",
        DefaultValueFactory = _ => [],
    };
}

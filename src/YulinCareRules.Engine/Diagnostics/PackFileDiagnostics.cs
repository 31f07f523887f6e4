using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR61xx: pack files that are refused.</summary>
internal static class PackFileDiagnostics
{
    public static Diagnostic NotAnArchive(SourceLocation at) =>
        Error("YCR6101", at, "这不是规则包文件,或者文件已损坏", "this is no pack file, or it is damaged");

    public static Diagnostic NoManifest(SourceLocation at) =>
        Error("YCR6102", at, "规则包文件里没有可用的清单 manifest.json", "the pack file has no usable manifest.json");

    public static Diagnostic BrokenManifest(SourceLocation at, string detail) =>
        Error("YCR6103", at, $"规则包文件的清单读不懂({detail})", $"the manifest of the pack file cannot be understood ({detail})");

    public static Diagnostic UnsafeName(SourceLocation at, string name) =>
        Error("YCR6104", at, $"规则包文件里有不安全的文件名 '{name}':不得指向文件夹之外", $"the pack file holds the unsafe name '{name}': a name must stay within its folder") with { Path = name };

    public static Diagnostic NameTwice(SourceLocation at, string name) =>
        Error("YCR6105", at, $"规则包文件里 '{name}' 出现了两次", $"the pack file holds '{name}' twice") with { Path = name };

    public static Diagnostic FileMissing(SourceLocation at, string name) =>
        Error("YCR6106", at, $"清单列有 '{name}',规则包文件里却没有", $"the manifest lists '{name}', but the pack file does not hold it") with { Path = name };

    public static Diagnostic FileNotListed(SourceLocation at, string name) =>
        Error("YCR6107", at, $"规则包文件里的 '{name}' 不在清单上", $"the pack file holds '{name}', which the manifest does not list") with { Path = name };

    public static Diagnostic DigestDiffers(SourceLocation at, string name) =>
        Error("YCR6108", at, $"'{name}' 的内容与清单上的摘要不符:打包之后被改动过", $"'{name}' differs from its digest in the manifest: it was changed after packing") with { Path = name };

    public static Diagnostic TooMuch(SourceLocation at, string limitZh, string limitEn) =>
        Error("YCR6109", at, $"规则包文件过大:上限 {limitZh}", $"the pack file holds too much: at most {limitEn}");

    public static Diagnostic NotSigned(SourceLocation at) =>
        Error("YCR6110", at, "要求有签名,而这个规则包没有签名(文件夹和内置规则包都不带签名)", "a signature is demanded, and this pack has none (neither a folder nor the pack inside has one)");

    public static Diagnostic SignatureNotTrusted(SourceLocation at) =>
        Error("YCR6111", at, "规则包文件的签名不是由受信任的密钥作出的,或者清单被改动过", "the signature was not made with a trusted key, or the manifest was changed");

    public static Diagnostic UnusableSigningKey(string file) =>
        Error("YCR6112", new SourceLocation(file, 1, 1), "不是可用的签名密钥:应为未加密的 PEM 格式 ECDSA 私钥", "no usable signing key: an unencrypted ECDSA private key in PEM is expected");

    public static Diagnostic UnusableTrustedKey(string file) =>
        Error("YCR6113", new SourceLocation(file, 1, 1), "不是可用的受信任密钥:应为 PEM 格式的 ECDSA 公钥(PUBLIC KEY)", "no usable trusted key: an ECDSA public key in PEM (PUBLIC KEY) is expected");

    public static Diagnostic NameNotPortable(SourceLocation at, string name) =>
        Error("YCR6114", at, $"文件名 '{name}' 不能写进规则包文件:请改名,不用 \\ : * ? \" < > | 等字符", $"the file name '{name}' cannot go into a pack file: rename it, without \\ : * ? \" < > |") with { Path = name };

    public static Diagnostic NotWritable(string file, string reason) =>
        Error("YCR6115", new SourceLocation(file, 1, 1), $"写不出规则包文件:{reason}", $"the pack file cannot be written: {reason}");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}

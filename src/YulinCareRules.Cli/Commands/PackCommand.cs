using System.CommandLine;
using System.Globalization;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packaging;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>pack PACK --output FILE</c>: writes a pack and those it builds on as one file with a digest of each part, signed with <c>--sign</c>.</summary>
internal static class PackCommand
{
    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string>("pack") { Description = "规则包文件夹 · folder of a pack" };
        var output = new Option<string>("--output") { Description = $"写入的文件,如 yulin{PackArchiveFormat.Extension} · file to write", Required = true };
        var sign = new Option<string?>("--sign") { Description = "签名用的私钥文件(PEM 格式 ECDSA 私钥) · file of the private key to sign with" };
        var command = new Command("pack", "把规则包写成一个文件,可签名 · write a pack as one file, signed or not") { pack, output, sign };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(pack)!, parsed.GetValue(output)!, parsed.GetValue(sign)));
        return command;
    }

    private static int Run(Terminal terminal, string packFolder, string output, string? keyFile)
    {
        var diagnostics = new DiagnosticBag();
        if (PackChoice.Find(packFolder, diagnostics) is not { } files || !TryReadKey(keyFile, terminal, diagnostics, out var key))
        {
            terminal.Report(diagnostics.ToSorted());
            return ExitCodes.BadInput;
        }

        // What does not pass the checks is not handed on.
        if (PackReader.Read(files, diagnostics) is not { } text || PackChecker.Check(text, diagnostics) is null || PackArchiveWriter.Write(text, key, diagnostics) is not { } bytes)
        {
            terminal.Report(diagnostics.ToSorted());
            return ExitCodes.Findings;
        }

        try
        {
            var unfinished = $"{output}.unfinished";
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, output, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Report([PackFileDiagnostics.NotWritable(output, problem.Message)]);
            return ExitCodes.BadInput;
        }

        Tell(terminal, output, text, key is not null);
        return ExitCodes.Done;
    }

    private static bool TryReadKey(string? file, Terminal terminal, DiagnosticBag diagnostics, out SigningKey? key)
    {
        key = null;
        if (file is null)
        {
            return true;
        }

        var (bytes, problem) = InputFiles.Read(file, terminal);
        if (problem is not null)
        {
            diagnostics.Add(problem);
            return false;
        }

        key = SigningKey.Read(file, System.Text.Encoding.UTF8.GetString(bytes!), diagnostics);
        return key is not null;
    }

    private static void Tell(Terminal terminal, string output, PackText text, bool signed)
    {
        var files = text.Chain().Sum(pack => pack.Files.Length);
        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{output}: {text.Id.Text} {text.Version}, {files} 个文件,{(signed ? "已签名" : "未签名")} · {files} files, {(signed ? "signed" : "not signed")}\nsha256 {text.ContentHash}\n"));
        terminal.Output.Flush();
    }
}

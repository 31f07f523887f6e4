using System.CommandLine;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Schemas;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>schema [PACK]</c>: JSON Schemas by which editors complete and explain pack files, cases and facts.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string?>("pack") { Description = "规则包文件夹,不写则用内置规则包 · folder of a pack; without it, the one inside", Arity = ArgumentArity.ZeroOrOne };
        var kind = new Option<string[]>("--kind") { Description = "哪种文件(可重复;不写则全部) · which files, repeatable; all of them by default", DefaultValueFactory = _ => [] };
        kind.AcceptOnlyFromAmong([.. SchemaFiles.Kinds]);
        var folder = new Option<string?>("--output") { Description = "写入的文件夹;不写则打印,默认打印事实文件的 · folder to write to; without it one schema is printed, that of facts by default" };
        var check = new Option<bool>("--check") { Description = "只检查文件夹里的是否过期 · only tell whether those in the folder are stale" };
        var command = new Command("schema", "写出 JSON Schema,供编辑器补全和解释 · write JSON Schemas for editors") { pack, kind, folder, check };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(pack), parsed.GetValue(kind)!, parsed.GetValue(folder), parsed.GetValue(check)));
        return command;
    }

    private static int Run(Terminal terminal, string? packFolder, string[] kinds, string? folder, bool checkOnly)
    {
        if (folder is null && (checkOnly || kinds.Length > 1))
        {
            terminal.Error.WriteLine(checkOnly
                ? "--check: 要用 --output 指明文件夹 · name the folder with --output"
                : "--kind: 打印时只能选一种,写文件请加 --output · one kind can be printed; to write files add --output");
            return ExitCodes.BadInput;
        }

        var diagnostics = new DiagnosticBag();
        if (PackChoice.Load(packFolder, diagnostics) is not { } pack)
        {
            terminal.Report(diagnostics.ToSorted());
            return packFolder is null || Directory.Exists(packFolder) ? ExitCodes.Findings : ExitCodes.BadInput;
        }

        if (folder is null)
        {
            terminal.Write(SchemaFiles.Write(kinds.FirstOrDefault("facts"), pack));
            terminal.Output.Flush();
            return ExitCodes.Done;
        }

        var stale = (kinds.Length == 0 ? SchemaFiles.Kinds : [.. kinds.Distinct()]).Count(kind => !IsCurrent(terminal, pack, kind, folder, checkOnly));
        terminal.Output.Flush();
        return checkOnly && stale > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }

    // Whether the file was as it should be; unless it is only to be told, it is afterwards.
    private static bool IsCurrent(Terminal terminal, CheckedPack pack, string kind, string folder, bool checkOnly)
    {
        var file = Path.Combine(folder, SchemaFiles.NameOf(kind));
        var text = SchemaFiles.Write(kind, pack);
        if (File.Exists(file) && File.ReadAllText(file) == text)
        {
            return true;
        }

        if (checkOnly)
        {
            terminal.Error.WriteLine($"{file}: 已过期,请运行 yulincare schema · stale, run yulincare schema");
        }
        else
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, text);
            terminal.Write($"{file}\n");
        }

        return false;
    }
}

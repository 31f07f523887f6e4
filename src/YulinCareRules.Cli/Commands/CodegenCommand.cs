using System.CommandLine;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Generation;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>codegen PACK</c>: writes the typed API of a pack, or with <c>--check</c> tells whether it is up to date.</summary>
internal static class CodegenCommand
{
    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string>("pack") { Description = "规则包文件夹 · folder of a pack" };
        var folder = new Option<string>("--output") { Description = "写入的文件夹 · folder to write to", Required = true };
        var space = new Option<string>("--namespace") { Description = "C# 命名空间 · C# namespace", DefaultValueFactory = _ => "YulinCareRules" };
        var prefix = new Option<string>("--prefix") { Description = "案例和决定类型的前缀 · prefix of the case and decisions types", DefaultValueFactory = _ => "Care" };
        var check = new Option<bool>("--check") { Description = "只检查是否过期 · only tell whether the files are stale" };
        var command = new Command("codegen", "由规则包生成 C# 类型 · write the typed API of a pack") { pack, folder, space, prefix, check };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(pack)!, parsed.GetValue(folder)!, parsed.GetValue(space)!, parsed.GetValue(prefix)!, parsed.GetValue(check)));
        return command;
    }

    private static int Run(Terminal terminal, string packFolder, string folder, string space, string prefix, bool checkOnly)
    {
        var diagnostics = new DiagnosticBag();
        if (PackChoice.Load(packFolder, diagnostics) is not { } pack)
        {
            terminal.Report(diagnostics.ToSorted());
            return Directory.Exists(packFolder) ? ExitCodes.Findings : ExitCodes.BadInput;
        }

        var stale = 0;
        foreach (var (name, text) in ApiGenerator.Generate(pack, space, prefix))
        {
            var file = Path.Combine(folder, name);
            if (File.Exists(file) && File.ReadAllText(file) == text)
            {
                continue;
            }

            stale++;
            if (checkOnly)
            {
                terminal.Error.WriteLine($"{file}: 已过期,请运行 yulincare codegen · stale, run yulincare codegen");
            }
            else
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(file, text);
                terminal.Write($"{file}\n");
            }
        }

        terminal.Output.Flush();
        return checkOnly && stale > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }
}

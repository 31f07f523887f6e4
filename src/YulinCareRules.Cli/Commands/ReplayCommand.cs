using System.CommandLine;
using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>replay FILE…</c>: makes the decisions of records again, a record a line, and says "same" or what is now otherwise.</summary>
internal static class ReplayCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("files") { Description = "决定记录文件,每行一份,- 表示标准输入 · files of records, one a line; - for standard input", Arity = ArgumentArity.OneOrMore };
        var pack = new Option<string?>("--pack") { Description = "规则包文件夹或规则包文件 · folder of a pack, or pack file" };
        var trustedKeys = TrustedKeyOption.Create();
        var format = new Option<string>("--format") { Description = "输出格式 · output format", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var language = new Option<string?>("--lang") { Description = "语言 · language" };
        language.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("replay", "按决定记录重作一遍,看是否相同 · decide records again and compare") { files, pack, trustedKeys, format, language };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            if (PackChoice.Load(parsed.GetValue(pack), diagnostics, parsed.GetValue(trustedKeys)) is not { } loaded)
            {
                terminal.Report(diagnostics.ToSorted());
                return ExitCodes.BadInput;
            }

            var chinese = (parsed.GetValue(language) ?? (Terminal.LocaleIsChinese ? "zh" : "en")) == "zh";
            return new Replaying(terminal, loaded, parsed.GetValue(format) == "json", chinese).Run(parsed.GetValue(files)!);
        });
        return command;
    }
}

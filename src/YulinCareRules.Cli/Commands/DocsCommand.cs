using System.CommandLine;
using System.Globalization;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.RuleBook;

namespace YulinCareRules.Cli.Commands;

/// <summary><c>docs [PACK] --output DIR</c>: writes the rule book of a pack, a folder of pages that need no server and no script.</summary>
internal static class DocsCommand
{
    public static Command Create(Terminal terminal)
    {
        var pack = new Argument<string?>("pack") { Description = "规则包文件夹,不写则用内置规则包(不附案例) · folder of a pack; without it, the one inside, which has no cases", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--output") { Description = "写入的文件夹,须为空或是以前的规则书 · folder to write to, empty or an earlier rule book", Required = true };
        var command = new Command("docs", "写出可供核对的规则书(网页) · write the rule book, pages for people to check") { pack, output };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(pack), parsed.GetValue(output)!));
        return command;
    }

    private static int Run(Terminal terminal, string? packFolder, string output)
    {
        var diagnostics = new DiagnosticBag();
        if (PackChoice.Find(packFolder, diagnostics) is not { } files)
        {
            terminal.Report(diagnostics.ToSorted());
            return ExitCodes.BadInput;
        }

        var source = RuleBookReader.Read(files, withCases: Directory.Exists(packFolder), diagnostics);
        terminal.Report(diagnostics.ToSorted());
        if (source is null)
        {
            return ExitCodes.Findings;
        }

        var pages = RuleBookWriter.Write(source);
        if (Write(output, pages) is { } problem)
        {
            terminal.Report([problem]);
            return ExitCodes.BadInput;
        }

        var failed = source.Cases.Count(one => !one.Holds);
        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{output}: {pages.Length} 个文件,{source.Cases.Length} 个案例,其中 {failed} 个结论不符 · {pages.Length} files, {source.Cases.Length} cases, {failed} of which fail\n"));
        terminal.Output.Flush();
        return failed > 0 || diagnostics.HasErrors ? ExitCodes.Findings : ExitCodes.Done;
    }

    private static Diagnostic? Write(string output, IReadOnlyCollection<BookFile> pages)
    {
        var place = new SourceLocation(output, 1, 1);
        try
        {
            var folder = new RuleBookFolder(output);
            if (!folder.IsFree)
            {
                return RuleBookDiagnostics.FolderTaken(place);
            }

            folder.Write(pages);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return RuleBookDiagnostics.NotWritable(place, "没有写入的权限", "no permission to write there");
        }
        catch (IOException problem)
        {
            return RuleBookDiagnostics.NotWritable(place, problem.Message, problem.Message);
        }
    }
}

using System.CommandLine;
using YulinCareRules.Cli.Commands;

namespace YulinCareRules.Cli;

/// <summary>The tool <c>yulincare</c>.</summary>
internal static class CommandLineTool
{
    public static int Run(string[] args, Stream input, Stream output, TextWriter error, TimeProvider clock, TerminalFeatures features = default) =>
        AskedLanguage.Speaking(AskedLanguage.Of(args), () => Start(args, input, output, error, clock, features));

    private static int Start(string[] args, Stream input, Stream output, TextWriter error, TimeProvider clock, TerminalFeatures features)
    {
        using var buffered = new BufferedStream(output, 64 * 1024);
        var terminal = new Terminal(input, buffered, error, clock, features);
        var root = new RootCommand("榆林市3岁以下婴幼儿照护服务规则 · Yulin's rules on care of children under three")
        {
            EvaluateCommand.Create(terminal),
            CheckCommand.Create(terminal),
            TestCommand.Create(terminal),
            ClausesCommand.Create(terminal),
            FeelCommand.Create(terminal),
            CodegenCommand.Create(terminal),
            DocsCommand.Create(terminal),
            PackCommand.Create(terminal),
            ReplayCommand.Create(terminal),
            DiffCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };

        // What begins with @ is a FEEL date, not a file of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine(AskedLanguage.Of(args) switch { true => "用法: yulincare --help", false => "usage: yulincare --help", null => "用法 · usage: yulincare --help" });
            return ExitCodes.BadInput;
        }

        using var text = new StreamWriter(buffered, leaveOpen: true);
        return parsed.Invoke(new InvocationConfiguration { Output = text, Error = error, EnableDefaultExceptionHandler = false });
    }
}

using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Commands;

/// <summary>Decides file after file; one that cannot be read is reported and the others go on.</summary>
internal sealed class Evaluation(Terminal terminal, CheckedPack pack, EvaluateOptions options, ICaseOutput output)
{
    private readonly CaseDecider decider = new(pack, options, terminal.Today);

    public int Run()
    {
        var (allRead, differ) = (true, false);
        foreach (var file in options.Files)
        {
            var decided = Decide(file);
            if (decided.Decisions is { } decisions)
            {
                output.Write(file, decisions);
            }
            else
            {
                output.Refuse(decided.Problems);
            }

            terminal.Report(decided.Differences);
            terminal.Report(decided.Stopped);
            allRead &= decided.IsWhole;
            differ |= decided.Differences.Count > 0;
        }

        output.Finish();
        return !allRead ? ExitCodes.BadInput : differ ? ExitCodes.Findings : ExitCodes.Done;
    }

    private DecidedCase Decide(string file)
    {
        var (bytes, problem) = InputFiles.Read(file, terminal);
        return problem is not null ? DecidedCase.Unreadable(problem) : decider.Decide(TextReading.Read(file, bytes));
    }
}

using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Facts.Direct;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Commands;

/// <summary>From the text of a case to its decisions. Safe to ask from several threads.</summary>
internal sealed class CaseDecider(CheckedPack pack, EvaluateOptions options, DateOnly today)
{
    private readonly CaseReader reader = new(pack.Facts);
    private readonly DirectCaseReader direct = new(pack.Facts);
    private readonly PlannedPack planned = new(pack);

    /// <summary>Decides a line of a file: read directly where it is in order, else again with the places of what is wrong.</summary>
    public DecidedCase Decide(string file, ReadOnlyMemory<byte> line, int number) =>
        options.Evaluator != EvaluatorChoice.Both && direct.Read(line.Span) is { } facts
            ? new DecidedCase(Decide(facts), [], [])
            : Decide(JsonTextReader.Read(file, line, number));

    public DecidedCase Decide(TextResult text)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(text.Errors);
        var facts = text.Root is null ? null : reader.Read(text.Root, diagnostics);
        if (facts is null || diagnostics.HasErrors)
        {
            return DecidedCase.Unreadable(diagnostics.ToSorted());
        }

        var decisions = Decide(facts);
        return new DecidedCase(decisions, [], options.Evaluator == EvaluatorChoice.Both ? Compare(text.Root!.Location, decisions) : []);
    }

    // For a case or two, code takes longer to make than it saves.
    private CaseDecisions Decide(CaseFacts facts)
    {
        var asOf = options.AsOf ?? facts.AsOf ?? today;
        return options.Evaluator == EvaluatorChoice.Compiled ? planned.Decide(facts, asOf, options.Decisions) : CaseDecisions.Decide(pack, facts, asOf, options.Decisions);
    }

    private List<Diagnostic> Compare(SourceLocation location, CaseDecisions decisions) =>
        [.. planned.Compare(decisions).Select(difference => EvaluatorDiagnostics.Differ(location, difference.Decision, difference.Compiled, difference.Interpreted))];
}

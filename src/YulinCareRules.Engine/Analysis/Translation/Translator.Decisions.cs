using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>Decisions.</summary>
internal sealed partial class Translator
{
    public DecisionSymbols Decision(DecisionModel decision)
    {
        if (!decisions.TryGetValue(decision.Name, out var symbols))
        {
            // What a decision reads counts where it is decided itself, not where others read it.
            decisions.Add(decision.Name, symbols = Unwatched(() => names.Known(decision) ?? Decide(decision)));
        }

        return symbols;
    }

    private Alternatives Output(BoundDecision read)
    {
        if (pack.FindDecision(read.Decision) is not { } decision)
        {
            return Alternatives.Null;
        }

        var symbols = Decision(decision);
        var place = read.Output is null ? 0 : Math.Max(0, decision.Outputs.ToList().FindIndex(output => output.Name == read.Output));
        return Alternatives.Either(symbols.Reached, symbols.Outputs[place], Alternatives.Null);
    }

    private Alternatives Status(BoundDecisionStatus read)
    {
        Alternatives Named(string status) => Alternatives.Of(new ConstantSymbol(new FeelString(status)));
        var symbols = Decision(pack.FindDecision(read.Decision)!);
        return Alternatives.Either(symbols.Reached, Alternatives.Either(symbols.Answered, Named(DecisionStatuses.Determined), Named(DecisionStatuses.Undetermined)), Named(DecisionStatuses.NotApplicable));
    }

    private DecisionSymbols Decide(DecisionModel decision)
    {
        var reached = Variables.Within(decision.Period).And(decision.Applicability is { } condition ? TruthOf(condition.Applies, null).True : Formula.True);
        return decision switch
        {
            TableModel table => new TableTranslation(this, table, reached).Symbols(),
            ChecklistModel checklist => Checklist(checklist, reached),
            ExpressionModel expression => new DecisionSymbols(reached, Formula.True, [.. expression.Values.Select(value => Evaluate(value, null))]),
            _ => new DecisionSymbols(reached, Formula.True, [.. decision.Outputs.Select(_ => Alternatives.Of(BeyondSymbol.Instance))]),
        };
    }

    private DecisionSymbols Checklist(ChecklistModel checklist, Formula reached)
    {
        ImmutableArray<RequirementSymbols> requirements = [.. checklist.Requirements.SelectMany(Requirements)];
        var verdict = Truth.Yes;
        foreach (var requirement in requirements.Where(requirement => requirement.Requirement.Severity == RequirementSeverity.Mandatory))
        {
            verdict = verdict.And(Truth.Of(requirement.InForce.Not()).Or(requirement.Holds));
        }

        var inForce = Formula.Any(checklist.Requirements.Select(requirement => Variables.Within(requirement.Period)));
        return new DecisionSymbols(reached.And(inForce), verdict.Null.Not(), [.. checklist.Outputs.Select(output => Alternatives.Of(output.Name == checklist.Verdict ? verdict : Truth.None))]) { Requirements = requirements };
    }

    private IEnumerable<RequirementSymbols> Requirements(RequirementModel requirement)
    {
        var inForce = Variables.Within(requirement.Period);
        if (requirement.Each is not { } each)
        {
            return [Requirement(requirement, inForce, null)];
        }

        var list = Evaluate(each.List, null);
        if (MembersOf(list) is { } members)
        {
            return members.Select((member, i) => Requirement(requirement, inForce.And(member.Present), new Frame(null, each.Variable, member.Value, Tag(member, each.Variable, i))));
        }

        // Of a list that is not told apart: met by all of them, or not, or without an answer.
        var all = new BoundQuantified(true, [new BoundIterator(each.Variable, each.List)], requirement.Applies is { } applies ? new BoundBinary(PackTypes.Boolean, Feel.Syntax.BinaryOperator.Or, new BoundNot(applies), requirement.Require) : requirement.Require);
        return [new RequirementSymbols(requirement, inForce, Truth.Yes, TruthOf(all, null))];
    }

    /// <summary>A requirement where the variables around it are given.</summary>
    public RequirementSymbols Requirement(RequirementModel requirement, Formula inForce, Frame? frame) =>
        new(requirement, inForce, requirement.Applies is { } applies ? TruthOf(applies, frame) : Truth.Yes, TruthOf(requirement.Require, frame));
}

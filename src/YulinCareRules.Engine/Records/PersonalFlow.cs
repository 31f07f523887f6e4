using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Records;

/// <summary>
/// Into which outputs the values of personal facts go: copied, reckoned with or written into a text. What a fact only chooses, by a condition or as the key of a parameter, is an outcome and no copy of it.
/// </summary>
internal sealed class PersonalFlow(CheckedPack pack)
{
    private readonly Dictionary<(string Decision, string Output), bool> known = [];

    public bool Reaches(DecisionModel decision, OutputModel output)
    {
        var key = (decision.Name, output.Name);
        if (!known.TryGetValue(key, out var reached))
        {
            known[key] = reached = ValuesOf(decision, decision.Outputs.IndexOf(output)).Any(Reaches);
        }

        return reached;
    }

    /// <summary>Whether the reason why the decision does not apply quotes a personal fact.</summary>
    public bool ReachesReason(DecisionModel decision) =>
        new[] { decision.Applicability?.Reason, (decision as TableModel)?.Otherwise?.NotApplicable }.OfType<TemplateModel>()
            .SelectMany(text => text.Zh.Concat(text.En))
            .Any(part => part.Expression is { } quoted && Reaches(quoted));

    private bool Reaches(BoundExpression value) => value switch
    {
        BoundField { Field.IsPersonal: true } => true,
        BoundField field => HoldsPersonal(field.Type, 0) || (field.Source is BoundDecision or BoundRecord && Reaches(field.Source)),
        BoundParameter or BoundQuantified or BoundNot or BoundDecisionStatus => false,
        BoundBinary { Type: BooleanType } => false,
        BoundIf branch => Reaches(branch.Then) || Reaches(branch.Else),
        BoundFor iteration => iteration.Iterators.Any(iterator => Reaches(iterator.List)) || Reaches(iteration.Body),
        BoundFilter filter => Reaches(filter.List),
        BoundIndex index => Reaches(index.List),
        BoundDecision read => pack.FindDecision(read.Decision) is { } other && other.Outputs.Where(output => read.Output is null || output.Name == read.Output).Any(output => Reaches(other, output)),
        _ => HoldsPersonal(value.Type, 0) || BoundWalk.Children(value).Any(Reaches),
    };

    // A record that is passed on whole.
    private static bool HoldsPersonal(PackType type, int depth) => type switch
    {
        RecordType { Record: var record } => depth < 8 && record.Fields.Any(field => field.IsPersonal || HoldsPersonal(field.Type, depth + 1)),
        ListType { Element: var element } => HoldsPersonal(element, depth),
        _ => false,
    };

    private static IEnumerable<BoundExpression> ValuesOf(DecisionModel decision, int output) => decision switch
    {
        TableModel table => table.Rules.Select(rule => rule.Outputs[output]).Concat(table.Otherwise is { NotApplicable: null } otherwise ? [otherwise.Outputs[output]] : []),
        ExpressionModel expression => [expression.Values[output]],
        _ => [],
    };
}

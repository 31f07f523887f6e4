using System.Security.Cryptography;
using System.Text;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>
/// Keys of the decisions of a pack that take in everything they read, figures and other decisions too: two decisions with the same key
/// come to the same on every case that both packs can read.
/// </summary>
internal sealed class MeaningKeys
{
    private readonly CheckedPack pack;
    private readonly ExpressionKey deep;
    private readonly Dictionary<string, string> decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parameters = new(StringComparer.Ordinal);

    public MeaningKeys(CheckedPack pack)
    {
        this.pack = pack;
        deep = new ExpressionKey(Of, Of);
    }

    /// <summary>An expression together with all that it reads.</summary>
    public string Of(BoundExpression? expression) => deep.Of(expression);

    public string Of(ParameterModel parameter) => Kept(parameters, parameter.Name, () => string.Join(
        '\n',
        parameter.Periods.Select(period => $"{period.Period} {ValueText(period)}").Prepend($"{parameter.Name} {parameter.By?.Name}")));

    public string Of(DecisionModel decision) => Of(decision.Name);

    /// <summary>A requirement by itself.</summary>
    public string Of(RequirementModel requirement) => string.Join(
        ' ',
        requirement.Period,
        requirement.Severity,
        requirement.Each?.Variable,
        Of(requirement.Each?.List),
        Of(requirement.Applies),
        Of(requirement.Require));

    /// <summary>What a figure is over a period.</summary>
    public static string ValueText(ParameterPeriod period) => period.ByKey is { } byKey
        ? string.Join(", ", byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {FactText.Plain(pair.Value)}"))
        : period.Single is { } single ? FactText.Plain(single) : "null";

    private string Of(string name) => Kept(decisions, name, () => pack.FindDecision(name) is { } decision ? Written(decision) : name);

    private string Written(DecisionModel decision)
    {
        var parts = new List<string>
        {
            decision.GetType().Name,
            decision.Name,
            decision.Subject.Name,
            decision.Period.ToString(),
            Of(decision.Applicability?.Applies),
            string.Join(',', decision.Outputs.Select(output => $"{output.Name} {output.IsInformative} {string.Join('>', output.Priority)}")),
            decision.FindingsOf is { } findings ? Of(findings) : "-",
        };
        parts.AddRange(decision switch
        {
            TableModel table => Written(table),
            ExpressionModel expression => expression.Values.Select(value => Of(value)),
            ChecklistModel checklist => checklist.Requirements.Select(requirement => $"{requirement.Id} {requirement.Part} {Of(requirement)} {Of(requirement.Actual)} {Of(requirement.Limit)}").Prepend(checklist.Verdict),
            _ => [],
        });
        return string.Join('\n', parts);
    }

    private IEnumerable<string> Written(TableModel table)
    {
        yield return $"{table.HitPolicy} {table.Aggregation}";
        foreach (var rule in table.Rules)
        {
            yield return $"{rule.Id} {rule.Period} {string.Join(',', rule.OverriddenBy)}";
            foreach (var part in rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs))
            {
                yield return Of(part);
            }
        }

        yield return table.Otherwise is { } otherwise ? $"otherwise {otherwise.NotApplicable is not null} {string.Join(' ', otherwise.Outputs.Select(output => Of(output)))}" : "-";
    }

    // By digest: what many read would else be written out in each of them.
    private static string Kept(Dictionary<string, string> known, string name, Func<string> write)
    {
        if (!known.TryGetValue(name, out var key))
        {
            known.Add(name, key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(write()))));
        }

        return key;
    }
}

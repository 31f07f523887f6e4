using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Reads the outputs of a determined result for the generated records.</summary>
internal sealed class ResultReader(DecisionResult result)
{
    public ImmutableArray<Finding> Findings => FindingsOf(result);

    public static ImmutableArray<Finding> FindingsOf(DecisionResult result) =>
    [
        .. result.Findings.Select(finding => new Finding(finding.Requirement.Id, finding.Status, finding.Subject, finding.Requirement.Severity == RequirementSeverity.Mandatory)
        {
            Message = finding.Message,
            Remedy = finding.Remedy,
            Missing = finding.Missing,
            Clauses = Explainer.Clauses(finding.Sources),
        }),
    ];

    public bool Boolean(string output) => OptionalBoolean(output) ?? throw Absent(output);

    public bool? OptionalBoolean(string output) => (Find(output) as FeelBoolean)?.Value;

    public decimal Number(string output) => OptionalNumber(output) ?? throw Absent(output);

    public decimal? OptionalNumber(string output) => (Find(output) as FeelNumber)?.Value;

    public int Integer(string output) => OptionalInteger(output) ?? throw Absent(output);

    public int? OptionalInteger(string output) => Find(output) is FeelNumber number ? decimal.ToInt32(number.Value) : null;

    public DateOnly Date(string output) => OptionalDate(output) ?? throw Absent(output);

    public DateOnly? OptionalDate(string output) =>
        Find(output) is FeelDate { Date: { Year: >= 1 and <= 9999 } date } ? new DateOnly(date.Year, date.Month, date.Day) : null;

    public string Text(string output) => OptionalText(output) ?? throw Absent(output);

    public string? OptionalText(string output) => (Find(output) as FeelString)?.Value;

    public T Enumeration<T>(string output, Func<string, T> read)
        where T : struct => OptionalEnumeration(output, read) ?? throw Absent(output);

    public T? OptionalEnumeration<T>(string output, Func<string, T> read)
        where T : struct => Find(output) is FeelString name ? read(name.Value) : null;

    public ImmutableArray<T> List<T>(string output, Func<string, T> read) =>
        Find(output) is FeelList list ? [.. list.Items.OfType<FeelString>().Select(item => read(item.Value))] : [];

    public ImmutableArray<string> Texts(string output) =>
        Find(output) is FeelList list ? [.. list.Items.OfType<FeelString>().Select(item => item.Value)] : [];

    private FeelValue? Find(string output) => result.ValueOf(output);

    private InvalidOperationException Absent(string output) =>
        new($"the pack gives no value for {result.Decision.Name}.{output}; the typed API was made from another version of it");
}

using System.Text.RegularExpressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Schemas;

/// <summary>A path that a case may change: as written with identifiers, as written in Chinese, and the pattern of all ways between.</summary>
/// <param name="Identifiers">Such as <c>institution.classes[0].children</c>.</param>
/// <param name="Chinese">The same by Chinese names.</param>
/// <param name="Pattern">A regular expression, for any index and for names of both kinds mixed.</param>
/// <param name="Type">What stands there.</param>
internal sealed record FactPathShape(string Identifiers, string Chinese, string Pattern, PackType Type)
{
    /// <summary>The field it ends with and the record that has it; null for a subject or an element.</summary>
    public (RecordModel Record, FieldModel Field)? Last { get; init; }
}

/// <summary>All paths of a pack's facts; records never contain themselves, so there is an end to them.</summary>
internal static partial class FactPaths
{
    public static IEnumerable<FactPathShape> Of(FactModel facts) => facts.Subjects.SelectMany(subject =>
        Under(new FactPathShape(subject.Name, subject.Title.Zh, Either(subject.Name, subject.Title.Zh), new RecordType(subject.Record))));

    private static IEnumerable<FactPathShape> Under(FactPathShape path)
    {
        var inner = path.Type switch
        {
            RecordType { Record: var record } => record.Fields.Select(field => new FactPathShape(
                $"{path.Identifiers}.{field.Name}",
                $"{path.Chinese}.{field.Title.Zh}",
                $@"{path.Pattern}\.{Either(field.Name, field.Title.Zh)}",
                field.Type)
            { Last = (record, field) }),
            ListType { Element: var element } => [new FactPathShape($"{path.Identifiers}[0]", $"{path.Chinese}[0]", $@"{path.Pattern}\[[0-9]+\]", element)],
            _ => [],
        };
        return inner.SelectMany(Under).Prepend(path);
    }

    private static string Either(string one, string other) => one == other ? Literal(one) : $"({Literal(one)}|{Literal(other)})";

    // What editors escape differently is left alone: only the signs that mean something.
    private static string Literal(string text) => Signs().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\^$.|?*+()\[\]{}]")]
    private static partial Regex Signs();
}

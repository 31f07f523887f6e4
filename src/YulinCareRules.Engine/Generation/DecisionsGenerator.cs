using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Generation;

/// <summary>The decisions and their outputs as C#.</summary>
internal static class DecisionsGenerator
{
    public static string Values(CheckedPack pack, string namespaceName)
    {
        var writer = SourceWriter.Start(pack.Id, namespaceName, "System.Collections.Immutable", "YulinCareRules.Engine", "YulinCareRules.Engine.Deciding", "YulinCareRules.Engine.Packs");
        foreach (var decision in Shown(pack))
        {
            writer.Summary($"{decision.Title.En} ({decision.Title.Zh}). {Sources(decision)}").Line($"public sealed record {ValueName(decision)}").Open();
            foreach (var output in decision.Outputs)
            {
                var type = CSharpNames.TypeOf(output.Type) + (MayBeNull(decision, output) ? "?" : string.Empty);
                writer.Summary(Describe(output)).Line($"public required {type} {CSharpNames.Pascal(output.Name)} {{ get; init; }}").Line();
            }

            Reader(writer, decision);
            writer.Close().Line();
        }

        RecordReaders(writer, pack);
        return writer.ToString();
    }

    public static string Decisions(CheckedPack pack, string namespaceName, string decisionsName)
    {
        var writer = SourceWriter.Start(pack.Id, namespaceName, "System.Collections.Immutable", "YulinCareRules.Engine");
        writer.Summary("The decisions of one case. A pure function of pack, facts and day; each explains itself when asked.").Line($"public sealed partial class {decisionsName}").Open();
        writer.Line("// A field, so that asking for a decision copies none of it.").Line("private readonly EvaluatedCase evaluated;").Line()
            .Line($"internal {decisionsName}(EvaluatedCase evaluated) => this.evaluated = evaluated;").Line().Line("internal EvaluatedCase Evaluated => evaluated;").Line();
        writer.Summary("The day whose law was applied.").Line("public DateOnly AsOf => evaluated.AsOf;").Line();
        writer.Summary("The pack that decided.").Line("public PackIdentity Pack => evaluated.Pack;").Line();
        writer.Summary("Every decision whose subject is present, as a record to be kept and replayed: one canonical JSON document with facts, day, pack and its own digest.")
            .Line("/// <param name=\"chinese\">Whether its words are Chinese; else English.</param>")
            .Line("/// <param name=\"maskPersonalFacts\">Leaves out the facts that the pack marks as personal, the outputs that they go into and what findings say of them. Outcomes that they only choose stay, and may tell them.</param>")
            .Line("/// <returns>The record as UTF-8, on one line.</returns>")
            .Line("public byte[] ToRecord(bool chinese = true, bool maskPersonalFacts = false) => evaluated.ToRecord(chinese, maskPersonalFacts);").Line();
        var shown = Shown(pack).ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            var decision = shown[i];
            writer.Summary($"{decision.Title.En} ({decision.Title.Zh}). {Sources(decision)}")
                .Line($"public Decision<{ValueName(decision)}> {CSharpNames.Pascal(decision.Name)} => evaluated.Decide({i}, \"{decision.Name}\", {ValueName(decision)}.Read);").Line();
        }

        return Shape(writer, ApiShapes.Of(pack)).Close().ToString();
    }

    private static SourceWriter Shape(SourceWriter writer, ApiShape shape)
    {
        writer.Line("// The decisions in the order by which they are found, and what else a pack has to have that is to stand behind this API.").Line("internal static ApiShape Shape { get; } = new(");
        foreach (var (lines, end) in new[] { (shape.Decisions, ","), (shape.Needs, ","), (shape.Knows, ");") })
        {
            writer.Line("    [");
            foreach (var line in lines)
            {
                writer.Line($"        \"{line}\",");
            }

            writer.Line($"    ]{end}");
        }

        return writer;
    }

    private static IEnumerable<DecisionModel> Shown(CheckedPack pack) => pack.Decisions.Where(decision => !decision.IsInternal).OrderBy(decision => decision.Name, StringComparer.Ordinal);

    private static string ValueName(DecisionModel decision) => $"{CSharpNames.Pascal(decision.Name)}Value";

    private static string Sources(DecisionModel decision) => $"Rests on {string.Join("; ", decision.Sources.Select(source => $"{source.Document.Id} {source.Locator}"))}.";

    private static string Describe(OutputModel output)
    {
        var unit = output.Type is NumberType { Unit: { } known } ? $", in {known}" : string.Empty;
        return $"{output.Title.En} ({output.Title.Zh}){unit}.";
    }

    private static void Reader(SourceWriter writer, DecisionModel decision)
    {
        writer.Line($"internal static {ValueName(decision)} Read(ValueReader result) => new()").Open();
        foreach (var output in decision.Outputs)
        {
            writer.Line($"{CSharpNames.Pascal(output.Name)} = {ReadingOf("result", output.Name, output.Type, MayBeNull(decision, output))},");
        }

        writer.Close("};");
    }

    private static void RecordReaders(SourceWriter writer, CheckedPack pack)
    {
        var records = Shown(pack).SelectMany(decision => decision.Outputs).SelectMany(output => RecordsIn(output.Type)).Distinct().OrderBy(record => record.Name, StringComparer.Ordinal).ToList();
        if (records.Count == 0)
        {
            return;
        }

        writer.Line("internal static class OutputRecords").Open();
        foreach (var record in records)
        {
            writer.Line($"public static {record.Name} To{record.Name}(ValueReader record) => new()").Open();
            foreach (var field in record.Fields)
            {
                writer.Line($"{CSharpNames.Pascal(field.Name)} = {ReadingOf("record", field.Name, field.Type, true)},");
            }

            writer.Close("};").Line();
        }

        writer.Close();
    }

    private static IEnumerable<RecordModel> RecordsIn(PackType type) => type switch
    {
        RecordType { Record: var record } => record.Fields.SelectMany(field => RecordsIn(field.Type)).Prepend(record),
        ListType { Element: var element } => RecordsIn(element),
        _ => [],
    };

    private static string ReadingOf(string from, string name, PackType type, bool optional)
    {
        var (method, converter) = type switch
        {
            ListType { Element: EnumerationType { Enumeration.Name: var element } } => ("List", $", EnumerationNames.To{element}"),
            EnumerationType { Enumeration.Name: var enumeration } => ("Enumeration", $", EnumerationNames.To{enumeration}"),
            ListType { Element: RecordType { Record.Name: var element } } => ("Records", $", OutputRecords.To{element}"),
            RecordType { Record.Name: var record } => ("Record", $", OutputRecords.To{record}"),
            BooleanType => ("Boolean", string.Empty),
            NumberType { IsInteger: true } => ("Integer", string.Empty),
            NumberType => ("Number", string.Empty),
            DateType => ("Date", string.Empty),
            BilingualType => ("Bilingual", string.Empty),
            ListType => ("Texts", string.Empty),
            _ => ("Text", string.Empty),
        };
        return $"{from}.{(optional && type is not ListType ? "Optional" : string.Empty)}{method}(\"{name}\"{converter})";
    }

    /// <summary>Whether an output may be null: only where some rule says so.</summary>
    internal static bool MayBeNull(DecisionModel decision, OutputModel output)
    {
        var index = decision.Outputs.IndexOf(output);
        IEnumerable<BoundExpression> values = decision switch
        {
            TableModel table => table.Rules.Select(rule => rule.Outputs[index]).Concat(table.Otherwise is { NotApplicable: null } otherwise ? [otherwise.Outputs[index]] : []),
            ExpressionModel expression => [expression.Values[index]],
            _ => [],
        };
        return values.Any(CanBeNull);
    }

    private static bool CanBeNull(BoundExpression expression) => expression switch
    {
        BoundConstant { Value: FeelNull } => true,
        BoundParameter => true,
        BoundIf branch => CanBeNull(branch.Then) || CanBeNull(branch.Else),
        _ => false,
    };
}

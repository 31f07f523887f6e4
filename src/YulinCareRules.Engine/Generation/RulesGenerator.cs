using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine.Generation;

/// <summary>The class of a typed API that loads the pack and takes cases.</summary>
internal static class RulesGenerator
{
    public static string Rules(CheckedPack pack, string namespaceName, string prefix)
    {
        var (rules, facts, decisions) = ($"{prefix}Rules", $"{prefix}Case", $"{prefix}Decisions");
        var writer = SourceWriter.Start(pack.Id, namespaceName, "YulinCareRules.Engine", "YulinCareRules.Engine.Records");
        writer.Summary($"{pack.Title.En} ({pack.Title.Zh}), ready to decide. Immutable and safe to share.").Line($"public sealed partial class {rules} : IPackRules<{rules}>").Open();
        writer.Line($"private readonly PackRules<{facts}> rules;").Line().Line($"private {rules}(PackRules<{facts}> rules) => this.rules = rules;").Line();
        writer.Summary("The pack that decides.").Line("public PackIdentity Pack => rules.Pack;").Line();
        writer.Summary("The evaluator in use: the interpreter where it was asked for, or where code cannot be made at run time.").Line("public RuleEvaluator Evaluator => rules.Evaluator;").Line();
        writer.Summary("The rules of a folder: this pack, a later version of it, or one that builds on it.")
            .Line("/// <param name=\"directory\">The folder that holds <c>pack.yaml</c>.</param>")
            .Line("/// <param name=\"evaluator\">The evaluator.</param>")
            .Line("/// <exception cref=\"InvalidPackException\">The folder holds no pack, one with errors, or one that does not fit this API; all errors are listed.</exception>")
            .Line($"public static {rules} LoadDirectory(string directory, RuleEvaluator evaluator = RuleEvaluator.Compiled) => Of(LoadedPack.OfDirectory<{rules}>(directory, evaluator));")
            .Line();
        writer.Line($"static ApiShape IPackRules<{rules}>.Shape => {decisions}.Shape;").Line().Line($"static {rules} IPackRules<{rules}>.Of(LoadedPack pack) => Of(pack);").Line();
        writer.Summary("Decides a case as of a day. Pure: no clock, no culture, no I/O.")
            .Line("/// <param name=\"facts\">The facts; a null field is unknown, never false or zero.</param>")
            .Line("/// <param name=\"asOf\">The day whose law is applied.</param>")
            .Line("/// <returns>The decisions; each is made when first read.</returns>")
            .Line("/// <exception cref=\"InvalidCaseException\">A value lies out of its declared bounds.</exception>")
            .Line($"public {decisions} Evaluate({facts} facts, DateOnly asOf) => new(rules.Evaluate(facts, asOf));");
        writer.Line();
        writer.Summary("Reads the facts of a case from JSON or YAML by the names of the pack, Chinese ones too.")
            .Line("/// <param name=\"text\">The text, in UTF-8.</param>")
            .Line("/// <param name=\"name\">What errors call it, e.g. the name of the file.</param>")
            .Line("/// <param name=\"asOf\">The day that the text names; null where it names none.</param>")
            .Line("/// <exception cref=\"InvalidCaseException\">Something in it is no fact that is declared; every error is listed with line, column and the name that was probably meant.</exception>")
            .Line($"public {facts} ReadCase(ReadOnlyMemory<byte> text, string name, out DateOnly? asOf) => rules.ReadCase(text, name, {prefix}Json.Default, out asOf);")
            .Line();
        writer.Summary("Makes the decisions of a record again, on its facts and as of its day.")
            .Line($"/// <param name=\"record\">The record as <see cref=\"{decisions}.ToRecord\"/> wrote it, in UTF-8.</param>")
            .Line("/// <returns>What came to the same and what did not.</returns>")
            .Line("/// <exception cref=\"InvalidRecordException\">It is no record, was altered, or states facts that the pack does not know.</exception>")
            .Line("public ReplayResult Replay(ReadOnlyMemory<byte> record) => rules.Replay(record);")
            .Line();
        writer.Line($"private static {rules} Of(LoadedPack pack) => new(pack.Rules<{facts}>(FactMapping.Map, {decisions}.Shape));");
        return writer.Close().ToString();
    }
}

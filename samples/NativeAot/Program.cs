using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using YulinCareRules;
using YulinCareRules.Engine;

// FILE…: the document of each institution, a line each, as the other samples would give it; what is wrong with a file in its place. Which evaluator answers, on standard error.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
var rules = CareRules.LoadEmbedded();
var decisionsType = CareJson.Default.CreateOptions().GetTypeInfo(typeof(CareDecisions));
Console.Error.WriteLine($"{rules.Pack.Id} {rules.Pack.Version}, {rules.Evaluator}, dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");
foreach (var file in args)
{
    try
    {
        var facts = rules.ReadCase(File.ReadAllBytes(file), Path.GetFileName(file), out var asOf);
        output.WriteLine(JsonSerializer.Serialize(rules.Evaluate(facts, asOf ?? new DateOnly(2023, 6, 1)), decisionsType));
    }
    catch (InvalidCaseException refused)
    {
        output.WriteLine(string.Join(" | ", refused.Diagnostics));
    }
}

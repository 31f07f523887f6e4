using System.Collections.Immutable;
using System.Reflection;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Accounting;
using YulinCareRules.Engine.Tests.Analysis;
using YulinCareRules.Engine.Tests.Cases;
using YulinCareRules.Engine.Tests.Text;

namespace YulinCareRules.Engine.Tests.Diagnostics;

/// <summary>No diagnostic without a text that provokes it: what no author can ever see is no diagnostic.</summary>
public sealed class DiagnosticCoverageTests
{
    public static TheoryData<Type> Factories =>
        [typeof(TextDiagnostics), typeof(PackDiagnostics), typeof(NameDiagnostics), typeof(ExpressionDiagnostics), typeof(AccountingDiagnostics), typeof(CaseDiagnostics), typeof(AnalysisDiagnostics)];

    [Theory]
    [MemberData(nameof(Factories))]
    public void Every_diagnostic_is_provoked_by_some_mistake(Type factory)
    {
        ImmutableHashSet<string> provoked =
        [
            .. MistakeTests.All.Select(mistake => mistake.Code),
            .. TextMistakes.All.Select(mistake => mistake.Code),
            .. AccountMistakes.All.Select(mistake => mistake.Code),
            .. CaseMistakes.All.Select(mistake => mistake.Code),
            .. PlantedFaults.Faults.SelectMany(fault => fault.Codes),
            .. PlantedFaults.Notes,
        ];

        var missing = Made(factory).Where(made => !provoked.Contains(made.Diagnostic.Code)).Select(made => $"{made.Diagnostic.Code} {made.Name}");

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_code_belongs_to_one_family_of_diagnostics()
    {
        var codes = Factories.Select(row => row.Data).Append(typeof(FactDiagnostics))
            .SelectMany(factory => Made(factory).Select(made => made.Diagnostic.Code).Distinct())
            .ToList();

        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^YCR[0-9]{4}$", code));
    }

    [Theory]
    [MemberData(nameof(Factories))]
    public void Every_diagnostic_speaks_both_languages(Type factory)
    {
        Assert.All(Made(factory), made =>
        {
            Assert.Contains(made.Diagnostic.MessageZh, character => character is >= '\u4E00' and <= '\u9FFF');
            Assert.DoesNotContain(made.Diagnostic.MessageEn, character => character is >= '\u4E00' and <= '\u9FFF');
        });
    }

    private static IEnumerable<(string Name, Diagnostic Diagnostic)> Made(Type factory) =>
        factory.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Diagnostic))
            .Select(method => (method.Name, (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(Something)])!));

    private static object? Something(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "some" : Activator.CreateInstance(parameter.ParameterType);
}

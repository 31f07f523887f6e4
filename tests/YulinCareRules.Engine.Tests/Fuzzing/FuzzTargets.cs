using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Fuzzing;

/// <summary>What any text is put through. Each target throws where something but a diagnostic comes of it.</summary>
internal static class FuzzTargets
{
    private static readonly DateOnly Day = new(2023, 1, 1);

    private static readonly CheckedPack Pack = LendingPack.Source.Load().Pack!;

    private static readonly ImmutableArray<CaseFacts> Cases =
    [
        Facts("reader: {kind: adult, name: 甲, resident: true, joined: 2020-08-01, distance: 3.5, loans: [{number: 1, book: 红楼梦, days: 3}, {number: 2, book: 西游记, days: 40}]}"),
        Facts("reader: {resident: false, loans: [{number: 1}, {days: 3}]}"),
        Facts("reader: {}"),
    ];

    private static readonly ImmutableArray<FeelInput> Inputs =
    [
        new("a", FeelEvaluator.Evaluate("[1, {b c: 2}, \"x\", null, @\"2020-08-01\"]", [], FeelTypes.Any, EvaluationContext.Collecting(null)), FeelTypes.Any),
        new("monthly fee", new FeelNumber(10), FeelTypes.Any),
        new("reader", FeelEvaluator.Evaluate("{loans: [{days: 3}], resident: true}", [], FeelTypes.Any, EvaluationContext.Collecting(null)), FeelTypes.Any),
    ];

    /// <summary>Lexer, parser and interpreter, as <c>feel</c> runs them.</summary>
    public static void Feel(string text)
    {
        Within(text, ExpressionParser.ParseUnaryTests(text, NameScope.Empty, FeelDialect.Standard).Diagnostics);
        Within(text, ExpressionParser.ParseExpression(text, NameScope.Empty).Diagnostics);
        var context = EvaluationContext.Collecting(null);
        var value = FeelEvaluator.Evaluate(text, Inputs, FeelTypes.Any, context);
        Within(text, context.Warnings);
        _ = ValueText.Of(value).Length;
    }

    /// <summary>An expression of a pack: bound, and where it has no errors evaluated over facts whole, partial and none.</summary>
    public static void PackExpression(string text)
    {
        var block = new StringBuilder("    value: |-\n");
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            block.Append("      ").Append(line).Append('\n');
        }

        Decide(LendingPack.Decisions.Replace("    value: count(reader.loans) > 0\n", block.ToString(), StringComparison.Ordinal), "borrows");
    }

    /// <summary>A template of a message.</summary>
    public static void Template(string text) =>
        Decide(LendingPack.Decisions.Replace("\"已借{actual}天\"", $"'{text.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal), "standing");

    /// <summary>A whole file of a pack.</summary>
    public static void PackFile(string text)
    {
        var loaded = LendingPack.Source.With("lending/more.yaml", text.Replace("▸", string.Empty, StringComparison.Ordinal)).Load();
        Told(loaded.Diagnostics);
    }

    /// <summary>The facts of a case, as YAML or JSON, decided where they can be read.</summary>
    public static void CaseText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var read in new[] { TextReading.Read("case.yaml", bytes), TextReading.Read("case.json", bytes), JsonTextReader.Read("-", bytes, 3) })
        {
            Told(read.Errors);
            var diagnostics = new DiagnosticBag();
            if (read.Root is not null && new CaseReader(Pack.Facts).Read(read.Root, diagnostics) is { } facts && read.Errors.IsEmpty)
            {
                Write(Pack, facts, facts.AsOf ?? Day, []);
            }

            Told(diagnostics.ToSorted());
        }
    }

    /// <summary>A file of cases, run where it can be read.</summary>
    public static void CaseFile(string text)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var definition in new CaseFileReader(Pack, _ => null, diagnostics).Read("cases/a.yaml", Encoding.UTF8.GetBytes(text)))
        {
            _ = CaseRunner.Run(Pack, definition);
        }

        Told(diagnostics.ToSorted());
    }

    private static void Decide(string decisions, string name)
    {
        var loaded = LendingPack.Source.With("lending/decisions.yaml", decisions.Replace("▸", string.Empty, StringComparison.Ordinal)).Load();
        Told(loaded.Diagnostics);
        if (loaded.Pack is { } pack)
        {
            foreach (var facts in Cases)
            {
                Write(pack, facts, Day, [name]);
            }
        }
    }

    private static void Write(CheckedPack pack, CaseFacts facts, DateOnly day, IReadOnlyCollection<string> names)
    {
        var decisions = CaseDecisions.Decide(pack, facts, day, names);
        _ = new DecisionDocument(true).Write(decisions, indented: false).Length;
    }

    private static CaseFacts Facts(string text) => new CaseReader(Pack.Facts).Read(ReadText.Root("case.yaml", text), new DiagnosticBag())!;

    // A diagnostic points into the text, says something in both languages and can be shown.
    private static void Told(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Assert.True(diagnostic.Location is { Line: > 0, Column: > 0 } && diagnostic.MessageZh.Length > 0 && diagnostic.MessageEn.Length > 0, diagnostic.ToString());
            if (diagnostic.Location.Excerpt?.Line is var (line, before, length))
            {
                Assert.True(before >= 0 && length >= 0 && before + length <= line.Length + 1, $"{diagnostic}: {before} {length} of {line}");
            }
        }
    }

    private static void Within(string text, IReadOnlyList<FeelDiagnostic> diagnostics) =>
        Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.Span.Start >= 0 && diagnostic.Span.Length >= 0 && diagnostic.Span.End <= text.Length, $"{diagnostic.Code} {diagnostic.Span}"));
}

using System.Collections.Immutable;
using NodaTime;
using YulinCareRules.Feel.Compilation;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>An expression over the facts of <see cref="FactTypes"/>, read once and compiled once, on both evaluators.</summary>
internal sealed class Evaluators
{
    private static readonly ZonedDateTime Now = new LocalDateTime(2020, 8, 1, 12, 0).InUtc();
    private static readonly ImmutableArray<string> Names = [.. FactTypes.Inputs.Select(input => input.Name)];

    // Without values the members come from the declared types alone.
    private static readonly NameScope Scope = FeelEvaluator.NamesOf(FactTypes.Inputs.Select(input => new FeelInput(input.Name, FeelNull.Instance, input.Type)));

    private readonly CompiledExpression code;

    public Evaluators(string text)
    {
        var parsed = ExpressionParser.ParseExpression(text, Scope, FeelDialect.Standard);
        Tree = parsed.Tree ?? throw new InvalidOperationException($"{text}: {parsed.Diagnostics[0].MessageEn}");
        code = FeelCompiler.Compile(Tree, FactTypes.Inputs) ?? throw new InvalidOperationException($"not compiled: {text}");
    }

    public Expression Tree { get; }

    public (FeelValue Value, IReadOnlyList<FeelDiagnostic> Warnings) Interpret(FeelValue[] facts)
    {
        var context = EvaluationContext.Collecting(Now);
        return (Run(context, () => new InterpretedScope(Names, facts, context).Evaluate(Tree)), context.Warnings);
    }

    public (FeelValue Value, IReadOnlyList<FeelDiagnostic> Warnings) RunCode(FeelValue[] facts)
    {
        var context = EvaluationContext.Collecting(Now);
        return (Run(context, () => code(new Forms(context), facts)), context.Warnings);
    }

    /// <summary>What the two differ in; null where they agree in value, in null and in every warning.</summary>
    public string? Difference(FeelValue[] facts)
    {
        var (interpreted, compiled) = (Interpret(facts), RunCode(facts));
        return !Evaluation.Agreement.Of(interpreted.Value, compiled.Value) ? $"{ValueText.Of(interpreted.Value)} interpreted, {ValueText.Of(compiled.Value)} compiled"
            : !interpreted.Warnings.SequenceEqual(compiled.Warnings) ? $"warnings {string.Join("; ", interpreted.Warnings)} interpreted, {string.Join("; ", compiled.Warnings)} compiled"
            : null;
    }

    private FeelValue Run(EvaluationContext context, Func<FeelValue> body) => FeelEvaluator.Guarded(context, Tree.Span, body);
}

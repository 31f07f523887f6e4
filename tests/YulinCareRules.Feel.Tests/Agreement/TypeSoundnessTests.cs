using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tests.Parsing;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>What inference says before an expression runs holds when it runs.</summary>
public sealed partial class TypeSoundnessTests
{
    [Fact]
    public void The_value_is_of_the_type_that_was_inferred() => RandomExpressions.Check(RandomExpressions.Share(0.5), 0.04, (evaluators, facts) =>
    {
        var typed = TypedTree.Of(evaluators.Tree, FactTypes.Inputs);
        var type = typed.Types[typed.Tree];
        var value = evaluators.Interpret(facts).Value;
        return value is FeelNull ? type.MayBeNull ? null : "null, which was ruled out"
            : type.Type == FeelTypes.Any || IsOf(value, type.Type) ? null
            : $"{ValueText.Of(value)}, which is no {type.Type}";
    });

    [Fact]
    public void A_checked_expression_never_fails_on_type()
    {
        var proven = 0;
        RandomExpressions.Check(RandomExpressions.Share(0.5), 0, (evaluators, facts) =>
        {
            if (!TypeChecking.Of(TypedTree.Of(evaluators.Tree, FactTypes.Inputs)).IsProven)
            {
                return null;
            }

            proven++;
            return evaluators.Interpret(facts).Warnings.FirstOrDefault(IsOfType)?.MessageEn;
        });
        Assert.True(proven > 0);
    }

    // Of functions the type is not written in the value.
    private static bool IsOf(FeelValue value, FeelType type) => TypeConformance.IsInstance(value, type) || (value is FeelFunction && type is FunctionOf);

    // What is null, by the facts (an item that is null has no entries either) or by a sum that is too large, is no mistake of type; nor is a division by zero.
    private static bool IsOfType(FeelDiagnostic warning) => warning.Code switch
    {
        "YCR1502" when Operands().Match(warning.MessageEn) is { Success: true } match => !MayOperate(match),
        "YCR1501" => !((ContextOf)FactTypes.Room).Fields.Any(field => warning.MessageEn.Contains($"'{field.Name}'", StringComparison.Ordinal)),
        "YCR1505" or "YCR1507" or "YCR1514" => false,
        _ => !warning.MessageEn.Contains("Null", StringComparison.Ordinal) && !warning.MessageEn.Contains("range", StringComparison.Ordinal),
    };

    private static bool MayOperate(Match match)
    {
        var (left, right) = (FeelTypes.Find(match.Groups[2].Value)!, FeelTypes.Find(match.Groups[3].Value)!);
        var operation = Enum.GetValues<BinaryOperator>().First(operation => Signs.Of(operation) == match.Groups[1].Value);
        return left == FeelTypes.Null || right == FeelTypes.Null || OperatorTypes.Of(operation, left, right) is not null;
    }

    private const string Names = "Null|number|string|boolean|date|time|date and time|days and time duration|years and months duration|list|context|range|function";

    [GeneratedRegex("^'(.+)' has no result for (" + Names + ") and (" + Names + ")$")]
    private static partial Regex Operands();
}

using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Types;

/// <summary>Results of a declared type.</summary>
public sealed class TypeCoercionTests
{
    [Theory]
    [InlineData("[10]", "number", "10")]
    [InlineData("10", "list<number>", "[10]")]
    [InlineData("[[10]]", "number", "10")]
    [InlineData("null", "list<string>", "null")]
    [InlineData("@\"2020-01-01\"", "date and time", "2020-01-01T00:00:00Z")]
    [InlineData("{name: \"a\", age: null}", "context<name: string, age: number>", "{name: \"a\", age: null}")]
    public void A_value_becomes_one_of_the_type(string text, string type, string written)
    {
        var (value, warnings) = Evaluate(text, type);

        Assert.Equal(written, ValueText.Of(value));
        Assert.Equal(0, warnings);
    }

    [Theory]
    [InlineData("1 + 1", "string")]
    [InlineData("[1, \"a\"]", "list<number>")]
    [InlineData("[1, 2]", "number")]
    [InlineData("[]", "number")]
    [InlineData("{name: \"a\"}", "context<name: string, age: number>")]
    public void A_value_of_another_type_is_null_and_told(string text, string type)
    {
        var (value, warnings) = Evaluate(text, type);

        Assert.Equal(FeelNull.Instance, value);
        Assert.Equal(1, warnings);
    }

    private static (FeelValue Value, int Warnings) Evaluate(string text, string type)
    {
        var context = EvaluationContext.Collecting(null);
        var value = FeelEvaluator.Evaluate(text, [], TypeReader.Read(ExpressionParser.ParseType(type).Tree!, out _)!, context);
        return (value, context.Warnings.Count(warning => warning.Code == "YCR1506"));
    }
}

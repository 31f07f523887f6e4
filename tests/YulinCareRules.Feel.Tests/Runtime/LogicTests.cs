namespace YulinCareRules.Feel.Tests.Runtime;

/// <summary>Three-valued logic.</summary>
public sealed class LogicTests
{
    [Theory]
    [InlineData("true", "true", "true", "true")]
    [InlineData("true", "false", "false", "true")]
    [InlineData("true", "null", "null", "true")]
    [InlineData("true", "123", "null", "true")]
    [InlineData("true", "\"true\"", "null", "true")]
    [InlineData("false", "true", "false", "true")]
    [InlineData("false", "false", "false", "false")]
    [InlineData("false", "null", "false", "null")]
    [InlineData("false", "123", "false", "null")]
    [InlineData("false", "[]", "false", "null")]
    [InlineData("null", "true", "null", "true")]
    [InlineData("null", "false", "false", "null")]
    [InlineData("null", "null", "null", "null")]
    [InlineData("null", "123", "null", "null")]
    [InlineData("123", "true", "null", "true")]
    [InlineData("123", "false", "false", "null")]
    [InlineData("0", "0", "null", "null")]
    public void And_and_or_follow_the_table_of_three_values(string left, string right, string both, string either)
    {
        Assert.Equal(Evaluated.Text(both), Evaluated.Text($"{left} and {right}"));
        Assert.Equal(Evaluated.Text(either), Evaluated.Text($"{left} or {right}"));
    }

    [Theory]
    [InlineData("true", "false")]
    [InlineData("false", "true")]
    [InlineData("null", "null")]
    [InlineData("0", "null")]
    [InlineData("\"true\"", "null")]
    [InlineData("[true]", "null")]
    public void Not_turns_truth_around_and_leaves_the_unknown(string value, string result) =>
        Assert.Equal(Evaluated.Text(result), Evaluated.Text($"not({value})"));
}

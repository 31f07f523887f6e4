using YulinCareRules.Feel.Tests.Runtime;

namespace YulinCareRules.Feel.Tests.Functions;

/// <summary>Logic over lists.</summary>
public sealed class BooleanFunctionTests
{
    [Theory]
    [InlineData("[true, false, true]", "false", "true")]
    [InlineData("[true, true]", "true", "true")]
    [InlineData("[false, false]", "false", "false")]
    [InlineData("[true, null]", "null", "true")]
    [InlineData("[false, null]", "false", "null")]
    [InlineData("[true, 123]", "null", "true")]
    [InlineData("[123, false]", "false", "null")]
    [InlineData("[]", "true", "false")]
    [InlineData("true", "true", "true")]
    [InlineData("false", "false", "false")]
    [InlineData("null", "null", "null")]
    [InlineData("123", "null", "null")]
    [InlineData("[null]", "null", "null")]
    [InlineData("true, false", "false", "true")]
    [InlineData("true, null", "null", "true")]
    [InlineData("null, false", "false", "null")]
    public void All_and_any_follow_three_valued_logic(string arguments, string all, string any)
    {
        Assert.Equal(Evaluated.Text(all), Evaluated.Text($"all({arguments})"));
        Assert.Equal(Evaluated.Text(any), Evaluated.Text($"any({arguments})"));
    }
}

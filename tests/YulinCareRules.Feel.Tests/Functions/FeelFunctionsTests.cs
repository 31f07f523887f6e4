using YulinCareRules.Feel.Functions;

namespace YulinCareRules.Feel.Tests.Functions;

/// <summary>Which functions there are and how many arguments each takes.</summary>
public sealed class FeelFunctionsTests
{
    private const int Many = int.MaxValue;

    [Theory]
    [InlineData("floor", 1, 2)]
    [InlineData("ceiling", 1, 2)]
    [InlineData("round up", 1, 2)]
    [InlineData("round down", 1, 2)]
    [InlineData("round half up", 1, 2)]
    [InlineData("round half down", 1, 2)]
    [InlineData("abs", 1, 1)]
    [InlineData("decimal", 2, 2)]
    [InlineData("modulo", 2, 2)]
    [InlineData("even", 1, 1)]
    [InlineData("odd", 1, 1)]
    [InlineData("count", 1, 1)]
    [InlineData("sum", 1, Many)]
    [InlineData("mean", 1, Many)]
    [InlineData("min", 1, Many)]
    [InlineData("max", 1, Many)]
    [InlineData("list contains", 2, 2)]
    [InlineData("distinct values", 1, 1)]
    [InlineData("append", 1, Many)]
    [InlineData("concatenate", 1, Many)]
    [InlineData("union", 1, Many)]
    [InlineData("reverse", 1, 1)]
    [InlineData("string length", 1, 1)]
    [InlineData("string", 1, 1)]
    [InlineData("contains", 2, 2)]
    [InlineData("starts with", 2, 2)]
    [InlineData("ends with", 2, 2)]
    [InlineData("upper case", 1, 1)]
    [InlineData("lower case", 1, 1)]
    [InlineData("not", 1, 1)]
    [InlineData("all", 1, Many)]
    [InlineData("any", 1, Many)]
    public void A_function_takes_its_number_of_arguments(string name, int least, int most)
    {
        Assert.True(FeelFunctions.TryFind(name, out var function));
        Assert.Equal(name, function.Name);
        Assert.Contains(name, FeelFunctions.Names);
        Assert.False(function.Accepts(least - 1));
        Assert.True(function.Accepts(least));
        Assert.True(function.Accepts(most));
        Assert.Equal(most == Many, function.Accepts(100));
        Assert.True(most == Many || !function.Accepts(most + 1));
    }

    [Fact]
    public void There_are_just_the_functions_told_above() => Assert.Equal(32, FeelFunctions.Names.Count());

    [Theory]
    [InlineData("Sum")]
    [InlineData("string  length")]
    [InlineData("")]
    public void A_name_that_differs_in_any_way_is_no_function(string name) => Assert.False(FeelFunctions.TryFind(name, out _));

    [Fact]
    public void A_call_needs_its_surroundings()
    {
        Assert.True(FeelFunctions.TryFind("abs", out var function));
        Assert.Throws<ArgumentNullException>(() => function.Invoke([], null!));
    }
}

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
    [InlineData("sqrt", 1, 1)]
    [InlineData("exp", 1, 1)]
    [InlineData("log", 1, 1)]
    [InlineData("product", 1, Many)]
    [InlineData("median", 1, Many)]
    [InlineData("stddev", 1, Many)]
    [InlineData("mode", 1, Many)]
    [InlineData("flatten", 1, 1)]
    [InlineData("index of", 2, 2)]
    [InlineData("sublist", 2, 3)]
    [InlineData("insert before", 3, 3)]
    [InlineData("remove", 2, 2)]
    [InlineData("list replace", 3, 3)]
    [InlineData("sort", 1, 2)]
    [InlineData("substring", 2, 3)]
    [InlineData("substring before", 2, 2)]
    [InlineData("substring after", 2, 2)]
    [InlineData("string join", 1, 2)]
    [InlineData("matches", 2, 3)]
    [InlineData("replace", 3, 4)]
    [InlineData("split", 2, 2)]
    [InlineData("is", 2, 2)]
    [InlineData("get value", 2, 2)]
    [InlineData("get entries", 1, 1)]
    [InlineData("context", 1, 1)]
    [InlineData("context put", 3, 3)]
    [InlineData("context merge", 1, 1)]
    [InlineData("number", 3, 3)]
    [InlineData("date", 1, 3)]
    [InlineData("time", 1, 4)]
    [InlineData("date and time", 1, 2)]
    [InlineData("duration", 1, 1)]
    [InlineData("years and months duration", 2, 2)]
    [InlineData("day of year", 1, 1)]
    [InlineData("day of week", 1, 1)]
    [InlineData("month of year", 1, 1)]
    [InlineData("week of year", 1, 1)]
    [InlineData("now", 0, 0)]
    [InlineData("today", 0, 0)]
    [InlineData("range", 1, 1)]
    [InlineData("before", 2, 2)]
    [InlineData("after", 2, 2)]
    [InlineData("meets", 2, 2)]
    [InlineData("met by", 2, 2)]
    [InlineData("overlaps", 2, 2)]
    [InlineData("overlaps before", 2, 2)]
    [InlineData("overlaps after", 2, 2)]
    [InlineData("finishes", 2, 2)]
    [InlineData("finished by", 2, 2)]
    [InlineData("includes", 2, 2)]
    [InlineData("during", 2, 2)]
    [InlineData("starts", 2, 2)]
    [InlineData("started by", 2, 2)]
    [InlineData("coincides", 2, 2)]
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

    [Theory]
    [InlineData("now")]
    [InlineData("today")]
    [InlineData("sort")]
    [InlineData("list replace")]
    public void A_function_that_needs_more_than_its_arguments_says_so(string name)
    {
        Assert.True(FeelFunctions.TryFind(name, out var function));
        Assert.False(function.IsPure);
    }

    [Fact]
    public void There_are_just_the_functions_told_above() => Assert.Equal(86, FeelFunctions.Names.Count());

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

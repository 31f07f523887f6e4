namespace YulinCareRules.Feel.Tests.Interpretation;

/// <summary>Names of several words and with signs, wherever names are given.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("{first fee: 1, r: first fee + 1}.r", "2")]
    [InlineData("{a: {b c: 2}}.a.b c + 1", "3")]
    [InlineData("{foo+bar: 1, foo: 2, bar: 5, r: foo+bar}.r", "1")]
    [InlineData("{foo: 2, bar: 5, r: foo+bar}.r", "7")]
    [InlineData("[{first name: \"a\", n: 1}, {first name: \"b\", n: 2}][first name = \"b\"].n", "[2]")]
    [InlineData("for the item in [1, 2] return the item + 1", "[2, 3]")]
    [InlineData("some of them in [1, 2] satisfies of them = 2", "true")]
    [InlineData("(function(first arg, b) first arg - b)(b: 1, first arg: 5)", "4")]
    [InlineData("substring(string: \"foobar\", start position: 4)", "\"bar\"")]
    [InlineData("{\"a b\": 1}.a b", "1")]
    [InlineData("{🐎: 1}.🐎", "1")]
    [InlineData("{what if?: 1, r: what if? + 1}.r", "2")]
    [InlineData("{profit and loss: 1, r: profit and loss + 1}.r", "2")]
    [InlineData("{Bob’s age: 5, r: Bob’s age + 1}.r", "6")]
    [InlineData("{date: 1, time: true, r: time and date = 1}.r", "true")]
    [InlineData("{date and time: 1, r: date and time + 1}.r", "2")]
    [InlineData("[{班级 人数: 3}].班级 人数", "[3]")]
    public void A_name_is_as_long_as_the_scope_knows_it(string text, string value) => Feel.Equal(value, text);

    [Fact]
    public void Inputs_and_their_members_are_in_scope()
    {
        var salary = Feel.Input("Monthly Salary", "10");
        var rate = Feel.Input("Approved/Declined", "{the rate: 3}");

        Feel.Equal("120", "12 * Monthly Salary", salary);
        Feel.Equal("7", "Monthly Salary - Approved/Declined.the rate", salary, rate);
        Feel.Equal("[3]", "[Approved/Declined][the rate > 1].the rate", rate);
    }

    [Fact]
    public void A_sign_that_means_nothing_may_be_part_of_a_name() =>
        Feel.Equal("3", "甲、乙 + 1", Feel.Input("甲、乙", "2"));

    [Fact]
    public void A_name_of_nothing_is_told() => Feel.IsNull("1 + fee", "YCR1501", "fee");
}

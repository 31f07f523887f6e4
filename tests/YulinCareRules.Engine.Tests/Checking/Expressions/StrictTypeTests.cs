using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Checking.Expressions;

/// <summary>What is right is not refused: units that go together, bounds that are met, values of every kind where they belong; and what is not, is.</summary>
public sealed class StrictTypeTests
{
    [Theory]
    [InlineData("reader.distance >= 0")]
    [InlineData("reader.distance * 2 > reader.distance")]
    [InlineData("reader.distance / reader.distance > 1")]
    [InlineData("reader.distance / 3 < 50")]
    [InlineData("sum(for loan in reader.loans return loan.days) / 7 > 3")]
    [InlineData("sum(for loan in reader.loans return loan.days) <= longestLoan * count(reader.loans)")]
    [InlineData("max(for loan in reader.loans return loan.days) - longestLoan > 0")]
    [InlineData("min(longestLoan, 30) = longestLoan")]
    [InlineData("(if reader.resident then longestLoan else 10) > 3")]
    [InlineData("floor(reader.distance) = reader.distance")]
    [InlineData("fee(reader.kind) > 3 or fee(成人) > 3")]
    [InlineData("reader.kind = child or child = reader.kind or reader.kind in (adult, 儿童)")]
    [InlineData("list contains([\"adult\"], reader.kind)")]
    [InlineData("reader.joined > @\"2020-08-01\" and reader.joined <= asOf")]
    [InlineData("reader.joined.year + 1 >= asOf.year")]
    [InlineData("reader.joined - asOf = null")]
    [InlineData("date(2020, 8, 1) < asOf and date(\"2020-08-01\") < asOf")]
    [InlineData("reader.name + \"甲\" = \"乙\" and contains(reader.name, \"甲\")")]
    [InlineData("string length(reader.name) > 3 and reader.name < \"乙\"")]
    [InlineData("string(reader.distance) = \"3\"")]
    [InlineData("count(split(reader.name, \";\")[item = \"甲\"]) > 1")]
    [InlineData("split(reader.name, \";\")[1] = \"甲\"")]
    [InlineData("reader.loans[1].days > 3")]
    [InlineData("count(reader.loans[days > 3 and book = \"甲\"]) = 0")]
    [InlineData("count(concatenate(for a in reader.loans return a.days, [1, 2])) > 1")]
    [InlineData("every loan in reader.loans satisfies loan.days in [0..longestLoan]")]
    [InlineData("reader.distance in [0..1000] and reader.distance between 0 and 5")]
    [InlineData("(1 < reader.distance) = true")]
    [InlineData("(1 < reader.distance) = (reader.distance < 3)")]
    [InlineData("reader.resident = null or reader.loans = []")]
    [InlineData("all(for loan in reader.loans return loan.days > 3)")]
    [InlineData("string join([reader.name, \"甲\"], \",\") = \"\"")]
    [InlineData("modulo(reader.distance, 2) = 0 and abs(reader.distance) > 1")]
    public void It_is_accepted(string expression) =>
        Assert.Empty(LendingPack.Source.Replace("lending/decisions.yaml", "value: count(reader.loans) > 0", $"value: |-\n      {expression}").Load().Diagnostics);

    [Theory]
    [InlineData("reader.distance * 2 > longestLoan", "YCR1205")]
    [InlineData("longestLoan / 2 > reader.distance", "YCR1205")]
    [InlineData("sum(for loan in reader.loans return loan.days) > reader.distance", "YCR1205")]
    [InlineData("max(reader.distance, longestLoan) > 3", "YCR1205")]
    [InlineData("(if reader.resident then 0 else reader.distance) > longestLoan", "YCR1205")]
    [InlineData("fee(adult) > reader.distance", "YCR1205")]
    [InlineData("round up(reader.distance, 0) > longestLoan", "YCR1205")]
    [InlineData("reader.loans = 1", "YCR1204")]
    [InlineData("reader.loans.days > 3", "YCR1203")]
    [InlineData("reader.name in [1]", "YCR1204")]
    [InlineData("count(1) > 0", "YCR1208")]
    [InlineData("contains(reader.name, 1)", "YCR1208")]
    [InlineData("sum(reader.name) > 1", "YCR1208")]
    [InlineData("string join(for loan in reader.loans return loan.days) = \"\"", "YCR1208")]
    [InlineData("reader.resident > true", "YCR1208")]
    [InlineData("reader.loans > reader.loans", "YCR1208")]
    [InlineData("reader.joined + reader.joined > asOf", "YCR1208")]
    [InlineData("reader.name * \"2\" = \"a\"", "YCR1208")]
    [InlineData("duration(\"P1Y\").years > 1", "YCR1203")]
    public void It_is_refused(string expression, string code)
    {
        var loaded = LendingPack.Source.Replace("lending/decisions.yaml", "value: count(reader.loans) > 0", $"value: |-\n      {expression}").Load();

        Assert.Contains(code, loaded.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Single(loaded.Diagnostics);
    }
}

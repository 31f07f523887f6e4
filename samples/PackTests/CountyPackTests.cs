using Xunit;
using YulinCareRules.Testing;

namespace PackTests;

public sealed class CountyPackTests
{
    [Theory]
    [PackCases("samples/county-example")]
    public void Every_case_of_the_county_holds(PackCase found) => found.Verify();
}

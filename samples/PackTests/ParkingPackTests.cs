using Xunit;
using YulinCareRules.Testing;

namespace PackTests;

public sealed class ParkingPackTests
{
    [Theory]
    [PackCases("samples/Parking/rules")]
    public void Every_case_of_the_permits_holds(PackCase found) => found.Verify();
}

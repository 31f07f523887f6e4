using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Syntax;

/// <summary>Stretches of text.</summary>
public sealed class TextSpanTests
{
    [Fact]
    public void A_span_from_one_to_another_covers_both() => Assert.Equal(new TextSpan(2, 8), new TextSpan(2, 1).To(new TextSpan(7, 3)));

    [Fact]
    public void A_span_of_bounds_ends_before_the_second() => Assert.Equal(new TextSpan(3, 4), TextSpan.FromBounds(3, 7));

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(3, 0, true)]
    [InlineData(5, 0, true)]
    [InlineData(1, 2, false)]
    [InlineData(4, 2, false)]
    public void A_span_contains_what_does_not_reach_out_of_it(int start, int length, bool contained) =>
        Assert.Equal(contained, new TextSpan(2, 3).Contains(new TextSpan(start, length)));
}

using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.KnownFacts;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>Decimals that are held against figures by their digits come out as decimals do.</summary>
public sealed class FiguresTests
{
    private static readonly decimal[] Ends = [0m, -0.0m, 0.0000000m, 0.00000001m, 1m, 1.0m, 184467440737.0955161m, 1844674407370.9551615m, ulong.MaxValue, ulong.MaxValue + 1m, decimal.MaxValue, decimal.MinValue, 1e-28m, -1e-28m];

    [Fact]
    public void Decimals_lie_in_memory_as_is_assumed() => Assert.True(DecimalBits.IsKnown);

    [Fact]
    public void Any_number_is_below_a_figure_as_decimals_are() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(50_000).WithQuietOnSuccess(true),
        Prop.ForAll(
            (from figure in Numbers()
             from number in Gen.OneOf(Numbers(), Beside(figure))
             from isIncluded in Gen.Elements(true, false)
             select (figure, number, isIncluded)).ToArbitrary(),
            drawn => Holds(drawn.figure, drawn.number, drawn.isIncluded)));

    [Fact]
    public void Any_number_is_below_a_whole_one_as_decimals_are() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(50_000).WithQuietOnSuccess(true),
        Prop.ForAll(
            (from whole in Gen.OneOf(Gen.Choose(-50, 5_000).Select(number => (long)number), Gen.Elements(long.MinValue, long.MaxValue, 1_844_674_407_370L, 1_844_674_407_371L))
             from number in Gen.OneOf(Numbers(), Beside(whole))
             select (whole, number)).ToArbitrary(),
            drawn => DecimalBits.IsBelow(drawn.number, drawn.whole, false) == (drawn.number < drawn.whole) && DecimalBits.IsBelow(drawn.number, drawn.whole, true) == (drawn.number <= drawn.whole)));

    [Fact]
    public void Numbers_at_the_ends_are_below_figures_as_decimals_are() =>
        Assert.All(Ends, figure => Assert.All(Ends, number => Assert.True(Holds(figure, number, true) && Holds(figure, number, false))));

    [Theory]
    [InlineData("3")]
    [InlineData("2.50")]
    [InlineData("-4")]
    [InlineData("1844674407370.9551614")]
    public void Figures_of_usual_size_are_held_by_their_digits(string figure) =>
        Assert.NotNull(Figures.ScaledOf(new DecimalLimit(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture), true)));

    [Theory]
    [InlineData("1844674407370.9551615")]
    [InlineData("79228162514264337593543950335")]
    public void Larger_ones_are_not(string figure) =>
        Assert.Null(Figures.ScaledOf(new DecimalLimit(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture), true)));

    private static bool Holds(decimal figure, decimal number, bool isIncluded)
    {
        var limit = new DecimalLimit(figure, isIncluded);
        return Figures.ScaledOf(limit) is not { } scaled
            || (new Figures([], scaled, [limit]).IsBelow(number, 0) == limit.IsAbove(number) && limit.IsAbove(number) == (isIncluded ? number <= figure : number < figure));
    }

    private static Gen<decimal> Numbers() => Gen.OneOf(
        Gen.Elements(Ends),
        from digits in Gen.Choose(-5_000, 5_000)
        from scale in Gen.Choose(0, 9)
        select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale),
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(int.MinValue, int.MaxValue)))
        from high in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, int.MaxValue)))
        from isNegative in Gen.Elements(true, false)
        from scale in Gen.Choose(0, 28)
        select new decimal(low, middle, high, isNegative, (byte)scale));

    // The same number with other decimal places, or one that differs in the last of them.
    private static Gen<decimal> Beside(decimal figure) =>
        from scale in Gen.Choose(0, 28)
        from step in Gen.Choose(-1, 1)
        let unit = new decimal(1, 0, 0, false, (byte)scale)
        let rounded = decimal.Round(figure, scale)
        select Math.Abs(rounded) < decimal.MaxValue / 2 ? rounded + (step * unit) : rounded;
}

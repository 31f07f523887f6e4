using System.Text;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine.Documents.Fragments;
using YulinCareRules.Engine.Facts;
using FragmentJson = YulinCareRules.Engine.Documents.Fragments.Json;

namespace YulinCareRules.Engine.Tests.Documents.Fragments;

/// <summary>What is put into documents byte by byte is what the slower ways to write it give.</summary>
public sealed class DocumentBufferTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.0")]
    [InlineData("7")]
    [InlineData("-10")]
    [InlineData("1.50")]
    [InlineData("-0.05")]
    [InlineData("100.010")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void Numbers_are_written_without_trailing_zeros(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(FactText.Number(value), Written(buffer => buffer.WriteNumber(value)));
    }

    [Fact]
    public void Any_number_is_written_as_text_has_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20_000).WithQuietOnSuccess(true),
        Prop.ForAll(
            (from low in Gen.Choose(int.MinValue, int.MaxValue)
             from middle in Gen.OneOf(Gen.Constant(0), Gen.Choose(int.MinValue, int.MaxValue))
             from high in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Choose(0, int.MaxValue)))
             from isNegative in Gen.Elements(true, false)
             from scale in Gen.Choose(0, 28)
             select new decimal(low, middle, high, isNegative, (byte)scale)).ToArbitrary(),
            value => Assert.Equal(FactText.Number(value), Written(buffer => buffer.WriteNumber(value)))));

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Whole_numbers_are_written_in_full(int number) =>
        Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Written(buffer => buffer.WriteNumber(number)));

    [Theory]
    [InlineData("")]
    [InlineData("plain text, 100%")]
    [InlineData("\"quoted\" and \\")]
    [InlineData("line\nfeed")]
    [InlineData("\u007f")]
    [InlineData("榆林 & <b>")]
    public void Texts_are_written_as_the_writer_of_documents_writes_them(string text) =>
        Assert.Equal(Encoding.UTF8.GetString(FragmentJson.Escaped(text)), Written(buffer => buffer.WriteText(text)));

    [Fact]
    public void Days_are_written_year_first() => Assert.Equal("0020-08-01", Written(buffer => buffer.WriteDay(new DateOnly(20, 8, 1))));

    private static string Written(Action<DocumentBuffer> write)
    {
        using var buffer = new DocumentBuffer();
        buffer.Write("x"u8);
        write(buffer);
        return Encoding.UTF8.GetString(buffer.Written[1..]);
    }
}

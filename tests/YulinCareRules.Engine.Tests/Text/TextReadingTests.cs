using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Text;

public sealed class TextReadingTests
{
    [Fact]
    public void Bytes_that_are_no_UTF8_are_no_text_in_YAML()
    {
        var told = Assert.Single(TextReading.Read("text.yaml", new byte[] { (byte)'a', (byte)':', (byte)' ', 0xC4, 0xEA }).Errors);

        Assert.Equal("YCR1008", told.Code);
        Assert.Equal(new SourceLocation("text.yaml", 1, 1), told.Location);
        Assert.Equal("这不是文本文件(不是 UTF-8 编码的文字)", told.MessageZh);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_no_text_in_JSON()
    {
        byte[] bytes = [.. "{\"a\": \""u8, 0xC4, 0xEA, .. "\"}"u8];

        var told = Assert.Single(TextReading.Read("text.json", bytes).Errors);

        Assert.Equal("YCR1008", told.Code);
        Assert.Equal(new SourceLocation("text.json", 1, 7), told.Location);
    }

    [Fact]
    public void A_key_that_is_no_UTF8_is_no_text_in_JSON()
    {
        byte[] bytes = [.. "{\""u8, 0xFF, .. "\": 1}"u8];

        Assert.Equal("YCR1008", Assert.Single(TextReading.Read("text.json", bytes).Errors).Code);
    }

    [Fact]
    public void A_picture_is_no_text()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D];

        Assert.Equal("YCR1008", Assert.Single(TextReading.Read("text.yaml", png).Errors).Code);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        var root = Assert.IsType<TextMap>(ReadText.Root("text.yaml", "\uFEFFa: 1"));

        Assert.Equal(new SourceLocation("text.yaml", 1, 1), Assert.Single(root.Entries).Key.Location);
    }

    [Theory]
    [InlineData("-", "{\"a\": 1}", true)]
    [InlineData("-", "  [1]", true)]
    [InlineData("-", "a: 1", false)]
    [InlineData("case.JSON", "{\"a\": 1}", true)]
    [InlineData("case.yaml", "{\"a\": 1}", false)]
    [InlineData("case.yml", "{a: 1}", false)]
    public void A_text_is_JSON_by_its_name_or_else_by_its_first_sign(string file, string text, bool json)
    {
        var root = ReadText.Root(file, text);

        Assert.Equal(json, root.Source is Utf8Text);
    }
}

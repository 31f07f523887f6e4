using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Text;

/// <summary>Each text holds one × in a scalar under the key <c>text</c>; its place in the value leads back to its place in the file.</summary>
public sealed class ScalarPositionsTests
{
    [Theory]
    [InlineData("text: ab×c", 1, 9)]
    [InlineData("text: 年费×", 1, 9)]
    [InlineData("年费: 二十\ntext:   ab×", 2, 11)]
    [InlineData("年费: {text: ab×}", 1, 14)]
    [InlineData("text: ab\n  cd×", 2, 5)]
    [InlineData("text: ab   \n  cd×", 2, 5)]
    [InlineData("text: ab\n\n  cd×", 3, 5)]
    [InlineData("text: ab\n\n\n\n  cd×", 5, 5)]
    [InlineData("text: ab\r\n  cd×", 2, 5)]
    public void Of_a_plain_scalar(string yaml, int line, int column) => Check(yaml, line, column);

    [Theory]
    [InlineData("text: 'ab×'", 1, 10)]
    [InlineData("text: 'it''s ×'", 1, 14)]
    [InlineData("text: 'ab\n  cd ×'", 2, 6)]
    [InlineData("text: \"ab×\"", 1, 10)]
    [InlineData("text: \"a\\tb×\"", 1, 12)]
    [InlineData("text: \"a\\\\b×\"", 1, 12)]
    [InlineData("text: \"\\x41b×\"", 1, 13)]
    [InlineData("text: \"\\u5e74b×\"", 1, 15)]
    [InlineData("text: \"\\U0001F4DAb×\"", 1, 19)]
    [InlineData("text: \"a\\nb×\"", 1, 12)]
    [InlineData("text: \"ab\n  cd×\"", 2, 5)]
    [InlineData("text: \"ab\n\n\n  cd×\"", 4, 5)]
    [InlineData("text: \"ab\\\n  cd×\"", 2, 5)]
    [InlineData("text: \"年费 {×}\"", 1, 12)]
    public void Of_a_quoted_scalar(string yaml, int line, int column) => Check(yaml, line, column);

    [Theory]
    [InlineData("text: |\n  ab×", 2, 5)]
    [InlineData("text: |\n  ab\n  cd×", 3, 5)]
    [InlineData("text: |\r\n  ab\r\n  cd×\r\n", 3, 5)]
    [InlineData("text: |\n  ab\n\n  cd×", 4, 5)]
    [InlineData("text: |\n\n  ab×", 3, 5)]
    [InlineData("text: |\n  ab\n    cd\n      ef×\n", 4, 9)]
    [InlineData("text: |2\n    ab×", 2, 7)]
    [InlineData("text: |-   # comment\n  ab×", 2, 5)]
    public void Of_a_literal_block(string yaml, int line, int column) => Check(yaml, line, column);

    [Theory]
    [InlineData("text: >\n  ab\n  cd×", 3, 5)]
    [InlineData("text: >-\n  ab cd\n  ef ×\n", 3, 6)]
    [InlineData("text: >-\r\n  ab\r\n  cd×\r\n", 3, 5)]
    [InlineData("text: >-\n  ab\n\n  cd×", 4, 5)]
    [InlineData("text: >-\n  ab\n\n\n  cd×", 5, 5)]
    [InlineData("text: >-\n  some\n    some\n      ab×\n", 4, 9)]
    [InlineData("text: >-\n  some\n    some\n  ab×\n", 4, 5)]
    [InlineData("借期: 30\ntext: >-\n  每本书\n  已借×", 4, 5)]
    public void Of_a_folded_block(string yaml, int line, int column) => Check(yaml, line, column);

    [Theory]
    [InlineData("{\"text\": \"ab×\"}", 1, 13)]
    [InlineData("{\"text\": \"年费×\"}", 1, 13)]
    public void Of_a_string_of_JSON(string json, int line, int column) => Check(json, line, column, "case.json");

    [Fact]
    public void Behind_the_last_character()
    {
        var scalar = Scalar("text.yaml", "text: ab\nnext: 1");

        Assert.Equal(new SourceLocation("text.yaml", 1, 9), scalar.LocationOf(2));
        Assert.Equal(new SourceLocation("text.yaml", 1, 9), scalar.LocationOf(99));
    }

    private static void Check(string text, int line, int column, string file = "text.yaml")
    {
        var scalar = Scalar(file, text);

        var place = scalar.LocationOf(scalar.Text.IndexOf('×', StringComparison.Ordinal));

        Assert.Equal(new SourceLocation(file, line, column), place);
    }

    private static TextScalar Scalar(string file, string text) =>
        Assert.IsType<TextScalar>(Descend(ReadText.Root(file, text)));

    private static TextNode? Descend(TextNode? node) =>
        node is TextMap map ? map.Find("text") ?? map.Entries.Select(entry => Descend(entry.Value)).FirstOrDefault() : null;
}

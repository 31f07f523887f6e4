using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Text;

public sealed class YamlTextReaderTests
{
    [Fact]
    public void Nodes_know_their_lines_and_columns()
    {
        var root = Map("a: 1\nlist:\n  - x\n  - {b: c}\n");

        Assert.Equal(At(1, 1), root.Location);
        Assert.Equal(At(1, 4), root.Find("a")!.Location);
        Assert.Equal(At(2, 1), root.Entries[1].Key.Location);
        var list = Assert.IsType<TextList>(root.Find("list"));
        Assert.Equal(At(3, 3), list.Location);
        Assert.Equal(At(3, 5), list.Items[0].Location);
        var inner = Assert.IsType<TextMap>(list.Items[1]);
        Assert.Equal(At(4, 5), inner.Location);
        Assert.Equal(At(4, 9), inner.Find("b")!.Location);
    }

    [Fact]
    public void Chinese_characters_count_as_one_column_each()
    {
        var root = Map("年费标准: {成人: 二十, 儿童: 五}");

        var inner = Assert.IsType<TextMap>(root.Find("年费标准"));
        Assert.Equal(At(1, 7), inner.Location);
        Assert.Equal(At(1, 12), inner.Find("成人")!.Location);
        Assert.Equal(At(1, 16), inner.Entries[1].Key.Location);
        Assert.Equal(At(1, 20), inner.Find("儿童")!.Location);
    }

    [Fact]
    public void Lines_that_end_as_on_Windows_count_once()
    {
        var root = Map("年费: 1\r\n\r\n借期: 30\r\n");

        Assert.Equal(At(3, 1), root.Entries[1].Key.Location);
        Assert.Equal(At(3, 5), root.Find("借期")!.Location);
    }

    [Theory]
    [InlineData("a: 20", "Plain", "20")]
    [InlineData("a: '20'", "SingleQuoted", "20")]
    [InlineData("a: \"2\\t0\"", "DoubleQuoted", "2\t0")]
    [InlineData("a: |\n  2\n  0\n", "Block", "2\n0\n")]
    [InlineData("a: >-\n  2\n  0\n", "Block", "2 0")]
    public void A_scalar_knows_how_it_was_written(string yaml, string form, string text)
    {
        var scalar = Assert.IsType<TextScalar>(Map(yaml).Find("a"));

        Assert.Equal(form, scalar.Form.ToString());
        Assert.Equal(text, scalar.Text);
    }

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a: ~", true)]
    [InlineData("a: null", true)]
    [InlineData("a: 'null'", false)]
    [InlineData("a: ''", false)]
    [InlineData("a: no", false)]
    public void Only_an_unquoted_null_is_null(string yaml, bool expected) =>
        Assert.Equal(expected, Assert.IsType<TextScalar>(Map(yaml).Find("a")).IsNull);

    [Fact]
    public void Every_key_that_is_repeated_is_told_and_the_first_value_stands()
    {
        var result = ReadText.Of("text.yaml", "a: 1\nb: {c: 1, c: 2, c: 3}\na: 2\na: [x, {y: 1, y: 2}]\n");

        Assert.Equal(
            [("YCR1007", 2, 11), ("YCR1007", 2, 17), ("YCR1007", 3, 1), ("YCR1007", 4, 1), ("YCR1007", 4, 15)],
            result.Errors.OrderBy(error => error.Location.Line).ThenBy(error => error.Location.Column).Select(error => (error.Code, error.Location.Line, error.Location.Column)));
        Assert.Equal("1", Assert.IsType<TextScalar>(Assert.IsType<TextMap>(result.Root).Find("a")).Text);
    }

    [Fact]
    public void A_repeated_key_names_the_line_of_the_first()
    {
        var told = Assert.Single(ReadText.Of("text.yaml", "a: 1\nb: 2\na: 3\n").Errors);

        Assert.Equal("'a' 写了两次(第一次在第 1 行):只能留一处", told.MessageZh);
        Assert.Equal("'a' is written twice (first on line 1): keep one", told.MessageEn);
        Assert.Equal("a", told.Path);
    }

    [Theory]
    [InlineData("a: 1\na: 2\nb: &anchor 3\n", "YCR1006")]
    [InlineData("a: 1\na: 2\nb: [\n", "YCR1001")]
    [InlineData("a: 1\na: 2\n---\nb: 1\n", "YCR1009")]
    public void A_repeated_key_is_told_even_where_the_reading_stops_later(string yaml, string stop) =>
        Assert.Equal(["YCR1007", stop], ReadText.Of("text.yaml", yaml).Errors.Select(error => error.Code));

    [Theory]
    [InlineData("- '[0..10)'\n")]
    [InlineData("- \"[0..10)\"\n")]
    [InlineData("- 'it''s [0..10)'\n")]
    [InlineData("- \"a \\\" and {\"\n")]
    [InlineData("- from [0..10)\n")]
    [InlineData("- 1 # [0..10)\n")]
    [InlineData("- |\n  [0..10)\n  {\n")]
    [InlineData("- >-\n  # [0..10)\n")]
    public void Brackets_that_are_text_are_no_nesting(string item)
    {
        var result = YamlTextReader.Read("text.yaml", string.Concat(Enumerable.Repeat(item, TextLimits.MaximumDepth + 10)));

        Assert.Empty(result.Errors);
        Assert.Equal(TextLimits.MaximumDepth + 10, Assert.IsType<TextList>(result.Root).Items.Length);
    }

    [Theory]
    [InlineData("[", "]", 66)]
    [InlineData("{a: ", "}", 258)]
    public void Brackets_nest_as_deep_as_dashes(string open, string close, int column)
    {
        string Nested(int levels) => $"{string.Concat(Enumerable.Repeat(open, levels))}1{string.Concat(Enumerable.Repeat(close, levels))}";

        Assert.Empty(YamlTextReader.Read("text.yaml", Nested(TextLimits.MaximumDepth)).Errors);
        var diagnostic = Assert.Single(YamlTextReader.Read("text.yaml", Nested(TextLimits.MaximumDepth + 1)).Errors);
        Assert.Equal("YCR1005", diagnostic.Code);
        Assert.Equal(At(1, column), diagnostic.Location);
    }

    [Fact]
    public void Nesting_is_accepted_up_to_the_bound()
    {
        Assert.Empty(ReadText.Of("text.yaml", $"{new string('[', 64)}{new string(']', 64)}").Errors);
        Assert.Empty(ReadText.Of("text.yaml", $"{string.Concat(Enumerable.Repeat("- ", 64))}a").Errors);
    }

    private static SourceLocation At(int line, int column) => new("text.yaml", line, column);

    private static TextMap Map(string yaml) => Assert.IsType<TextMap>(ReadText.Root("text.yaml", yaml));
}

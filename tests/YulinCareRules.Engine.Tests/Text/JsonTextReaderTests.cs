using System.Text;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Text;

public sealed class JsonTextReaderTests
{
    [Fact]
    public void Nodes_know_their_lines_and_columns_in_characters()
    {
        var root = Map("{\"年费\": {\"成人\": 20},\n \"所借图书\": [\"红楼梦\", null]}");

        Assert.Equal(At(1, 1), root.Location);
        Assert.Equal(At(1, 2), root.Entries[0].Key.Location);
        var fee = Assert.IsType<TextMap>(root.Find("年费"));
        Assert.Equal(At(1, 8), fee.Location);
        Assert.Equal(At(1, 15), fee.Find("成人")!.Location);
        var books = Assert.IsType<TextList>(root.Find("所借图书"));
        Assert.Equal(At(2, 10), books.Location);
        Assert.Equal(At(2, 11), books.Items[0].Location);
        Assert.Equal(At(2, 18), books.Items[1].Location);
    }

    [Fact]
    public void A_text_is_quoted_and_anything_else_is_not()
    {
        var root = Map("{\"a\": \"20\", \"b\": 20, \"c\": true, \"d\": null}");

        Assert.True(Scalar(root, "a").IsQuoted);
        Assert.False(Scalar(root, "b").IsQuoted);
        Assert.Equal("true", Scalar(root, "c").Text);
        Assert.True(Scalar(root, "d").IsNull);
    }

    [Fact]
    public void Every_key_that_is_repeated_is_told_and_the_first_value_stands()
    {
        var result = ReadText.Of("text.json", "{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n \"a\": {\"d\": 1, \"d\": 2}}");

        Assert.Equal(
            [("YCR1007", 2, 16), ("YCR1007", 3, 2), ("YCR1007", 3, 16)],
            result.Errors.OrderBy(error => error.Location.Line).ThenBy(error => error.Location.Column).Select(error => (error.Code, error.Location.Line, error.Location.Column)));
        Assert.Equal("1", Scalar(Assert.IsType<TextMap>(result.Root), "a").Text);
    }

    [Fact]
    public void A_line_of_a_stream_is_told_by_its_number_in_the_stream()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"a\": 1, \"a\": 2}");

        var told = Assert.Single(JsonTextReader.Read("cases.ndjson", bytes, firstLine: 7).Errors);

        Assert.Equal(new SourceLocation("cases.ndjson", 7, 10), told.Location);
        Assert.Equal("'a' is written twice (first on line 7): keep one", told.MessageEn);
    }

    [Fact]
    public void Nesting_is_accepted_up_to_the_bound() =>
        Assert.Empty(ReadText.Of("text.json", $"{new string('[', 64)}{new string(']', 64)}").Errors);

    private static SourceLocation At(int line, int column) => new("text.json", line, column);

    private static TextMap Map(string json) => Assert.IsType<TextMap>(ReadText.Root("text.json", json));

    private static TextScalar Scalar(TextMap map, string key) => Assert.IsType<TextScalar>(map.Find(key));
}

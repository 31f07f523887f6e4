using System.Text;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Records;

namespace YulinCareRules.Engine.Tests.Records;

/// <summary>Equal values are written alike, whoever wrote them before.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, null ] }""", """{"a":[true,null],"b":1}""")]
    [InlineData("[1.50, 1e3, 0.0, -2.00, 1E-2]", "[1.5,1000,0,-2,0.01]")]
    [InlineData("[0.1234567890123456789012345678, 1e400]", "[0.1234567890123456789012345678,1e400]")]
    [InlineData("""{"é": 1, "e": 2, "中": 3, "A": 4}""", """{"A":4,"e":2,"é":1,"中":3}""")]
    [InlineData("\"\\u4e2d\\u0007\\/\\\"\\\\\\n\\ud83d\\ude00<&\"", "\"中\\u0007/\\\"\\\\\\n😀<&\"")]
    public void It_is_written_in_one_way(string written, string canonical) => Assert.Equal(canonical, Canonical(written));

    [Fact]
    public void Written_again_it_is_the_same()
    {
        const string Written = """{"z": {"y": [1.10, "é\t"], "x": null}, "a": false}""";

        Assert.Equal(Canonical(Written), Canonical(Canonical(Written)));
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Write(JsonNode.Parse(json)));
}

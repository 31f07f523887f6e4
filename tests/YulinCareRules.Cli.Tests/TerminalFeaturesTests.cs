namespace YulinCareRules.Cli.Tests;

public sealed class TerminalFeaturesTests
{
    [Theory]
    [InlineData(null, null, false, false, true, true)]
    [InlineData("1", null, false, false, false, true)]
    [InlineData("", null, false, false, true, true)]
    [InlineData(null, "dumb", false, false, false, false)]
    [InlineData(null, null, true, false, false, true)]
    [InlineData(null, null, false, true, true, false)]
    public void Colour_and_progress_are_for_terminals_that_have_them(string? noColour, string? term, bool outputRedirected, bool errorRedirected, bool colour, bool progress)
    {
        var features = TerminalFeatures.Of(name => name switch { "NO_COLOR" => noColour, "TERM" => term, _ => null }, outputRedirected, errorRedirected);

        Assert.Equal(new TerminalFeatures(colour, progress), features);
    }

    [Fact]
    public void With_colour_the_last_line_is_coloured_and_progress_is_wiped_from_standard_error()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();

        CommandLineTool.Run(["test", RepositoryFolder.PathOf("samples", "county-example"), "--mutate"], Stream.Null, output, error, TimeProvider.System, new TerminalFeatures(true, true));

        Assert.EndsWith("0 failed\u001b[0m\n", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Contains("100%", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("\r\u001b[K", error.ToString(), StringComparison.Ordinal);
    }
}

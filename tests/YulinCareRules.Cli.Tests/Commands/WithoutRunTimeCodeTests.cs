using System.Diagnostics;
using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>Where the host allows no code to be made at run time, as with Native AOT, the interpreter answers: the same.</summary>
public sealed class WithoutRunTimeCodeTests
{
    [Fact]
    public async Task The_tool_gives_the_same_documents_where_no_code_can_be_made()
    {
        var institutions = Directory.GetFiles(RepositoryFolder.PathOf("samples", "institutions"), "*.yaml").Order(StringComparer.Ordinal).Take(8).ToList();
        string[] arguments = ["evaluate", .. institutions, "--format", "json", "--as-of", "2023-06-01", "--lang", "zh", "--evaluator", "compiled"];

        using var folder = new TemporaryFolder();

        Assert.Equal(await Run(["exec"], arguments), await Run(["exec", "--runtimeconfig", await SettingsWithoutRunTimeCode(folder)], arguments));
    }

    private static async Task<string> SettingsWithoutRunTimeCode(TemporaryFolder folder)
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Beside("yulincare.runtimeconfig.json"), TestContext.Current.CancellationToken))!;
        settings["runtimeOptions"]!["configProperties"]!["System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported"] = false;
        return folder.Write("without-code.runtimeconfig.json", settings.ToJsonString());
    }

    private static async Task<string> Run(string[] host, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [.. host, Beside("yulincare.dll"), .. arguments]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.NotEmpty(output);
        return output;
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace WebService.Tests;

public sealed class WebServiceTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Nursery = """{"institution":{"legalForm":"nonprofit","kindergartenIntegrated":false,"communityFacility":true,"newPlaces":8}}""";

    [Fact]
    public async Task A_case_is_decided_with_the_pack_that_decided()
    {
        var document = await Json(await Post("/decisions?asOf=2023-06-01", Nursery));

        Assert.Equal("yulin-care", (string?)document["pack"]!["id"]);
        Assert.Equal("civilRegistration", (string?)document["decisions"]!["registrationRoute"]!["value"]!["route"]);
        Assert.Equal("determined", (string?)document["decisions"]!["centralSubsidy"]!["status"]);
    }

    [Fact]
    public async Task One_decision_is_answered_with_its_outputs_and_Chinese_names_are_read()
    {
        var value = await Json(await Post("/decisions/registration-route?asOf=2023-06-01", """{"托育机构":{"托幼一体化":true}}"""));

        Assert.Equal("educationApproval", (string?)value["route"]);
    }

    [Fact]
    public async Task An_open_decision_is_answered_with_the_facts_that_are_missing()
    {
        var response = await Post("/decisions/registration-route?asOf=2023-06-01", """{"institution":{"legalForm":"forProfit"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("institution.kindergartenIntegrated", (string?)(await Json(response))["missing"]![0]);
    }

    [Theory]
    [InlineData("""{"institution":{"legalFrom":"forProfit","newPlaces":-1}}""", "YCR2001", "YCR2004")]
    [InlineData("""{"institution":{"legalForm":"forprofit"}}""", "YCR2003")]
    [InlineData("{\"institution\":", "YCR1002")]
    [InlineData("", "YCR1003")]
    public async Task A_case_with_errors_is_answered_with_all_of_them(string body, params string[] codes)
    {
        var response = await Post("/decisions", body);
        var problem = await Json(response);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(codes, problem["errors"]!.AsArray().Select(error => (string)error!["code"]!));
        Assert.True((int)problem["errors"]![0]!["line"]! >= 1);
    }

    [Fact]
    public async Task A_near_miss_is_told()
    {
        var problem = await Json(await Post("/decisions", """{"institution":{"legalFrom":"forProfit"}}"""));

        Assert.Equal("legalForm", (string?)problem["errors"]![0]!["suggestion"]);
    }

    [Fact]
    public async Task The_OpenAPI_document_describes_the_facts()
    {
        var document = await Json(await service.Http.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken));

        var schemas = document["components"]!["schemas"]!.AsObject();
        Assert.Contains("institution", schemas["CareCase"]!["properties"]!.AsObject().Select(property => property.Key));
        Assert.Contains("marketRegistration", schemas["RegistrationRoute"]!["enum"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Decisions_are_counted()
    {
        await Post("/decisions/registration-route?asOf=2023-06-01", Nursery);

        var metrics = await service.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Contains("yulincarerules.decisions{", metrics, StringComparison.Ordinal);
        Assert.Contains("yulincarerules.decision=\"registrationRoute\",yulincarerules.status=\"determined\"", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_load_packs_are_replaced_and_every_answer_is_that_of_the_pack_it_names()
    {
        var manifest = Path.Combine(service.Pack, "pack.yaml");
        var support = Path.Combine(service.Pack, "decisions", "support.yaml");
        var (versions, amounts) = (await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(support, TestContext.Current.CancellationToken));
        using var stop = new CancellationTokenSource();
        var askers = Enumerable.Range(0, 4).Select(_ => Task.Run(Ask, TestContext.Current.CancellationToken)).ToArray();

        for (var version = 1; version <= 4; version++)
        {
            // Between two good packs there is a broken one.
            Replace(manifest, versions.Replace("  version:", "  versoin:", StringComparison.Ordinal));
            await Until(health => (string?)health["checks"]!["yulin-care-rules"]!["status"] == "Degraded" && health.ToJsonString().Contains("pack.yaml:5:", StringComparison.Ordinal));
            Replace(support, amounts.Replace("centralAmountPerPlace *", $"(centralAmountPerPlace + {version}) *", StringComparison.Ordinal));
            Replace(manifest, versions.Replace("version: 1.0.0", $"version: 1.0.{version}", StringComparison.Ordinal));
            await Until(health => (string?)health["status"] == "Healthy" && health.ToJsonString().Contains($"1.0.{version}", StringComparison.Ordinal));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(askers), answered => Assert.True(answered > 0));

        async Task<int> Ask()
        {
            var answered = 0;
            while (!stop.IsCancellationRequested)
            {
                var document = await Json(await Post("/decisions?asOf=2023-06-01", Nursery));
                var version = int.Parse(((string)document["pack"]!["version"]!).Split('.')[^1], System.Globalization.CultureInfo.InvariantCulture);

                // The two files of a version are not replaced in one stroke; the broken manifest stands between.
                Assert.Equal(8 * (10_000 + version), (decimal)document["decisions"]!["centralSubsidy"]!["value"]!["amountYuan"]!);
                answered++;
            }

            return answered;
        }
    }

    private static void Replace(string file, string text)
    {
        File.WriteAllText($"{file}.new", text);
        File.Move($"{file}.new", file, overwrite: true);
    }

    private async Task Until(Func<JsonNode, bool> reached)
    {
        for (var tries = 0; tries < 1_200; tries++)
        {
            if (reached(await Json(await service.Http.GetAsync("/health", TestContext.Current.CancellationToken))))
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("the service did not notice the change");
    }

    private Task<HttpResponseMessage> Post(string path, string body) => service.Http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static async Task<JsonNode> Json(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
}

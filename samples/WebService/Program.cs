using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WebService;
using YulinCareRules;
using YulinCareRules.Engine.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddYulinCareRules(options =>
{
    // Rules:Directory names a pack of one's own, which is watched; without it the pack inside the package decides.
    if (builder.Configuration["Rules:Directory"] is { } directory)
    {
        options.UsePackDirectory(directory).ReloadOnChange();
    }
});
builder.Services.AddHealthChecks().AddYulinCareRules();
builder.Services.AddOpenApi(options => options.AddSchemaTransformer(FactSchemas.Describe));
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<CaseProblems>();
builder.Services.AddSingleton<DecisionCounts>();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, CareJson.Default));

var app = builder.Build();
app.UseExceptionHandler();
app.MapOpenApi();
app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthText.Write });
app.MapGet("/metrics", (DecisionCounts counts) => counts.ToText());
app.MapGet("/pack", (IPackMonitor<CareRules> monitor) => Results.Json(new PackState(monitor.Pack.Id, monitor.Pack.Version, monitor.Pack.Sha256, monitor.LoadedAt), ServiceJson.Default.PackState));
app.MapDecisions();
app.Services.GetRequiredService<DecisionCounts>().Start();
app.Run();

using YulinCareRules.Engine;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Tests.Planning;

/// <summary>Expressions with functions, texts, dates and lists, read from the typed records: the same answers as the reference evaluator's.</summary>
public sealed class ExpressionTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData("list contains(institution.serviceModes, fullDay)", "count(institution.serviceModes) * 100")]
    [InlineData("some mode in institution.serviceModes satisfies mode = hourly or mode = temporary", "institution.newPlaces / institution.operatingPlaces")]
    [InlineData("contains(institution.name, \"托\")", "string length(institution.name)")]
    [InlineData("institution.filing.date <= asOf - duration(\"P1Y\")", "institution.filing.date.year")]
    [InlineData("count(institution.classes[children > 10]) > 1", "max(for class in institution.classes return class.children)")]
    [InlineData("every class in institution.classes[children > 0] satisfies class.sleepingSqm / class.children >= 2", "sum(for class in institution.classes return class.sleepingSqm)")]
    [InlineData("(if institution.demonstration then institution.newPlaces else institution.operatingPlaces) > 5", "floor(institution.newPlaces * 1.5)")]
    public void Code_reads_the_records_as_the_interpreter_reads_facts(string eligible, string amountYuan)
    {
        var random = new Random(11);
        using var pack = WrittenPack.Expressions(eligible, amountYuan);
        var statuses = new HashSet<DecisionStatus>();
        for (var i = 0; i < 300; i++)
        {
            var facts = new CareCase { Institution = Drawn(random) };
            var (compiled, interpreted) = (pack.Compiled.Evaluate(facts, Day).CentralSubsidy, pack.Interpreted.Evaluate(facts, Day).CentralSubsidy);

            Assert.Equal(Text(interpreted), Text(compiled));
            statuses.Add(compiled.Status);
        }

        Assert.Equal(2, statuses.Count);
    }

    // An output that comes to nothing is none that the records have room for.
    private static string Text(Decision<CentralSubsidyValue> decision)
    {
        try
        {
            return $"{decision.Status} {decision.Value} {string.Join(',', decision.Missing)} {string.Join(',', decision.Rules)} {string.Join(',', decision.Clauses.Select(clause => clause.Locator))}";
        }
        catch (InvalidOperationException nothing)
        {
            return nothing.Message;
        }
    }

    private static Institution Drawn(Random random) => new()
    {
        Name = Known(random) ? random.Next(2) == 0 ? "晨光托育" : "Day care" : null,
        ServiceModes = Known(random) ? [.. Enum.GetValues<ServiceMode>().Where(_ => random.Next(2) == 0)] : null,
        NewPlaces = Known(random) ? random.Next(12) : null,
        OperatingPlaces = Known(random) ? random.Next(4) : null,
        Demonstration = Known(random) ? random.Next(2) == 0 : null,
        Filing = Known(random) ? new Filing { Date = Known(random) ? Day.AddDays(-random.Next(900)) : null } : null,
        Classes = Known(random) ? [.. Enumerable.Range(0, random.Next(4)).Select(_ => new CareClass { Children = Known(random) ? random.Next(25) : null, SleepingSqm = Known(random) ? random.Next(500) / 10m : null })] : null,
    };

    private static bool Known(Random random) => random.Next(12) > 0;
}

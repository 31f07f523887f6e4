using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Tests;

/// <summary>Findings as a program reads them: words and clauses when they are asked for, and what it puts in their place.</summary>
public sealed class FindingTests
{
    private static readonly DateOnly Day = new(2026, 5, 1);
    private static readonly CareRules Rules = CareRules.LoadEmbedded();

    private static CareCase Facts { get; } = new()
    {
        Institution = new Institution
        {
            Classes =
            [
                new CareClass { Type = ClassType.Toddler, Children = 15, Caregivers = 2, Floor = 1, ClearHeightM = 2.5m },
                new CareClass { Type = ClassType.Senior, Children = 25, Caregivers = 4, Floor = 2, ClearHeightM = 3.5m },
            ],
        },
    };

    [Fact]
    public void Words_that_many_ask_for_at_once_are_the_same_for_all()
    {
        for (var round = 0; round < 20; round++)
        {
            var findings = Rules.Evaluate(Facts, Day).FacilityStandard.Findings;
            var told = new string[8];
            Parallel.For(0, told.Length, i => told[i] = string.Join('\n', findings.Select(finding => $"{finding.Id} {finding.Subject}: {finding.Message}; {finding.Remedy}")));

            Assert.Single(told.Distinct());
            Assert.Contains("15", told[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Findings_asked_for_twice_are_made_once()
    {
        var decision = Rules.Evaluate(Facts, Day).FacilityStandard;

        Assert.Same(decision.Findings[0], decision.Findings[0]);
    }

    [Fact]
    public void Findings_of_the_same_case_are_equal_and_of_another_are_not()
    {
        var (one, other) = (Rules.Evaluate(Facts, Day).FacilityStandard.Findings, Rules.Evaluate(Facts, Day).FacilityStandard.Findings);
        var fewer = new CareCase { Institution = Facts.Institution! with { Classes = [Facts.Institution.Classes!.Value[0] with { Children = 14 }, Facts.Institution.Classes.Value[1]] } };
        var changed = Rules.Evaluate(fewer, Day).FacilityStandard.Findings.Single(finding => finding is { Id: "class-size", Subject: "institution.classes[0]" });

        Assert.Equal(one.AsEnumerable(), other);
        Assert.Equal(one.Select(finding => finding.GetHashCode()), other.Select(finding => finding.GetHashCode()));
        Assert.NotEqual(one.Single(finding => finding is { Id: "class-size", Subject: "institution.classes[0]" }), changed);
    }

    [Fact]
    public void What_a_program_puts_in_the_place_of_words_stays()
    {
        var found = Rules.Evaluate(Facts, Day).FacilityStandard.Findings.First(finding => finding.Remedy is not null && !finding.Clauses.IsEmpty);
        var own = new BilingualText("自拟", "of one's own");

        Assert.Equal(own, (found with { Message = own }).Message);
        Assert.Equal(found.Remedy, (found with { Message = own }).Remedy);
        Assert.Null((found with { Message = null }).Message);
        Assert.Null((found with { Remedy = null }).Remedy);
        Assert.Empty((found with { Clauses = [] }).Clauses);
        Assert.Equal(found, found with { Message = found.Message, Remedy = found.Remedy, Clauses = found.Clauses });
        Assert.NotEqual(found, found with { Message = own });
    }
}

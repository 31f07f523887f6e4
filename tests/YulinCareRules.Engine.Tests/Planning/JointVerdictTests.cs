namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>
/// What a class may be hangs on its floor, and how many children of senior classes may be upstairs on all classes together: no more than 60. What no single requirement tells, the plan
/// tells by itself.
/// </summary>
public sealed class JointVerdictTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData("senior 2 20, senior 2 20, senior 2 20", true)]
    [InlineData("senior 2 20, senior 2 20, ? 2 20", null)]
    [InlineData("senior 2 20, senior 2 20, senior 2 15, ? 2 6", false)]
    [InlineData("senior 2 20, senior 2 20, senior 2 15, ? ? 6", null)]
    [InlineData("senior 2 20, ? 2 20, ? 2 15, ? 2 6", false)]
    [InlineData("senior 2 20, ? 2 20, ? 2 15, ? 2 5", null)]
    [InlineData("senior 2 20, ? 2 20, ? 2 15, senior ? 6", null)]
    [InlineData("senior 2 20, senior 2 20, senior 2 20, senior ? 20, senior ? 6", null)]
    [InlineData("senior 2 20, senior 2 20, senior 2 21, senior ? 20, ? ? 6", false)]
    [InlineData("senior 2 20, senior 2 20, senior 2 15, ? 2 6, mixed ? 5", false)]
    [InlineData("senior 2 20, senior 2 20, senior 2 15, ? 2 6, senior ? 5, ? ? 3", false)]
    [InlineData("senior 2 20, senior 2 20, ? 2 15, senior ? 6, ? ? 3, mixed ? 5", null)]
    public void The_plan_tells_whether_all_can_be_met_at_once(string classes, bool? expected) =>
        PlannedCase.Settles("rules/national", "facilityStandard", Text(classes), Day, expected);

    private static string Text(string classes) => $$"""
        {
          "institution": {
            "kindergartenIntegrated": false,
            "premises": {"tenure": "owned", "clearOfHazards": true, "outdoorAreaSqm": 5000, "nearbyPublicOutdoor": false, "altered": false, "denseArea": false},
            "staff": {
              "directorEducation": "college", "directorExperienceYears": 3, "directorTrained": true, "caregiversTrained": true,
              "healthWorkersFullTime": 1, "healthWorkersPartTime": 0, "healthWorkersTrained": true, "guardsOnDuty": 1, "guardsCertified": true
            },
            "safety": {"monitored": true, "recordingDays": 90},
            "classes": [{{string.Join(", ", classes.Split(", ").Select(Class))}}]
          }
        }
        """;

    private static string Class(string each)
    {
        var parts = each.Split(' ');
        return $$"""
            {
              {{(parts[0] == "?" ? "" : $"\"type\": \"{parts[0]}\",")}} {{(parts[1] == "?" ? "" : $"\"floor\": {parts[1]},")}}
              "children": {{parts[2]}}, "caregivers": 4, "minAgeMonths": 24, "maxAgeMonths": 36, "ownUnit": true, "sharedRoom": false, "clearHeightM": 3.5,
              "sleepingSqm": 100, "activitySqm": 120, "pantrySqm": 20, "washingSqm": 20, "toiletSqm": 20, "storageSqm": 20
            }
            """;
    }
}

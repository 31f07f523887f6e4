using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The areas of a class's rooms.</summary>
internal static class RoomRules
{
    private const decimal SleepingNursery = 30;
    private const decimal SleepingToddler = 35;
    private const decimal ActivityNursery = 15;
    private const decimal ActivityToddler = 35;
    private const decimal SharedToddler = 50;
    private const decimal Pantry = 6;
    private const decimal Washing = 6;
    private const decimal Toilet = 8;
    private const decimal Storage = 4;
    private const decimal SeniorRooms = 105;

    private static readonly FindingSet NotForMixed = Of(
        FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable);

    private static readonly FindingSet NotForSenior = Of(
        FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.NotApplicable, FindingStatus.Satisfied);

    public static FindingSet Findings(CareClass each, ClassType type, bool? shared) => type switch
    {
        ClassType.Nursery => Of(
            Judge.AtLeast(each.SleepingSqm, SleepingNursery),
            Judge.AtLeast(each.ActivitySqm, ActivityNursery),
            Judge.AtLeast(each.PantrySqm, Pantry),
            Judge.AtLeast(each.WashingSqm, Washing),
            FindingStatus.NotApplicable,
            Judge.AtLeast(each.StorageSqm, Storage),
            FindingStatus.NotApplicable),
        ClassType.Toddler => Of(
            Judge.Where(!shared, Judge.AtLeast(each.SleepingSqm, SleepingToddler)),
            ActivityOfToddlers(each.ActivitySqm, shared),
            Judge.AtLeast(each.PantrySqm, Pantry),
            Judge.AtLeast(each.WashingSqm, Washing),
            Judge.AtLeast(each.ToiletSqm, Toilet),
            Judge.AtLeast(each.StorageSqm, Storage),
            FindingStatus.NotApplicable),
        ClassType.Senior => NotForSenior.With((int)ClassRequirement.SeniorRoomArea, RoomsOfSeniors(each, shared)),
        _ => NotForMixed,
    };

    private static FindingStatus ActivityOfToddlers(decimal? area, bool? shared) =>
        area is not { } known ? FindingStatus.Unknown
        : known < ActivityToddler ? FindingStatus.Violated
        : known >= SharedToddler ? FindingStatus.Satisfied
        : Judge.Is(shared, false);

    // Where the two share a room, the activity area is that of both.
    private static FindingStatus RoomsOfSeniors(CareClass each, bool? shared)
    {
        if (each.ActivitySqm is not { } activity)
        {
            return shared == false && each.SleepingSqm >= SeniorRooms ? FindingStatus.Satisfied : FindingStatus.Unknown;
        }

        if (activity >= SeniorRooms)
        {
            return FindingStatus.Satisfied;
        }

        var both = each.SleepingSqm is { } sleeping ? Judge.Of(sleeping + activity >= SeniorRooms) : FindingStatus.Unknown;
        return Judge.And(Judge.Is(shared, false), both);
    }

    private static FindingSet Of(FindingStatus sleeping, FindingStatus activity, FindingStatus pantry, FindingStatus washing, FindingStatus toilet, FindingStatus storage, FindingStatus seniorRooms) =>
        FindingSet.None
            .With((int)ClassRequirement.SleepingArea, sleeping)
            .With((int)ClassRequirement.ActivityArea, activity)
            .With((int)ClassRequirement.PantryArea, pantry)
            .With((int)ClassRequirement.WashingArea, washing)
            .With((int)ClassRequirement.ToiletArea, toilet)
            .With((int)ClassRequirement.StorageArea, storage)
            .With((int)ClassRequirement.SeniorRoomArea, seniorRooms);
}

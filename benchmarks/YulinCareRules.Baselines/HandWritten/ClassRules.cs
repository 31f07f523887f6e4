using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The facility standard of one class.</summary>
internal static class ClassRules
{
    public const int Requirements = (int)ClassRequirement.SeniorRoomArea + 1;

    // The last requirement is a recommendation and does not touch the verdict.
    public const ulong Mandatory = (1UL << (2 * (int)ClassRequirement.SeniorRoomArea)) - 1;

    private const decimal ClearHeight = 2.8m;
    private const decimal ClearHeightAltered = 2.6m;

    public static FindingSet Findings(CareClass each, bool? altered) => each.Type is { } type
        ? Findings(each, type, altered)
        : FindingSet.Whichever(
            Findings(each, ClassType.Nursery, altered),
            Findings(each, ClassType.Toddler, altered),
            Findings(each, ClassType.Senior, altered),
            Findings(each, ClassType.Mixed, altered));

    private static FindingSet Findings(CareClass each, ClassType type, bool? altered)
    {
        ref readonly var figures = ref ClassFigures.Of(type);
        var age = Judge.AtLeast(each.MinAgeMonths, figures.MinimumAge);
        if (type != ClassType.Mixed)
        {
            age = Judge.And(age, Judge.AtMost(each.MaxAgeMonths, figures.MaximumAge));
        }

        return RoomRules.Findings(each, type)
            .With((int)ClassRequirement.Size, Judge.AtMost(each.Children, figures.MaximumSize))
            .With((int)ClassRequirement.Age, age)
            .With((int)ClassRequirement.CaregiverRatio, type == ClassType.Mixed ? FindingStatus.NotApplicable : Ratio(each, figures.ChildrenPerCaregiver))
            .With((int)ClassRequirement.OwnUnit, Judge.Is(each.OwnUnit))
            .With((int)ClassRequirement.NotUnderground, Judge.AtLeast(each.Floor, 1))
            .With((int)ClassRequirement.GroundFloor, Judge.AtMost(each.Floor, figures.HighestFloor))
            .With((int)ClassRequirement.ClearHeight, Height(each.ClearHeightM, altered));
    }

    private static FindingStatus Ratio(CareClass each, int childrenPerCaregiver) =>
        each.Children is not { } children ? FindingStatus.Unknown
        : each.Caregivers is { } caregivers ? Judge.Of(children <= (long)childrenPerCaregiver * caregivers)
        : children == 0 ? FindingStatus.Satisfied
        : FindingStatus.Unknown;

    private static FindingStatus Height(decimal? height, bool? altered) =>
        height is not { } known ? FindingStatus.Unknown
        : known >= ClearHeight ? FindingStatus.Satisfied
        : known < ClearHeightAltered ? FindingStatus.Violated
        : Judge.Is(altered);
}

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
        ? Findings(each, type, each.SharedRoom, altered)
        : FindingSet.Whichever(
            Findings(each, ClassType.Nursery, each.SharedRoom, altered),
            Findings(each, ClassType.Toddler, each.SharedRoom, altered),
            Findings(each, ClassType.Senior, each.SharedRoom, altered),
            Findings(each, ClassType.Mixed, each.SharedRoom, altered));

    /// <summary>
    /// Whether some completion of the class meets all its mandatory requirements. Only the type and whether a room is shared help one requirement
    /// and harm another; for any other unknown fact there is a value that is best for all.
    /// </summary>
    public static bool CanBeMet(CareClass each, bool? altered, ulong notInForce)
    {
        if (each.Type is { } known)
        {
            return CanBeMet(each, known, altered, notInForce);
        }

        for (var type = ClassType.Nursery; type <= ClassType.Mixed; type++)
        {
            if (CanBeMet(each, type, altered, notInForce))
            {
                return true;
            }
        }

        return false;
    }

    // A shared room matters to toddlers alone.
    private static bool CanBeMet(CareClass each, ClassType type, bool? altered, ulong notInForce) => type == ClassType.Toddler && each.SharedRoom is null
        ? IsNotViolated(each, type, false, altered, notInForce) || IsNotViolated(each, type, true, altered, notInForce)
        : IsNotViolated(each, type, each.SharedRoom, altered, notInForce);

    private static bool IsNotViolated(CareClass each, ClassType type, bool? shared, bool? altered, ulong notInForce) =>
        !new FindingSet(Findings(each, type, shared, altered).Except(notInForce).Bits & Mandatory).AnyViolated;

    private static FindingSet Findings(CareClass each, ClassType type, bool? shared, bool? altered)
    {
        ref readonly var figures = ref ClassFigures.Of(type);
        var age = Judge.AtLeast(each.MinAgeMonths, figures.MinimumAge);
        if (type != ClassType.Mixed)
        {
            age = Judge.And(age, Judge.AtMost(each.MaxAgeMonths, figures.MaximumAge));
        }

        return RoomRules.Findings(each, type, shared)
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

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The requirements of the facility standard on each class; all are mandatory but the last.</summary>
public enum ClassRequirement
{
    Size,
    Age,
    CaregiverRatio,
    OwnUnit,
    NotUnderground,
    GroundFloor,
    ClearHeight,
    SleepingArea,
    ActivityArea,
    PantryArea,
    WashingArea,
    ToiletArea,
    StorageArea,
    SeniorRoomArea,
}

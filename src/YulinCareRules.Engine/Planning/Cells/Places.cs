namespace YulinCareRules.Engine.Planning.Cells;

/// <summary>Values of an enumeration as their places in it, from 0 on; below 0 there is none.</summary>
internal static class Places
{
    public const int Null = -1;

    public const int Open = -2;
}

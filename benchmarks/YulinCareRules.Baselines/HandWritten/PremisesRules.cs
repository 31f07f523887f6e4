using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Premises, outdoor space and the upper floor.</summary>
internal static class PremisesRules
{
    private const decimal LeaseYears = 3;
    private const long OutdoorPerChildSqm = 3;
    private const long OutdoorPerChildDenseSqm = 2;
    private const int UpstairsMaximum = 60;

    public static FindingStatus Term(Premises premises) =>
        premises.Tenure == Tenure.Owned || premises.LeaseYears >= LeaseYears ? FindingStatus.Satisfied
        : premises.Tenure is null || premises.LeaseYears is null ? FindingStatus.Unknown
        : FindingStatus.Violated;

    public static FindingStatus Outdoor(Premises premises) =>
        premises.OutdoorAreaSqm > 0 || premises.NearbyPublicOutdoor == true ? FindingStatus.Satisfied
        : premises.OutdoorAreaSqm is null || premises.NearbyPublicOutdoor is null ? FindingStatus.Unknown
        : FindingStatus.Violated;

    public static FindingStatus OutdoorPerChild(Premises premises, in ClassTotals totals) => premises.NearbyPublicOutdoor switch
    {
        true => FindingStatus.NotApplicable,
        false => AreaPerChild(premises, totals),
        null => Judge.Where(null, AreaPerChild(premises, totals)),
    };

    public static FindingStatus Upstairs(in ClassTotals totals) =>
        totals.LeastUpstairs > UpstairsMaximum ? FindingStatus.Violated
        : totals.MayBeMoreUpstairs || totals.MostUpstairs > UpstairsMaximum ? FindingStatus.Unknown
        : FindingStatus.Satisfied;

    public static bool CanUpstairsBeMet(in ClassTotals totals) => totals.LeastUpstairsIfMet <= UpstairsMaximum;

    private static FindingStatus AreaPerChild(Premises premises, in ClassTotals totals)
    {
        if (premises.OutdoorAreaSqm is not { } area)
        {
            return totals is { MayBeMore: false, Children: 0 } ? FindingStatus.Satisfied : FindingStatus.Unknown;
        }

        if (area >= OutdoorPerChildSqm * totals.Children)
        {
            return totals.MayBeMore ? FindingStatus.Unknown : FindingStatus.Satisfied;
        }

        if (premises.Altered == false || premises.DenseArea == false || area < OutdoorPerChildDenseSqm * totals.Children)
        {
            return FindingStatus.Violated;
        }

        return premises.Altered is null || premises.DenseArea is null || totals.MayBeMore ? FindingStatus.Unknown : FindingStatus.Satisfied;
    }
}

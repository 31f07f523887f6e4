using System.Collections.Immutable;

namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Whether reviews of two years running failed, the later no later than the year of the decision.</summary>
internal static class FailedReviews
{
    private const int Window = 64;

    public static bool? InTwoYearsRunning(Supervision supervision, int year)
    {
        if (supervision.Reviews is not { IsDefault: false } reviews)
        {
            return null;
        }

        // A bit for each year up to this one, counted back.
        ulong failed = 0;
        ulong perhaps = 0;
        ulong taken = 0;
        var perhapsInAnyYear = 0;
        foreach (var review in reviews)
        {
            if (review.Year is not { } known)
            {
                perhapsInAnyYear += review.Passed == true ? 0 : 1;
            }
            else if (known <= year)
            {
                if (year - known >= Window)
                {
                    return InTwoYearsRunning(reviews, year);
                }

                var bit = 1UL << (year - known);
                taken |= bit;
                failed |= review.Passed == false ? bit : 0;
                perhaps |= review.Passed == true ? 0 : bit;
            }
        }

        if ((failed & (failed << 1)) != 0)
        {
            return true;
        }

        var free = ((perhaps << 1) | (perhaps >> 1)) & ~taken;
        return perhapsInAnyYear > 1 || (perhaps & (perhaps << 1)) != 0 || (perhapsInAnyYear == 1 && (free != 0 || perhaps >> (Window - 1) != 0)) ? null : false;
    }

    // Pair by pair, for years that no window holds.
    private static bool? InTwoYearsRunning(ImmutableArray<AnnualReview> reviews, int year)
    {
        bool? result = false;
        for (var i = 0; i < reviews.Length; i++)
        {
            for (var j = 0; j < reviews.Length; j++)
            {
                if (i == j || reviews[i].Passed == true || reviews[j].Passed == true || !MayFollow(reviews, reviews[i].Year, reviews[j].Year, year))
                {
                    continue;
                }

                if (reviews[i] is { Passed: false, Year: not null } && reviews[j] is { Passed: false, Year: not null })
                {
                    return true;
                }

                result = null;
            }
        }

        return result;
    }

    private static bool MayFollow(ImmutableArray<AnnualReview> reviews, int? earlier, int? later, int year) => (earlier, later) switch
    {
        ({ } first, { } second) => second == first + 1 && second <= year,
        ({ } first, null) => first < year && !IsTaken(reviews, first + 1),
        (null, { } second) => second <= year && second > 1 && !IsTaken(reviews, second - 1),
        _ => true,
    };

    private static bool IsTaken(ImmutableArray<AnnualReview> reviews, int year)
    {
        foreach (var review in reviews)
        {
            if (review.Year == year)
            {
                return true;
            }
        }

        return false;
    }
}

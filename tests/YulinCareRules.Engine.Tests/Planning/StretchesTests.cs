using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Engine.Planning.Rows;
using Interval = YulinCareRules.Engine.Planning.Rows.Interval;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>Stretches that many sets have in common hold the numbers that lie in each of them.</summary>
public sealed class StretchesTests
{
    private static readonly ImmutableArray<decimal> Points = [decimal.MinValue, long.MinValue, -3, -2.5m, -2, -1.5m, -1, -0.5m, 0, 0.5m, 1, 1.5m, 2, 2.5m, 3, 3.5m, 4, long.MaxValue, decimal.MaxValue];

    [Fact]
    public void A_number_lies_in_all_of_the_sets_where_it_lies_in_what_they_have_in_common() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5_000).WithQuietOnSuccess(true),
        Prop.ForAll(Sets().ToArbitrary(), sets =>
        {
            var common = Stretches.InAll([.. sets]);
            var (stretches, runs, whole) = (new SearchedStretches(common), new SearchedRuns(Stretches.Whole(common)), Stretches.Whole(common));
            return Points.All(point =>
            {
                var lies = sets.All(set => set.Any(stretch => stretch.Contains(point)));
                return stretches.Contains(point) == lies
                    && common.Any(stretch => stretch.Contains(point)) == lies
                    && (!decimal.IsInteger(point) || point < long.MinValue || point > long.MaxValue
                        || (runs.Contains((long)point) == lies && whole.Any(run => run.First <= (long)point && (long)point <= run.Last) == lies));
            });
        }));

    [Fact]
    public void A_number_lies_outside_of_a_set_where_it_does_not_lie_in_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true),
        Prop.ForAll(Set().ToArbitrary(), set =>
        {
            var outside = Stretches.Outside(set);
            return Points.All(point => outside.Any(stretch => stretch.Contains(point)) != set.Any(stretch => stretch.Contains(point)));
        }));

    [Fact]
    public void Numbers_that_are_left_out_one_by_one_leave_two_runs() => Assert.Equal(
        [(long.MinValue, -1), (10_000, long.MaxValue)],
        Stretches.Whole(Stretches.InAll([.. Enumerable.Range(0, 10_000).Select(number => ImmutableArray.Create(Interval.To(number, false), Interval.From(number, false)))])));

    private static Gen<ImmutableArray<Interval>[]> Sets() => Set().NonEmptyListOf().Select(sets => sets.ToArray());

    private static Gen<ImmutableArray<Interval>> Set() => Gen.OneOf(
        from point in Point() select ImmutableArray.Create(Interval.To(point, false), Interval.From(point, false)),
        from point in Point() from isIn in Gen.Elements(true, false) select ImmutableArray.Create(Interval.From(point, isIn)),
        from point in Point() from isIn in Gen.Elements(true, false) select ImmutableArray.Create(Interval.To(point, isIn)),
        from points in Point().NonEmptyListOf() select points.Select(Interval.At).ToImmutableArray(),
        from one in Point() from other in Point() select ImmutableArray.Create(Interval.To(one, true), Interval.From(other, false)));

    private static Gen<decimal> Point() => Gen.Elements(Points.AsEnumerable());
}

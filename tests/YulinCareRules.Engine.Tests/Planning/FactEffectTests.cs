using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>
/// What a fact that is unknown can do by itself is found out of the conditions: a requirement that it is enough to meet need not be looked at, one that it is not enough for breaks the verdict however much
/// else is open before it.
/// </summary>
public sealed class FactEffectTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData("{}", null)]
    [InlineData("{}, {}, {}", null)]
    [InlineData("{}, {'seats': 10}", null)]
    [InlineData("{}, {'seats': 9}", false)]
    [InlineData("{}, {'floor': 1}", false)]
    [InlineData("{'floor': 0}", null)]
    [InlineData("{'floor': 0, 'seats': 9}", false)]
    [InlineData("{'floor': 0, 'seats': 10}", true)]
    public void A_number_that_may_be_as_large_as_need_be_meets_what_asks_for_it(string rooms, bool? expected) =>
        Settles(rooms, expected, "each: room in hall.rooms, require: room.floor <= 0", "each: room in hall.rooms, require: room.floor >= 1 or room.seats >= 10");

    [Theory]
    [InlineData("{}, {'kind': 'large'}", null)]
    [InlineData("{}, {'kind': 'small'}", false)]
    [InlineData("{'shared': true}, {'kind': 'other'}, {'kind': 'small'}", false)]
    [InlineData("{'kind': 'small', 'seats': 4}", false)]
    public void Not_one_that_other_requirements_ask_to_be_small(string rooms, bool? expected) => Settles(
        rooms,
        expected,
        "each: room in hall.rooms, applies: room.kind = small, require: room.seats >= 5",
        "each: room in hall.rooms, applies: room.kind = small, require: room.seats <= 3",
        "each: room in hall.rooms, require: room.shared");

    [Theory]
    [InlineData("{'kind': 'small'}", null)]
    [InlineData("{'kind': 'small', 'seats': 3}", false)]
    [InlineData("{'seats': 16}, {}", false)]
    [InlineData("{'seats': 15}, {'seats': 3}", null)]
    [InlineData("{'seats': 15}, {'seats': 3, 'kind': 'small'}", false)]
    [InlineData("{}, {'kind': 'small', 'seats': 2}", null)]
    public void A_limit_that_goes_by_a_key_is_kept_by_the_least_that_there_may_be(string rooms, bool? expected) =>
        Settles(rooms, expected, "each: room in hall.rooms, require: room.seats <= most(room.kind)", "each: room in hall.rooms, require: room.shared = true");

    [Theory]
    [InlineData("{}, {'floor': 2}", false)]
    [InlineData("{}, {'floor': 1}", null)]
    [InlineData("{'shared': true}, {}", null)]
    [InlineData("{'floor': 1, 'shared': true}, {'floor': 1, 'shared': false}", false)]
    public void A_value_that_settles_requirements_is_tried_first_and_others_after_it(string rooms, bool? expected) => Settles(
        rooms,
        expected,
        "each: room in hall.rooms, require: room.floor = 1",
        "each: room in hall.rooms, require: 'room.floor = 1 or room.floor = 2'",
        "each: room in hall.rooms, require: room.shared = true");

    [Theory]
    [InlineData("room.kind in [small, large]", "{}", null)]
    [InlineData("room.kind in [small, large]", "{'kind': 'large'}, {}", null)]
    [InlineData("room.kind in [small, large]", "{'kind': 'large'}", true)]
    [InlineData("room.kind in [small, large]", "{'kind': 'other'}, {}", false)]
    [InlineData("room.kind != small and room.kind != other", "{}", null)]
    [InlineData("not(room.kind in [small, large])", "{'kind': 'other'}", true)]
    [InlineData("room.kind in [small, large, other]", "{}", true)]
    [InlineData("room.kind = small and room.kind != small", "{}", false)]
    public void Whether_a_fact_is_among_some_values_is_one_question(string require, string rooms, bool? expected) =>
        Settles(rooms, expected, $"each: room in hall.rooms, require: '{require}'");

    [Theory]
    [InlineData("room.kind in [large, other]", null)]
    [InlineData("room.kind in [large]", null)]
    [InlineData("room.kind in [other]", false)]
    [InlineData("room.kind in [small, large] and room.seats <= 3", null)]
    [InlineData("not(room.kind in [small, large])", false)]
    public void Two_such_questions_about_one_fact_are_asked_together(string other, bool? expected) =>
        Settles("{}", expected, "each: room in hall.rooms, require: 'room.kind in [small, large]'", $"each: room in hall.rooms, require: '{other}'");

    [Theory]
    [InlineData("{}", null)]
    [InlineData("{'kind': 'small'}", null)]
    [InlineData("{'floor': 1}", true)]
    [InlineData("{'floor': 2}", null)]
    [InlineData("{'floor': 2, 'kind': 'small'}", false)]
    [InlineData("{'floor': 0}, {}", false)]
    public void A_value_that_suits_all_requirements_can_always_be_taken(string rooms, bool? expected) => Settles(
        rooms,
        expected,
        "each: room in hall.rooms, require: room.floor >= 1",
        "each: room in hall.rooms, require: 'room.floor <= 1 or (room.kind = large and room.floor <= 2)'");

    [Theory]
    [InlineData("{}", null)]
    [InlineData("{'kind': 'small'}", false)]
    [InlineData("{'kind': 'large'}", null)]
    [InlineData("{'kind': 'large'}, {'kind': 'small'}", false)]
    public void One_that_suits_only_some_of_them_cannot(string rooms, bool? expected) => Settles(
        rooms,
        expected,
        "each: room in hall.rooms, require: room.floor >= 2",
        "each: room in hall.rooms, require: 'room.floor <= 1 or room.kind = large'");

    [Theory]
    [InlineData("{'seats': 5}", null)]
    [InlineData("{'floor': 3, 'seats': 5}", false)]
    [InlineData("{'floor': 3, 'seats': 3, 'kind': 'small'}, {'seats': 5}", null)]
    public void A_number_is_not_tried_for_all_that_another_requirement_tells_apart(string rooms, bool? expected) => Settles(
        rooms,
        expected,
        "each: room in hall.rooms, require: room.floor <= 5",
        "each: room in hall.rooms, require: 'room.floor >= 0 or room.kind = small'",
        "require: 'sum(for one in hall.rooms return if one.floor >= 3 then one.seats else 0) <= 4'");

    [Theory]
    [InlineData("{'seats': 5}", null)]
    [InlineData("{'seats': 5}, {'seats': 3}", null)]
    [InlineData("{'floor': 3, 'seats': 5}", false)]
    public void More_requirements_about_a_thing_than_are_judged_together_are_judged_all_the_same(string rooms, bool? expected) => Settles(
        rooms,
        expected,
        [
            .. Enumerable.Range(5, 70).Select(most => $"each: room in hall.rooms, require: room.floor <= {most}"),
            "each: room in hall.rooms, require: 'room.floor >= 0 or room.kind = small'",
            "require: 'sum(for one in hall.rooms return if one.floor >= 3 then one.seats else 0) <= 4'",
        ]);

    private static void Settles(string rooms, bool? expected, params string[] requirements) =>
        PlannedCase.Settles(RandomChecklist.Of(requirements), "order", $$"""{"hall": {"rooms": [{{rooms.Replace('\'', '"')}}] } }""", Day, expected);
}

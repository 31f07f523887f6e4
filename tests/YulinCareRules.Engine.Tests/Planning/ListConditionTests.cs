using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>Lists that are empty or not known, and facts of their elements that several requirements read: the plan by itself says what the interpreter says.</summary>
public sealed class ListConditionTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData("require: 'sum(for room in hall.rooms return room.seats) <= 5'", "'rooms': []", null)]
    [InlineData("require: 'sum(for room in hall.rooms return room.seats) = 0'", "'rooms': []", false)]
    [InlineData("require: 'sum(for room in hall.rooms return room.seats) != 0'", "'rooms': []", true)]
    [InlineData("require: 'if count(hall.rooms) = 0 then true else sum(for room in hall.rooms return room.seats) <= 5'", "'rooms': []", true)]
    [InlineData("applies: 'sum(for room in hall.rooms return room.seats) <= hall.seats', require: hall.open", "'rooms': [], 'open': false", true)]
    [InlineData("applies: 'sum(for room in hall.rooms return room.seats) <= hall.seats', require: hall.open", "'rooms': [], 'open': false, 'seats': 3", true)]
    [InlineData("applies: 'sum(for room in hall.rooms return room.seats) + 1 <= 3', require: hall.open", "'rooms': [], 'open': false", true)]
    [InlineData("applies: 'sum(for room in hall.rooms return room.seats) <= 3', require: hall.open", "'rooms': [{'seats': 3}], 'open': false", false)]
    [InlineData("require: 'hall.open or sum(for room in hall.rooms return room.seats) <= 5'", "'rooms': [], 'open': true", true)]
    public void The_total_of_an_empty_list_is_nothing_that_can_be_compared(string requirement, string hall, bool? expected) => Settles(expected, hall, requirement);

    [Theory]
    [InlineData("require: 'some room in hall.rooms satisfies room.shared and hall.open'", "'open': false", false)]
    [InlineData("require: 'some room in hall.rooms satisfies hall.open'", "'open': true", null)]
    [InlineData("require: 'some room in hall.rooms satisfies hall.open'", "'open': false", false)]
    [InlineData("require: 'every room in hall.rooms satisfies hall.open'", "'open': true", true)]
    [InlineData("require: 'every room in hall.rooms satisfies hall.open'", "'open': false", null)]
    [InlineData("require: 'every room in hall.rooms satisfies room.shared or hall.open'", "'open': true", true)]
    [InlineData("require: 'some one in hall.rooms, two in hall.rooms satisfies one.seats < two.seats and hall.seats > 11'", "'seats': 6", false)]
    public void A_list_of_which_nothing_is_known_may_be_empty_or_hold_anything(string requirement, string hall, bool? expected) => Settles(expected, hall, requirement);

    [Theory]
    [InlineData("require: 'sum(for room in hall.rooms return room.seats) >= 0'", null)]
    [InlineData("require: 'hall.open or sum(for room in hall.rooms return room.seats) >= 0'", null)]
    [InlineData("require: 'sum(for room in hall.rooms return room.seats) + 1 > 0'", null)]
    [InlineData("require: 'sum(for room in hall.rooms return 0) = 0'", null)]
    [InlineData("require: 'sum(for room in hall.rooms return room.seats) != -1'", true)]
    [InlineData("require: 'count(hall.rooms) = 0 or sum(for room in hall.rooms return room.seats) >= 0'", true)]
    [InlineData("require: 'if count(hall.rooms) = 0 then true else sum(for room in hall.rooms return room.seats) >= 0'", true)]
    [InlineData("require: '(if count(hall.rooms) = 0 then 0 else sum(for room in hall.rooms return room.seats)) >= 0'", true)]
    [InlineData("require: 'count(hall.rooms) > 0 and sum(for room in hall.rooms return room.seats) < 0'", false)]
    [InlineData("require: 'count(hall.rooms) = 0 or sum(for room in hall.rooms return 0) = 0'", true)]
    [InlineData("require: 'count(hall.rooms) = 0 or sum(for room in hall.rooms return 0 - room.seats) <= 0'", true)]
    [InlineData("require: 'count(hall.rooms) <= 3 and count(hall.rooms) >= 5'", false)]
    [InlineData("require: 'count(hall.rooms) > 3 or count(hall.rooms) < 5'", true)]
    public void A_list_of_which_nothing_is_known_may_be_empty_and_has_no_total_then(string requirement, bool? expected) => Agrees(expected, "'seats': 3", requirement);

    [Theory]
    [InlineData("'rooms': [{'seats': 3}]", "require: 'sum(for room in hall.rooms[item.shared] return room.seats) >= 0'", null)]
    [InlineData("'rooms': [{'seats': 3, 'shared': true}, {'seats': 3}]", "require: 'sum(for room in hall.rooms[item.shared] return room.seats) >= 0'", true)]
    [InlineData("'rooms': [{'seats': 3, 'shared': false}]", "require: 'sum(for room in hall.rooms[item.shared] return room.seats) >= 0'", null)]
    [InlineData("'rooms': [{'seats': 3}]", "require: 'count(hall.rooms[item.shared]) = 0 or sum(for room in hall.rooms[item.shared] return room.seats) >= 0'", true)]
    public void So_may_a_list_of_which_it_is_not_known_what_is_in_it(string hall, string requirement, bool? expected) => Agrees(expected, hall, requirement);

    [Theory]
    [InlineData("'rooms': [{}]", false)]
    [InlineData("'rooms': [{}, {}]", false)]
    [InlineData("'rooms': [{'seats': 31}]", false)]
    [InlineData("'rooms': []", false)]
    public void A_fact_of_an_element_is_the_same_by_whatever_name_the_element_goes(string hall, bool? expected) =>
        PlannedCase.Agrees(RandomChecklist.Of("require: 'some one in hall.rooms satisfies one.seats > 30'", "each: room in hall.rooms, require: room.seats <= 5"), "order", Text(hall), Day, expected);

    [Theory]
    [InlineData("each: room in hall.rooms, require: 'room.shared = false or (some room in hall.rooms satisfies room.kind = small)'", "'rooms': [{'kind': 'small', 'shared': true}, {'kind': 'large', 'shared': true}]", true)]
    [InlineData("each: room in hall.rooms, applies: 'some room in hall.rooms satisfies room.kind = small', require: room.floor <= 0", "'rooms': [{'kind': 'small', 'floor': 1}, {'kind': 'large', 'floor': 0}]", false)]
    [InlineData("require: '(some one in hall.rooms satisfies one.kind = small) and (some two in hall.rooms satisfies two.kind = large)'", "'rooms': [{}]", false)]
    [InlineData("each: room in hall.rooms, require: 'room.kind = small and (some one in hall.rooms satisfies one.kind = large)'", "'rooms': [{}]", false)]
    public void A_name_within_a_condition_may_hide_another_or_stand_beside_it(string requirement, string hall, bool? expected) => PlannedCase.Agrees(RandomChecklist.Of(requirement), "order", Text(hall), Day, expected);

    [Fact]
    public void What_applies_only_where_it_is_met_is_no_obstacle() => PlannedCase.Agrees(
        RandomChecklist.Of(
            "applies: 'some one in hall.rooms satisfies some two in hall.rooms satisfies two.floor = one.floor + 1 and one.shared = true and two.seats <= 9', require: 'every room in hall.rooms satisfies room.floor <= 1'"),
        "order",
        Text("'rooms': [{'shared': true, 'seats': 60}, {'floor': 1, 'shared': true, 'seats': 1}]"),
        Day,
        true);

    private static void Settles(bool? expected, string hall, string requirement) => PlannedCase.Settles(RandomChecklist.Of(requirement), "order", Text(hall), Day, expected);

    private static void Agrees(bool? expected, string hall, string requirement) => PlannedCase.Agrees(RandomChecklist.Of(requirement), "order", Text(hall), Day, expected);

    private static string Text(string hall) => $"{{'hall': {{{hall}}}}}".Replace('\'', '"');
}

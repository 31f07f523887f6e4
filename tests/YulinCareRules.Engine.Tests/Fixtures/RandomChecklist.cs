using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>
/// Packs of one checklist whose requirements are drawn from a seed: about a hall and about its rooms, many on the same facts and in opposite directions, so that what is open
/// by itself may not be open together.
/// </summary>
internal static class RandomChecklist
{
    private const string Outline = """
        pack:
          id: random
          version: 1.0.0
          title: {zh: 随机, en: random}
        enumerations:
          Kind:
            title: {zh: 类别, en: kind}
            values:
              small: {zh: 小, en: small}
              large: {zh: 大, en: large}
              other: {zh: 其他, en: other}
        records:
          Hall:
            title: {zh: 场馆, en: hall}
            fields:
              kind: {type: Kind, zh: 类别, en: kind}
              open: {type: boolean, zh: 开放, en: open}
              seats: {type: integer, min: 0, zh: 座位, en: seats}
              area: {type: number, min: 0, zh: 面积, en: area}
              rooms: {type: list<Room>, zh: 房间, en: rooms}
          Room:
            title: {zh: 房间, en: room}
            fields:
              floor: {type: integer, zh: 楼层, en: floor}
              kind: {type: Kind, zh: 房间类别, en: kind of room}
              shared: {type: boolean, zh: 合用, en: shared}
              seats: {type: integer, min: 0, zh: 房间座位, en: seats of the room}
        subjects:
          hall: {type: Hall, zh: 场馆, en: hall}
        sources:
          rules:
            title: {zh: 规定, en: rules}
            from: 2018-01-01
            clauses:
              一: {zh: 一, en: one, evidence: text, verified: true}
        parameters:
          most:
            title: {zh: 上限, en: most}
            type: integer
            by: Kind
            values:
              - source: rules 一
                value: {small: 2, large: 15, other: 5}
        decisions:
          order:
            title: {zh: 秩序, en: order}
            subject: hall
            source: rules 一
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
        """;

    private static readonly string[] Kinds = ["small", "large", "other"];
    private static readonly string[] Orders = ["<=", ">=", "<", ">", "="];

    public static CheckedPack Load(int seed) => Load(Text(seed));

    /// <summary>The same pack with requirements of one's own.</summary>
    /// <param name="requirements">For each its parts but title, source and severity, as YAML on one line.</param>
    public static CheckedPack Of(params IEnumerable<string> requirements) => Load(
        $"{Outline}\n{string.Join('\n', requirements.Select((parts, number) => $"      r{number}: {{title: {{zh: 要求, en: requirement}}, source: rules 一, severity: mandatory, {parts}}}"))}\n");

    private static CheckedPack Load(string text) => PackSource.Whole("random", text);

    public static string Text(int seed)
    {
        var random = new Random(seed);
        var words = new Random(-seed);
        var requirements = Enumerable.Range(0, random.Next(2, 8)).Select(number => Requirement(random, words, number));
        return $"{Outline}\n{string.Join('\n', requirements)}\n";
    }

    private static string Requirement(Random random, Random words, int number)
    {
        var isOfRoom = random.Next(3) > 0;
        var lines = new List<string> { $"      r{number}:", "        title: {zh: 要求, en: requirement}", "        source: rules 一" };
        if (isOfRoom)
        {
            lines.Add("        each: room in hall.rooms");
        }

        if (random.Next(2) == 0)
        {
            lines.Add($"        applies: {Atom(random, isOfRoom)}");
        }

        lines.Add($"        require: {Condition(random, isOfRoom)}");
        lines.Add("        severity: mandatory");
        lines.AddRange(Words(words, isOfRoom));
        return string.Join('\n', lines);
    }

    // What there is, what is asked for and the words, drawn apart so that they change no verdict.
    private static IEnumerable<string> Words(Random random, bool isOfRoom)
    {
        if (random.Next(3) == 0)
        {
            return [];
        }

        // Both of one type.
        var kind = random.Next(3);
        string Side() => kind switch { 0 => Text(random, isOfRoom), 1 => $"[{Number(random, isOfRoom)}, {Number(random, isOfRoom)}]", _ => Number(random, isOfRoom) };
        var (actual, limit) = (Side(), Side());
        return
        [
            $"        actual: '{actual}'",
            $"        limit: '{limit}'",
            $"        message: {{zh: '{{actual}}、{{limit}}、{{{Shown(random, isOfRoom)}}}', en: '{{{Shown(random, isOfRoom)}}}, {{{Text(random, isOfRoom)}}}'}}",
            $"        remedy: {{zh: '{{{Number(random, isOfRoom)} - {Number(random, isOfRoom)}}}', en: '{{{Text(random, isOfRoom)}}}'}}",
        ];
    }

    private static string Shown(Random random, bool isOfRoom) => random.Next(7) switch
    {
        0 => Atom(random, isOfRoom),
        1 when isOfRoom => "room.kind",
        2 => $"if {Atom(random, isOfRoom)} then {Number(random, isOfRoom)} else {Number(random, isOfRoom)}",
        3 => $"[{Number(random, isOfRoom)}, {Number(random, isOfRoom)}]",
        4 => $"if {Condition(random, isOfRoom)} then {Text(random, isOfRoom)} else \"high\"",
        5 => Text(random, isOfRoom),
        _ => Number(random, isOfRoom),
    };

    private static string Text(Random random, bool isOfRoom) => random.Next(3) switch
    {
        0 => $"if {Atom(random, isOfRoom)} then \"low\" else \"high\"",
        1 => $"string({Number(random, isOfRoom)})",
        _ => $"\"to \" + string({Number(random, isOfRoom)})",
    };

    private static string Number(Random random, bool isOfRoom) => random.Next(9) switch
    {
        0 when isOfRoom => "most(room.kind)",
        1 when isOfRoom => "room.seats",
        2 when isOfRoom => $"room.floor {Pick(random, ["+", "-", "*", "/"])} {random.Next(3)}",
        3 when isOfRoom => $"room.seats {Pick(random, ["+", "-", "*", "/"])} most(room.kind)",
        4 => "hall.area / hall.seats",
        5 => "(if count(hall.rooms) = 0 then 0 else sum(for one in hall.rooms return one.seats))",
        6 => $"ceiling({(isOfRoom ? "room.seats" : "hall.area")} / 2)",
        7 => $"(if {Atom(random, isOfRoom)} then {random.Next(2)} else {random.Next(2)})",
        _ => "hall.seats",
    };

    private static string Condition(Random random, bool isOfRoom) => random.Next(4) switch
    {
        0 => $"{Atom(random, isOfRoom)} and {Atom(random, isOfRoom)}",
        1 => $"{Atom(random, isOfRoom)} or {Atom(random, isOfRoom)}",
        _ => Atom(random, isOfRoom),
    };

    private static string Atom(Random random, bool isOfRoom) => isOfRoom && random.Next(5) > 0 ? OfRoom(random) : OfHall(random);

    private static string OfRoom(Random random) => random.Next(5) switch
    {
        0 => $"room.floor {Pick(random, Orders)} {random.Next(4)}",
        1 => OfKind(random, "room.kind"),
        2 => $"room.shared = {(random.Next(2) == 0 ? "true" : "false")}",
        3 => "room.seats <= most(room.kind)",
        _ => $"room.seats {Pick(random, Orders)} {random.Next(12)}",
    };

    private static string OfHall(Random random) => random.Next(14) switch
    {
        0 => $"hall.open = {(random.Next(2) == 0 ? "true" : "false")}",
        1 => OfKind(random, "hall.kind"),
        2 => $"hall.seats {Pick(random, Orders)} {random.Next(20)}",
        3 => $"hall.area >= {random.Next(20)}",
        4 => $"hall.seats <= 3 * hall.area",
        5 => $"sum(for room in hall.rooms return if room.floor >= {random.Next(1, 4)} then room.seats else 0) <= {random.Next(12)}",
        6 => $"every room in hall.rooms satisfies room.{(random.Next(2) == 0 ? "shared = true" : $"floor <= {random.Next(3)}")}",
        8 => $"some one in hall.rooms satisfies some two in hall.rooms satisfies two.floor = one.floor + {random.Next(1, 3)} and one.shared = {(random.Next(2) == 0 ? "true" : "false")} and two.seats <= {random.Next(2, 12)}",
        9 => $"some one in hall.rooms, two in hall.rooms satisfies one.seats - 1 = two.seats and two.kind = {Pick(random, Kinds)} and two.floor >= one.floor",
        10 => $"count(hall.rooms) {Pick(random, Orders)} {random.Next(4)}",
        11 => $"(if count(hall.rooms) = 0 then {random.Next(3)} else sum(for room in hall.rooms return room.seats)) {(random.Next(2) == 0 ? ">=" : "<=")} {random.Next(12)}",
        12 => $"sum(for room in hall.rooms return {(random.Next(2) == 0 ? "0 - room.seats" : "room.floor")}) <= {random.Next(3)}",
        7 => $"some room in hall.rooms satisfies room.kind = {Pick(random, Kinds)}",
        _ => $"sum(for room in hall.rooms return room.seats) {(random.Next(2) == 0 ? ">=" : "<=")} hall.seats",
    };

    private static string OfKind(Random random, string fact) => random.Next(6) switch
    {
        0 or 1 => $"{fact} != {Pick(random, Kinds)}",
        2 => $"{fact} in [{Pick(random, Kinds)}, {Pick(random, Kinds)}]",
        3 => $"not({fact} in [{string.Join(", ", Kinds.Where(_ => random.Next(3) > 0).DefaultIfEmpty("other"))}])",
        _ => $"{fact} = {Pick(random, Kinds)}",
    };

    private static string Pick(Random random, string[] some) => some[random.Next(some.Length)];
}

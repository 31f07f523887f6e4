using System.Globalization;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>Random expressions over the facts of <see cref="HallPack"/>, of any type that an output may have: with functions, texts, dates, lists and totals, which three-valued logic has no code for.</summary>
internal sealed class RandomValues(Random random)
{
    private static readonly (string Type, Func<RandomValues, int, string> Draw)[] Types =
    [
        ("number", (values, depth) => values.Number(depth, null)),
        ("boolean", (values, depth) => values.Truth(depth, null)),
        ("string", (values, depth) => values.Text(depth, null)),
        ("Kind", (values, depth) => values.Kind(depth, null)),
        ("date", (values, depth) => values.Date(depth)),
        ("list<number>", (values, depth) => values.Numbers(depth)),
    ];

    private int locals;

    /// <summary>The type of an output and an expression for it.</summary>
    public (string Type, string Expression) Next()
    {
        var (type, draw) = Types[random.Next(Types.Length)];
        return (type, draw(this, 3));
    }

    /// <summary>An expression of a type.</summary>
    public string Of(string type) => Types.Single(known => known.Type == type).Draw(this, 2);

    /// <summary>A number.</summary>
    public string Amount() => Number(2, null);

    /// <summary>A condition.</summary>
    public string Condition() => Truth(2, null);

    // With an element of the list of rooms, where there is one.
    private string Number(int depth, string? room)
    {
        var leaves = random.Next(room is null ? 9 : 11);
        return depth == 0 || random.Next(4) == 0
            ? leaves switch
            {
                0 or 1 => "hall.seats",
                2 or 3 => "hall.area",
                4 => "hall.annex.floors",
                5 => "rate(hall.kind)",
                6 => "least",
                7 => random.Next(30).ToString(CultureInfo.InvariantCulture),
                8 => random.Next(3) switch { 0 => "hall.opened.year", 1 => "asOf.month", _ => "rate(small)" },
                9 => $"{room}.seats",
                _ => $"{room}.area",
            }
            : random.Next(14) switch
            {
                0 or 1 => $"({Number(depth - 1, room)} {"+-*"[random.Next(3)]} {Number(depth - 1, room)})",
                2 => $"({Number(depth - 1, room)} / {Number(depth - 1, room)})",
                3 => "-(hall.area)",
                4 => $"(if {Truth(depth - 1, room)} then {Number(depth - 1, room)} else {Number(depth - 1, room)})",
                5 => $"floor({Number(depth - 1, room)})",
                6 => $"abs({Number(depth - 1, room)})",
                7 => $"max({Number(depth - 1, room)}, {Number(depth - 1, room)})",
                8 => $"min({Numbers(depth - 1)})",
                9 => Over(depth, (list, local) => $"sum(for {local} in {list} return {Number(depth - 1, local)})"),
                10 => $"count({Rooms(depth)})",
                11 => $"string length({Text(depth - 1, room)})",
                12 => "count(hall.kinds)",
                _ => $"{Numbers(depth - 1)}[{random.Next(1, 3)}]",
            };
    }

    private string Truth(int depth, string? room) => depth == 0 || random.Next(5) == 0
        ? random.Next(room is null ? 4 : 5) switch { 0 => "hall.open", 1 => "hall.old", 2 => "hall.annex.heated", 3 => "hall.kind = small", _ => $"{room}.kind = large" }
        : random.Next(12) switch
        {
            0 => $"({Truth(depth - 1, room)} and {Truth(depth - 1, room)})",
            1 => $"({Truth(depth - 1, room)} or {Truth(depth - 1, room)})",
            2 => $"not({Truth(depth - 1, room)})",
            3 or 4 => $"({Number(depth - 1, room)} {Comparison()} {Number(depth - 1, room)})",
            5 => $"({room ?? "hall"}.kind = {Kind(depth - 1, room)})",
            6 => $"contains({Text(depth - 1, room)}, {Text(depth - 1, room)})",
            7 => $"({Text(depth - 1, room)} != {Text(depth - 1, room)})",
            8 => Over(depth, (list, local) => $"(some {local} in {list} satisfies {Truth(depth - 1, local)})"),
            9 => Over(depth, (list, local) => $"(every {local} in {list} satisfies {Truth(depth - 1, local)})"),
            10 => $"list contains(hall.kinds, {Kind(depth - 1, room)})",
            _ => $"({Date(depth - 1)} {Comparison()} {Date(depth - 1)})",
        };

    private string Text(int depth, string? room) => depth == 0 || random.Next(3) == 0
        ? random.Next(room is null ? 3 : 4) switch { 0 => "hall.name", 1 => "\"a\"", 2 => "\"二\"", _ => $"{room}.name" }
        : random.Next(5) switch
        {
            0 => $"string({Number(depth - 1, room)})",
            1 => $"upper case({Text(depth - 1, room)})",
            2 => $"({Text(depth - 1, room)} + {Text(depth - 1, room)})",
            3 => $"(if {Truth(depth - 1, room)} then {Text(depth - 1, room)} else {Text(depth - 1, room)})",
            _ => $"substring({Text(depth - 1, room)}, 1, 2)",
        };

    private string Kind(int depth, string? room) => depth == 0 || random.Next(2) == 0
        ? random.Next(room is null ? 2 : 3) switch { 0 => "hall.kind", 1 => "large", _ => $"{room}.kind" }
        : $"(if {Truth(depth - 1, room)} then small else {Kind(depth - 1, room)})";

    private string Date(int depth) => depth == 0 || random.Next(2) == 0
        ? random.Next(3) switch { 0 => "asOf", 1 => "date(\"2021-02-28\")", _ => "hall.opened" }
        : $"({Date(depth - 1)} {(random.Next(2) == 0 ? '+' : '-')} duration(\"{(random.Next(2) == 0 ? "P1M" : "P30D")}\"))";

    private string Numbers(int depth) => random.Next(3) == 0
        ? $"[{Number(Math.Max(depth - 1, 0), null)}, {random.Next(9)}]"
        : Over(depth, (list, local) => $"(for {local} in {list} return {Number(Math.Max(depth - 1, 0), local)})");

    private string Over(int depth, Func<string, string, string> write) => write(Rooms(depth), $"r{locals++}");

    private string Rooms(int depth) => depth > 1 && random.Next(3) == 0 ? $"hall.rooms[item.seats {Comparison()} {random.Next(30)}]" : "hall.rooms";

    private string Comparison() => random.Next(5) switch { 0 => "<", 1 => "<=", 2 => ">", 3 => ">=", _ => "=" };
}

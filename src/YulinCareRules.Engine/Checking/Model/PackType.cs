namespace YulinCareRules.Engine.Checking.Model;

/// <summary>The type of a fact, a parameter or an expression, with the words that people know it by.</summary>
internal abstract record PackType(string Zh, string En);

internal sealed record BooleanType() : PackType("“是”或“否”", "true or false");

internal sealed record TextType() : PackType("文字", "text");

internal sealed record DateType() : PackType("日期", "a date");

/// <summary>An exact number; a unit where one is declared, so that metres are never held against months.</summary>
internal sealed record NumberType(string? Unit, bool IsInteger) : PackType(IsInteger ? "整数" : "数", IsInteger ? "a whole number" : "a number")
{
    /// <summary>Whether a bare number has multiplied or divided it: it may have been turned into another unit of the same kind, as years into months.</summary>
    public bool IsScaled { get; init; }

    /// <summary>How people say the unit; null where the pack gives no names.</summary>
    public UnitModel? Measure { get; init; }

    /// <summary>The same, whole numbers alone or any: with the words that go with it.</summary>
    public NumberType As(bool isInteger) => new(Unit, isInteger) { IsScaled = IsScaled, Measure = Measure };
}

internal sealed record EnumerationType(EnumerationModel Enumeration) : PackType(Enumeration.Title.Zh, Enumeration.Title.En);

internal sealed record RecordType(RecordModel Record) : PackType(Record.Title.Zh, Record.Title.En);

internal sealed record ListType(PackType Element) : PackType($"{Element.Zh}的列表", $"a list of {Element.En}");

/// <summary>A text for people in both languages: a context of <c>zh</c> and <c>en</c>.</summary>
internal sealed record BilingualType() : PackType("中英文文字", "a text in both languages");

/// <summary>The outputs of a decision taken together.</summary>
internal sealed record DecisionType(string Decision) : PackType("决定", "a decision");

/// <summary>Null, or something whose type is not known; fits everywhere.</summary>
internal sealed record AnyType() : PackType("任意值", "any value");

/// <summary>The types without parts.</summary>
internal static class PackTypes
{
    public static PackType Boolean { get; } = new BooleanType();

    public static PackType Text { get; } = new TextType();

    public static PackType Bilingual { get; } = new BilingualType();

    public static PackType Date { get; } = new DateType();

    public static PackType Number { get; } = new NumberType(null, false);

    public static PackType Integer { get; } = new NumberType(null, true);

    public static PackType Any { get; } = new AnyType();

    /// <summary>Whether values of the two types may be held against each other.</summary>
    public static bool Comparable(PackType left, PackType right) => (left, right) switch
    {
        (AnyType, _) or (_, AnyType) => true,
        (NumberType, NumberType) => true,
        (EnumerationType a, EnumerationType b) => a.Enumeration == b.Enumeration,
        (ListType a, ListType b) => Comparable(a.Element, b.Element),
        (RecordType a, RecordType b) => a.Record == b.Record,
        _ => left.GetType() == right.GetType(),
    };

    /// <summary>Whether it is a record or a list of records.</summary>
    public static bool HasFields(PackType type) => type is RecordType or ListType { Element: RecordType };

    /// <summary>Whether two units differ where both are declared.</summary>
    public static bool UnitsClash(PackType left, PackType right) =>
        left is NumberType { Unit: { } a } one && right is NumberType { Unit: { } b } other && a != b
        && !((one.IsScaled || other.IsScaled) && Units.AreOfOneKind(a, b));

    /// <summary>The type of what may be either: the unit is that of whichever declares one.</summary>
    public static PackType Either(PackType left, PackType right) => (left, right) switch
    {
        (AnyType, _) => right,
        (NumberType a, NumberType b) => new NumberType(a.Unit ?? b.Unit, a.IsInteger && b.IsInteger) { IsScaled = a.IsScaled || b.IsScaled, Measure = a.Measure ?? b.Measure },
        (ListType a, ListType b) => new ListType(Either(a.Element, b.Element)),
        _ => left,
    };
}

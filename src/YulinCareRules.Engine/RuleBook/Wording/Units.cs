using System.Collections.Frozen;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>What people call the units that packs write; one that is not listed stands as it is written.</summary>
internal static class Units
{
    /// <summary>A share of one, which people read in hundredths.</summary>
    public const string Share = "share";

    private static readonly FrozenDictionary<string, BilingualText> Names = new Dictionary<string, BilingualText>(StringComparer.Ordinal)
    {
        ["yuan"] = new("元", "yuan"),
        ["people"] = new("人", "people"),
        ["children"] = new("人", "children"),
        ["classes"] = new("个班", "classes"),
        ["places"] = new("个", "places"),
        ["floor"] = new("层", "floor"),
        ["years"] = new("年", "years"),
        ["months"] = new("个月", "months"),
        ["days"] = new("天", "days"),
        ["hours"] = new("小时", "hours"),
        ["m"] = new("米", "m"),
        ["km"] = new("公里", "km"),
        ["sqm"] = new("平方米", "m²"),
        ["kg"] = new("公斤", "kg"),
        [Share] = new("比例", "share"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static BilingualText NameOf(string unit) => Names.GetValueOrDefault(unit) ?? new BilingualText(unit, unit);
}

using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>What to do about two types that do not go together.</summary>
internal static class Mends
{
    public static (string Zh, string En) Of(PackType left, PackType right) => (left, right) switch
    {
        (DateType, TextType) or (TextType, DateType) => ("日期请写作 @\"2020-08-01\"", "write a date as @\"2020-08-01\""),
        (DateType, NumberType) or (NumberType, DateType) => ("年份请用 .year,日期请写作 @\"2020-08-01\"", "take its .year, or write a date as @\"2020-08-01\""),
        (NumberType, TextType) or (TextType, NumberType) => ("数不加引号,文字加双引号", "write a number without quotes and a text with them"),
        (BooleanType, TextType) or (TextType, BooleanType) => ("请写不加引号的 true 或 false", "write true or false without quotes"),
        (BooleanType, NumberType) or (NumberType, BooleanType) => ("“是”写 true,“否”写 false", "a yes is true and a no is false"),
        (ListType, not ListType) or (not ListType, ListType) => ("个数用 count(…),其中有一项用 some x in … satisfies …", "its length is count(…), one of it: some x in … satisfies …"),
        (EnumerationType, EnumerationType) => ("两边应是同一个枚举的取值", "both must be of one enumeration"),
        (EnumerationType, _) or (_, EnumerationType) => ("请与该枚举的取值比较", "hold it against a value of its enumeration"),
        _ => ("两边应是同一类", "both must be of one kind"),
    };
}

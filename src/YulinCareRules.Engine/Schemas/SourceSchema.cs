using System.Text.Json.Nodes;
using YulinCareRules.Engine.Packs;
using static YulinCareRules.Engine.Schemas.SchemaShape;

namespace YulinCareRules.Engine.Schemas;

/// <summary>The sections <c>sources</c> and <c>parameters</c> of a pack's schema.</summary>
internal static class SourceSchema
{
    public static JsonObject Document() => Map(
        [
            ("title", Words.Says("文件名称", "title of the document")),
            ("number", Scalar.Says("文号", "number of the document")),
            ("issuer", Scalar.Says("发文机关", "who issued it")),
            ("issued", Day.Says("印发日期", "day of issue")),
            ("from", Day.Says("施行日期", "first day in force")),
            ("to", Day.Says("终止日期,含当日", "last day in force")),
            ("note", Words.Says("说明,如日期从何而来", "a remark, such as where a date is from")),
            ("notEncoded", NotEncoded()),
            ("clauses", Named(Clause()).Says("条款:键是条款号,要点用自己的话写", "clauses by locator, each with a gist in own words")),
        ],
        "title");

    public static JsonObject Parameter() => Map(
        [
            ("title", Words.Says("名称;给别的规则包声明的参数填数值时不写", "title; left out where values are given for a parameter of another pack")),
            ("type", Type()),
            ("unit", Scalar.Says("单位", "unit")),
            ("by", Scalar.Says("按哪个枚举分列", "the enumeration that it is keyed by")),
            ("source", OneOrMany(Scalar).Says("哪一条要求它;没有数值时要写", "the clause that asks for it; needed where no value is given")),
            ("values", List(Value()).Says("带日期的数值", "dated values")),
            ("note", Words.Says("说明", "a remark")),
        ]);

    public static JsonObject Type() => AnyOf(
        OneOf(
        [
            ("string", new BilingualText("文字", "text")),
            ("boolean", new BilingualText("是或否", "yes or no")),
            ("integer", new BilingualText("整数", "a whole number")),
            ("number", new BilingualText("精确小数", "an exact number")),
            ("date", new BilingualText("日期", "a date")),
        ]),
        AnyText.Says("枚举或记录的名称,或 list<…>", "the name of an enumeration or a record, or list<…>")).Says("类型", "type");

    public static JsonObject Citation() => OneOrMany(Scalar).Says("依据:文件标识 空格 条款号;可以写一列", "the clause: id of the document, a space, the locator; or a list of them");

    private static JsonObject Clause() => Map(
        [
            ("zh", Scalar.Says("要点,用自己的话", "gist in own words, in Chinese")),
            ("en", Scalar.Says("要点的英文", "gist in own words, in English")),
            ("evidence", Evidence()),
            ("verified", TrueOrFalse.Says("是否核对过原文;只有 evidence: text 可以写 true", "checked against the text; true only with evidence: text")),
            ("notEncoded", NotEncoded()),
            ("parts", Named(Part()).Says("逐句:键是整条的条款号加第几句", "its sentences or points, by the locator of the clause and which one it is")),
            ("note", Words.Says("说明", "a remark")),
        ],
        "zh", "en", "evidence");

    private static JsonObject Part() => Map(
        [
            ("zh", Scalar.Says("要点,用自己的话", "gist in own words, in Chinese")),
            ("en", Scalar.Says("要点的英文", "gist in own words, in English")),
            ("evidence", Evidence()),
            ("verified", TrueOrFalse.Says("是否核对过原文;不写则随整条", "checked against the text; as the clause where left out")),
            ("encodedBy", OneOrMany(Scalar).Says("由谁编码:决定、数值的名称,或 决定.规则", "what encodes it: a decision, a parameter, or decision.rule")),
            ("notEncoded", NotEncoded()),
            ("note", Words.Says("说明", "a remark")),
        ],
        "zh", "en");

    private static JsonObject NotEncoded() => Map(
        [
            ("reason", OneOf(NotEncodedReasons.Written.Select(written => ((JsonNode?)written, NotEncodedReasons.TitleOf(NotEncodedReasons.Find(written)!.Value)))).Says("理由的种类", "kind of reason")),
            ("zh", Scalar.Says("为什么没有事实可据", "why no fact decides it, in Chinese")),
            ("en", Scalar.Says("为什么没有事实可据,英文", "why no fact decides it")),
        ],
        "reason", "zh", "en").Says("为什么不写成规则", "why it is no rule");

    private static JsonObject Evidence() => OneOf(
    [
        ("text", new BilingualText("已读原文", "the text was read")),
        ("press", new BilingualText("见于报道", "reported in the press")),
        ("secondary", new BilingualText("见于转述", "told by others")),
        ("recalled", new BilingualText("凭记忆", "from memory")),
    ]).Says("凭什么知道", "how it is known");

    private static JsonObject Value() => Map(
        [
            ("from", Day.Says("起用日期", "first day")),
            ("to", Day.Says("末日", "last day")),
            ("source", AnyOf(OneOrMany(Scalar), Named(Scalar)).Says("依据;分列的参数可以按键分别写", "the clause; for a keyed parameter perhaps one for each key")),
            ("value", Anything.Says("数值;分列的写成 {键: 数值}", "the figure; a keyed one as {key: figure}")),
        ],
        "value");
}

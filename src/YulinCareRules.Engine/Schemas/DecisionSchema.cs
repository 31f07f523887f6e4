using System.Text.Json.Nodes;
using YulinCareRules.Engine.Packs;
using static YulinCareRules.Engine.Schemas.SchemaShape;

namespace YulinCareRules.Engine.Schemas;

/// <summary>The section <c>decisions</c> of a pack's schema.</summary>
internal static class DecisionSchema
{
    public static JsonObject Definitions() => new()
    {
        ["decision"] = Decision(),
        ["rule"] = Rule(),
        ["requirement"] = Requirement(),
    };

    private static JsonObject Decision() => Map(
        [
            ("title", Words.Says("名称", "title")),
            ("subject", Scalar.Says("判断的对象,是某个主体", "whom it is about: a subject")),
            ("source", SourceSchema.Citation()),
            ("from", Day.Says("施行日期;不写则随所引文件", "first day in force; else that of its documents")),
            ("to", Day.Says("终止日期", "last day in force")),
            ("internal", TrueOrFalse.Says("只供别的决定使用,平时不显示", "serves other decisions and is not shown by default")),
            ("applies", Anything.Says("何时适用:一个布尔表达式", "on what condition it applies: a boolean expression")),
            ("notApplicable", Words.Says("不适用时说什么,花括号里可以用表达式", "what to say where it does not; braces hold expressions")),
            ("gives", AnyOf(Single(), Named(Output())).Says("结论的各项,或单独一个类型", "the outputs, or a single type")),
            ("hitPolicy", HitPolicy()),
            ("aggregation", OneOf(
            [
                ("sum", new BilingualText("合计", "sum")),
                ("min", new BilingualText("最小", "least")),
                ("max", new BilingualText("最大", "greatest")),
                ("count", new BilingualText("个数", "count")),
            ]).Says("汇集方式,与 hitPolicy: C 同用", "how C collects")),
            ("rules", Named(Reference("rule")).Says("规则表", "the rules of a table")),
            ("otherwise", Otherwise()),
            ("value", Anything.Says("一个表达式,或每个结论项一个", "one expression, or one for each output")),
            ("verdict", Scalar.Says("清单的结论项", "the output that is the checklist's verdict")),
            ("checklist", Named(Reference("requirement")).Says("清单:各项要求", "the requirements of a checklist")),
            ("findings", Scalar.Says("引来哪个清单的检查结果", "the checklist whose findings are shown with it")),
            ("extends", Scalar.Says("补充哪个规则包的同名决定", "the id of the pack whose decision of this name is added to")),
            ("authority", SourceSchema.Citation().Says("凭哪一条补充或改动", "the clause that allows the addition or the change")),
            ("note", Words.Says("说明", "a remark")),
        ]);

    private static JsonObject Single() => Map(
        [
            ("type", SourceSchema.Type()),
            ("unit", Scalar.Says("单位", "unit")),
            ("zh", Scalar.Says("中文名称", "name in Chinese")),
            ("en", Scalar.Says("英文名称", "name in English")),
        ],
        "type");

    private static JsonObject Output() => Map(
        [
            ("type", SourceSchema.Type()),
            ("zh", Scalar.Says("中文名称", "name in Chinese")),
            ("en", Scalar.Says("英文名称", "name in English")),
            ("unit", Scalar.Says("单位", "unit")),
            ("informative", TrueOrFalse.Says("不参与比较,各规则所列并在一起", "takes no part in the outcome; the lists of all rules are joined")),
            ("priority", OneOrMany(Scalar).Says("取值从强到弱,用于 hitPolicy P 和 O", "values from the strongest to the weakest, for P and O")),
            ("note", Words.Says("说明", "a remark")),
        ],
        "type", "zh", "en");

    private static JsonObject Rule() => Map(
        [
            ("title", Words.Says("这条规则说什么", "what the rule says")),
            ("source", SourceSchema.Citation()),
            ("when", Anything.Says("条件:一组 事实: 条件,或一个布尔表达式", "conditions: facts and what is asked of them, or one boolean expression")),
            ("then", Named(Anything).Says("结论;没有规定的写 null", "the outputs; null where the text leaves it open")),
            ("overrides", OneOrMany(Scalar).Says("优先于哪些规则", "the rules that it goes before")),
            ("authority", SourceSchema.Citation().Says("凭哪一条改动别的规则包的规则", "the clause that allows changing a rule of another pack")),
            ("from", Day.Says("施行日期", "first day in force")),
            ("to", Day.Says("终止日期", "last day in force")),
        ],
        "when", "then");

    private static JsonObject Otherwise()
    {
        // The outputs may also be written straight away, where neither of the two keys is there.
        var outputs = Named(Anything);
        outputs["not"] = AnyOf(new JsonObject { ["required"] = new JsonArray("then") }, new JsonObject { ["required"] = new JsonArray("notApplicable") });
        return AnyOf(
            Map([("notApplicable", Words)], "notApplicable"),
            Map([("title", Words), ("then", Named(Anything))], "then"),
            outputs).Says("没有规则适用时的结论,或 notApplicable", "where no rule applies: the outputs, or notApplicable");
    }

    private static JsonObject Requirement() => Map(
        [
            ("title", Words.Says("要求什么", "what it asks")),
            ("source", SourceSchema.Citation()),
            ("each", Scalar.Says("对列表逐个检查,如 class in institution.classes", "checks every element of a list, such as class in institution.classes")),
            ("applies", Anything.Says("何时适用", "when it applies")),
            ("require", Anything.Says("要求:一个布尔表达式", "the requirement: a boolean expression")),
            ("actual", Anything.Says("实际;不写则取比较式的左边", "what there is; else the left side of the comparison")),
            ("limit", Anything.Says("界限;不写则取比较式的右边", "the limit; else the right side of the comparison")),
            ("severity", OneOf(
            [
                ("mandatory", new BilingualText("强制", "mandatory")),
                ("recommended", new BilingualText("建议", "recommended")),
            ]).Says("强制还是建议", "mandatory or recommended")),
            ("message", Words.Says("现状,花括号里可以用表达式", "the state of affairs; braces hold expressions")),
            ("remedy", Words.Says("怎样改正,要具体", "what would mend it, concretely")),
            ("parts", Named(Reference("requirement")).Says("按字段分成几条,每条可以改写任何一键", "one part for each field; a part may give any key anew")),
            ("authority", SourceSchema.Citation().Says("凭哪一条改动别的规则包的要求", "the clause that allows changing a requirement of another pack")),
            ("from", Day.Says("施行日期", "first day in force")),
            ("to", Day.Says("终止日期", "last day in force")),
        ]);

    private static JsonObject HitPolicy() => OneOf(
    [
        ("U", new BilingualText("恰有一条适用(默认)", "exactly one applies (the default)")),
        ("A", new BilingualText("几条适用而结论相同", "several apply and agree")),
        ("F", new BilingualText("取第一条", "the first")),
        ("P", new BilingualText("取优先的", "the highest priority")),
        ("C", new BilingualText("汇集", "collect")),
        ("R", new BilingualText("按规则次序列出", "in the order of the rules")),
        ("O", new BilingualText("按优先次序列出", "in the order of priority")),
    ]).Says("几条规则同时适用时怎么办", "what happens where several rules apply");
}

using System.Text.Json.Nodes;
using static YulinCareRules.Engine.Schemas.SchemaShape;

namespace YulinCareRules.Engine.Schemas;

/// <summary>The schema of a pack's files: the sections and keys that <c>Packs/Reading</c> reads.</summary>
internal static class PackSchema
{
    public static JsonObject Write()
    {
        var schema = Map(
            [
                ("pack", Head().Says("规则包自身:标识、版本、名称,只写在 pack.yaml 里", "the pack itself: id, version and title; in pack.yaml only")),
                ("enumerations", Named(Enumeration()).Says("枚举:可选的值", "enumerations: the values there are to choose from")),
                ("units", Named(Unit()).Says("单位:数后面怎么说", "units: what is said after a number")),
                ("records", Named(Record()).Says("记录:一种事物有哪些字段", "records: the fields of a thing")),
                ("subjects", Named(Subject()).Says("主体:案例里能写的对象", "subjects: what a case may speak of")),
                ("sources", Named(SourceSchema.Document()).Says("文件与条款:规则的依据", "documents and clauses that rules rest on")),
                ("parameters", Named(SourceSchema.Parameter()).Says("参数:每个数值只在这里写一次", "parameters: each figure stands here once")),
                ("invariants", Named(Invariant()).Says("不变式:任何情形都应成立的话", "invariants: what is to hold in every case")),
                ("decisions", Named(Reference("decision")).Says("决定:规则表、表达式或清单", "decisions: a table of rules, an expression or a checklist")),
            ]);
        schema["$schema"] = Draft;
        schema["title"] = "规则包文件 · file of a pack";
        schema["definitions"] = DecisionSchema.Definitions();
        return schema;
    }

    private static JsonObject Invariant() => Map(
        [
            ("title", Words.Says("名称", "title")),
            ("source", SourceSchema.Citation()),
            ("from", Day.Says("自哪一天起成立;不写则随所引文件", "first day on which it is to hold; else that of its documents")),
            ("to", Day.Says("到哪一天为止", "last day on which it is to hold")),
            ("when", Anything.Says("只说哪些情形:一个布尔表达式", "of which cases it speaks: a boolean expression")),
            ("holds", Anything.Says("应当成立的布尔表达式;可以用 决定.status", "the boolean expression that is to hold; decision.status may be used")),
            ("note", Words.Says("说明", "a remark")),
        ],
        "title", "holds");

    private static JsonObject Head() => Map(
        [
            ("id", Scalar.Says("标识", "identifier")),
            ("version", Scalar.Says("版本", "version")),
            ("title", Words.Says("名称", "title")),
            ("extends", Scalar.Says("所依据的规则包的文件夹,如 ../national;软件自带的包可以只写标识", "folder of the pack that this one builds on, such as ../national, or the id of one that the program carries")),
            ("note", Words.Says("说明", "a remark")),
        ],
        "id", "version", "title");

    private static JsonObject Enumeration() => Map(
        [
            ("title", Words.Says("名称", "title")),
            ("values", Named(Words).Says("各个取值,每个都有中英文名称", "the values, each with its name in both languages")),
        ],
        "title", "values");

    private static JsonObject Unit() => Map(
        [
            ("zh", Scalar.Says("中文名称", "name in Chinese")),
            ("en", Scalar.Says("英文名称", "name in English")),
            ("one", Scalar.Says("英文单数", "what English says of just one")),
            ("share", TrueOrFalse.Says("是比例,按百分数显示", "a share, which is shown in per cent")),
        ],
        "zh", "en");

    private static JsonObject Record() => Map(
        [
            ("title", Words.Says("名称;给别的规则包的记录加字段时不写", "title; left out where fields are added to a record of another pack")),
            ("label", Scalar.Says("用哪个字段称呼它", "the field that names one of them to people")),
            ("fields", Named(Field()).Says("字段", "fields")),
        ],
        "fields");

    private static JsonObject Subject() => Map(
        [
            ("type", Scalar.Says("是哪种记录", "the record it is")),
            ("zh", Scalar.Says("中文名称", "name in Chinese")),
            ("en", Scalar.Says("英文名称", "name in English")),
        ],
        "type", "zh", "en");

    private static JsonObject Field() => Map(
        [
            ("type", SourceSchema.Type()),
            ("zh", Scalar.Says("中文名称", "name in Chinese")),
            ("en", Scalar.Says("英文名称", "name in English")),
            ("unit", Scalar.Says("单位", "unit")),
            ("min", Number.Says("最小值,含本数", "least value, itself included")),
            ("max", Number.Says("最大值,含本数", "greatest value, itself included")),
            ("unique", Scalar.Says("列表中各项的这个字段不得重复", "the field in which the elements of the list must differ")),
            ("personal", TrueOrFalse.Says("个人信息:留存的决定记录可以不写它", "tells of one person, and may be masked in records")),
            ("note", Words.Says("一句话说明", "a remark")),
        ],
        "type", "zh", "en");
}

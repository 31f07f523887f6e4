using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>A pack about a hall, its rooms and its annex, with the decisions that a test asks for.</summary>
internal static class HallPack
{
    private const string Outline = """
        pack:
          id: hall
          version: 1.0.0
          title: {zh: 场馆, en: hall}
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
              name: {type: string, zh: 名称, en: name}
              kind: {type: Kind, zh: 类别, en: kind}
              kinds: {type: list<Kind>, zh: 兼类, en: other kinds}
              open: {type: boolean, zh: 开放, en: open}
              old: {type: boolean, zh: 老旧, en: old}
              opened: {type: date, zh: 开放日, en: opened on}
              seats: {type: integer, min: 0, zh: 座位, en: seats}
              area: {type: number, min: 0, zh: 面积, en: area}
              rooms: {type: list<Room>, unique: number, zh: 房间, en: rooms}
              annex: {type: Annex, zh: 附楼, en: annex}
          Annex:
            title: {zh: 附楼, en: annex}
            fields:
              floors: {type: integer, zh: 层数, en: floors}
              heated: {type: boolean, zh: 供暖, en: heated}
          Room:
            title: {zh: 房间, en: room}
            label: name
            fields:
              name: {type: string, zh: 名称, en: name}
              number: {type: integer, zh: 编号, en: number}
              kind: {type: Kind, zh: 类别, en: kind}
              seats: {type: integer, min: 0, zh: 座位, en: seats}
              area: {type: number, min: 0, zh: 面积, en: area}
          Entry:
            title: {zh: 条目, en: entry}
            fields:
              what: {type: string, zh: 事项, en: what}
              amount: {type: number, zh: 数额, en: amount}
        subjects:
          hall: {type: Hall, zh: 场馆, en: hall}
        sources:
          order:
            title: {zh: 场馆办法, en: order on halls}
            issuer: 文化局
            issued: 2020-01-01
            from: 2020-01-01
            clauses:
              一: {zh: 一, en: one, evidence: recalled, verified: false}
              二: {zh: 二, en: two, evidence: recalled, verified: false}
              三: {zh: 三, en: three, evidence: recalled, verified: false}
        parameters:
          rate:
            title: {zh: 单价, en: rate}
            type: number
            by: Kind
            values:
              - source: {small: order 二, large: order 三}
                value: {small: 1.5, large: 2.5}
          least:
            title: {zh: 下限, en: least}
            type: integer
            values:
              - source: order 二
                value: 20
        decisions:

        """;

    /// <param name="decisions">The decisions, as YAML that stands under their heading.</param>
    public static CheckedPack With(string decisions) => PackSource.Whole("hall", Outline + string.Join('\n', decisions.Split('\n').Select(line => $"  {line}")));
}

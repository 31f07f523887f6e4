using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>A pack of what is seldom asked for: loops, lists of values, figures by keys with gaps, texts with signs that JSON escapes, readings of other decisions.</summary>
internal static class OddPack
{
    private const string Text = """
        pack:
          id: odd
          version: 1.0.0
          title: {zh: 少见的写法, en: What is seldom written}
        enumerations:
          Kind:
            title: {zh: 类别, en: kind}
            values:
              small: {zh: "小\"型\"", en: "small \"one\""}
              large: {zh: 大型, en: large}
              other: {zh: 其他, en: other}
        records:
          Hall:
            title: {zh: 场馆, en: hall}
            fields:
              kind: {type: Kind, zh: 类别, en: kind}
              name: {type: string, zh: 名称, en: name}
              open: {type: boolean, zh: 开放, en: open}
              opened: {type: date, zh: 开放日, en: opened on}
              seats: {type: integer, unit: seats, min: 0, zh: 座位, en: seats}
              area: {type: number, unit: sqm, min: 0, zh: 面积, en: area}
              kinds: {type: list<Kind>, zh: 兼类, en: other kinds}
              rooms: {type: list<Room>, unique: number, zh: 房间, en: rooms}
              annex: {type: Annex, zh: 附楼, en: annex}
          Annex:
            title: {zh: 附楼, en: annex}
            fields:
              rooms: {type: list<Room>, zh: 附楼房间, en: rooms of the annex}
              floors: {type: integer, min: 1, max: 9, zh: 层数, en: floors}
          Room:
            title: {zh: 房间, en: room}
            label: name
            fields:
              number: {type: integer, zh: 房号, en: number}
              name: {type: string, zh: 房名, en: name}
              kind: {type: Kind, zh: 房间类别, en: kind of room}
              seats: {type: integer, unit: seats, min: 0, zh: 房间座位, en: seats of the room}
              area: {type: number, unit: sqm, min: 0, zh: 房间面积, en: area of the room}
        subjects:
          hall: {type: Hall, zh: 场馆, en: hall}
        sources:
          rules-2018:
            title: {zh: "规定\"甲\"", en: rules}
            from: 2018-01-01
            clauses:
              "一\"1\"": {zh: 一, en: one, evidence: text, verified: true}
              二: {zh: 二, en: two, evidence: press}
              三: {zh: 三, en: three, evidence: text}
          rules-2021:
            title: {zh: 新规定, en: new rules}
            from: 2021-01-01
            to: 2026-12-31
            clauses:
              甲: {zh: 甲, en: a, evidence: text, verified: true}
              乙: {zh: 乙, en: b, evidence: text}
        parameters:
          leastArea:
            title: {zh: 面积下限, en: least area}
            type: number
            unit: sqm
            by: Kind
            values:
              - source: rules-2018 二
                value: {small: 2.50}
              - source: rules-2018 三
                value: {large: 60}
          mostSeats:
            title: {zh: 座位上限, en: most seats}
            type: integer
            unit: seats
            values:
              - source: rules-2018 二
                to: 2022-12-31
                value: 60
              - source: rules-2018 三
                from: 2023-01-01
                value: 90
          share:
            title: {zh: 比例, en: share}
            type: number
            unit: share
            by: Kind
            values:
              - source: rules-2018 二
                value: {small: 0.5, large: 0.5, other: 0.5}
        decisions:
          allSeats:
            title: {zh: 全部座位, en: all seats}
            internal: true
            subject: hall
            source: rules-2018 二
            gives: {type: integer, unit: seats}
            value: sum(for room in hall.rooms return room.seats)
          isBusy:
            title: {zh: 是否繁忙, en: is busy}
            internal: true
            subject: hall
            source: rules-2018 二
            gives: {type: boolean}
            value: some room in hall.rooms satisfies room.seats > 15 and room.kind = large
          class:
            title: {zh: 分级, en: class}
            subject: hall
            source: rules-2018 三
            hitPolicy: P
            gives:
              level: {type: Kind, priority: [large, small, other], zh: 级别, en: level}
              fee: {type: number, unit: sqm, zh: 计费面积, en: area that counts}
              grounds: {type: list<Kind>, informative: true, zh: 依据, en: grounds}
            rules:
              by-area:
                when: hall.area >= leastArea(hall.kind)
                then: {level: large, fee: 3 * hall.area, grounds: [large]}
              by-seats:
                source: rules-2018 二
                when: hall.seats > mostSeats
                then: {level: large, fee: 3 * hall.area, grounds: [small, large]}
              open:
                when: {hall.open: true}
                then: {level: small, fee: 1.50, grounds: [other]}
            otherwise:
              title: {zh: 其余, en: the rest}
              then: {level: other, fee: 0, grounds: []}
          licence:
            title: {zh: 许可, en: licence}
            subject: hall
            source: rules-2021 甲
            gives:
              until: {type: date, zh: 至, en: until}
              busy: {type: boolean, zh: 繁忙, en: busy}
            rules:
              known:
                when: hall.open = true and isBusy
                then: {until: hall.opened, busy: true}
              quiet:
                when: hall.open = true and not(isBusy)
                then: {until: null, busy: false}
            otherwise:
              notApplicable: {zh: "不开放:\"无\"", en: not open}
          order:
            title: {zh: 秩序, en: order}
            subject: hall
            source: rules-2018 三
            applies: hall.open = true
            notApplicable: {zh: 不开放的不查, en: only those that are open are looked at}
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
              seats:
                title: {zh: 座位, en: seats}
                source: "rules-2018 一\"1\""
                require: allSeats <= mostSeats
                severity: mandatory
                message: {zh: "共{actual}座,至多{limit}座;{hall.name}", en: "{actual} of {limit} in \"{hall.name}\""}
                remedy: {zh: "减{actual - limit}座", en: "{actual - limit} fewer, a share of {(actual - limit) / 7}"}
              areas:
                title: {zh: 面积, en: areas}
                source: rules-2018 三
                each: room in hall.rooms
                applies: room.kind != other
                require: room.area >= leastArea(room.kind)
                severity: mandatory
                message: {zh: "{room.name}:{actual}平方米,类别{room.kind}", en: "{room.name} ({room.kind}): {actual} of {limit}"}
                remedy: {zh: "加{limit - actual}", en: "add {limit - actual}"}
              numbers:
                title: {zh: 房号, en: numbers}
                source: rules-2018 三
                each: room in hall.rooms
                require: room.number >= 2019 or (every other in hall.rooms satisfies other.number >= room.number)
                actual: room.number
                severity: recommended
                message: {zh: "房号{actual},{limit}", en: "number {actual}"}
              annex:
                title: {zh: 附楼, en: annex}
                source: [rules-2021 甲, rules-2021 乙]
                each: room in hall.annex.rooms
                require: room.seats * share(room.kind) <= hall.annex.floors + 10
                severity: mandatory
                message: {zh: "{actual};{if room.kind = small then \"小\" else \"非小\" + string(room.seats)}", en: "{actual} and {limit}"}
                remedy: {zh: 撤座, en: take some out}
              kind:
                title: {zh: 类别, en: kind}
                source: rules-2021 乙
                require: hall.kind in [small, large]
                actual: "[hall.kind]"
                limit: "[small, large]"
                severity: recommended
                message: {zh: "类别{hall.kind},{hall.opened}", en: "kind {hall.kind}, {hall.opened}"}
              busy:
                title: {zh: 繁忙, en: busy}
                source: rules-2021 乙
                require: isBusy or class.level = large
                severity: recommended
                message: {zh: "{actual}", en: "level {class.level}"}
              opened:
                title: {zh: 开放日, en: opening}
                source: rules-2018 二
                require: hall.opened <= asOf or asOf.year >= 2028
                severity: mandatory
                parts:
                  kind: {title: {zh: 甲, en: a}, message: {zh: "自{actual}起", en: "from {actual}"}}
                  seats: {title: {zh: 乙, en: b}, require: hall.seats > 0}
          beyond:
            title: {zh: 没有代码的, en: without code}
            subject: hall
            source: rules-2018 三
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
              filtered:
                title: {zh: 大房间, en: large rooms}
                source: rules-2021 甲
                require: hall.seats <= 100
                actual: count(hall.rooms[item.kind = large])
                severity: mandatory
                message: {zh: "{actual}间", en: "{actual} rooms"}
              several:
                title: {zh: 兼类, en: other kinds}
                source: rules-2018 二
                require: hall.area <= 150
                severity: recommended
                message: {zh: "{hall.kinds}", en: "{hall.kinds}"}
        """;

    public static CheckedPack Load()
    {
        var loaded = PackSource.Empty.With("odd/pack.yaml", Text).Load("odd");
        Assert.Empty(loaded.Diagnostics);
        return loaded.Pack!;
    }
}

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>A small pack without errors, of a library that lends books, and a pack of one of its branches that builds on it.</summary>
internal static class LendingPack
{
    public const string Manifest = """
        pack:
          id: lending
          version: 1.0.0
          title: {zh: 图书借阅规则, en: Lending rules}
        """;

    public const string Facts = """
        enumerations:
          ReaderKind:
            title: {zh: 读者类别, en: kind of reader}
            values:
              adult: {zh: 成人, en: adult}
              child: {zh: 儿童, en: child}
        records:
          Reader:
            title: {zh: 读者, en: reader}
            fields:
              kind: {type: ReaderKind, zh: 类别, en: kind}
              name: {type: string, zh: 姓名, en: name}
              resident: {type: boolean, zh: 本市居民, en: resident}
              joined: {type: date, zh: 办证日期, en: joined on}
              distance: {type: number, unit: km, min: 0, zh: 住址距离, en: distance}
              loans: {type: list<Loan>, unique: number, zh: 所借图书, en: loans}
          Loan:
            title: {zh: 借阅, en: loan}
            label: book
            fields:
              number: {type: integer, zh: 编号, en: number}
              book: {type: string, zh: 书名, en: book}
              days: {type: integer, unit: days, min: 0, zh: 已借天数, en: days}
        subjects:
          reader: {type: Reader, zh: 读者证, en: reader}
        """;

    public const string Figures = """
        sources:
          lending-2020:
            title: {zh: 图书借阅办法, en: Lending regulations}
            from: 2020-01-01
            clauses:
              第一条: {zh: 年费, en: yearly fee, evidence: text, verified: true}
              第二条: {zh: 借期, en: how long a book may be out, evidence: press}
        parameters:
          fee:
            title: {zh: 年费标准, en: yearly fee}
            type: number
            unit: yuan
            by: ReaderKind
            values:
              - from: 2020-01-01
                source: lending-2020 第一条
                value: {adult: 20, child: 5}
          longestLoan:
            title: {zh: 最长借期, en: longest loan}
            type: integer
            unit: days
            values:
              - source: lending-2020 第二条
                value: 30
        """;

    public const string Decisions = """
        decisions:
          yearlyFee:
            title: {zh: 应交年费, en: fee due}
            subject: reader
            source: lending-2020 第一条
            gives:
              amount: {type: number, unit: yuan, zh: 金额, en: amount}
            rules:
              resident:
                when: {reader.resident: true}
                then: {amount: 0}
              visitor:
                when: {reader.resident: false}
                then: {amount: fee(reader.kind)}
          borrows:
            title: {zh: 是否借书, en: borrows}
            subject: reader
            source: lending-2020 第一条
            gives: {type: boolean}
            value: count(reader.loans) > 0
          standing:
            title: {zh: 信用, en: standing}
            subject: reader
            source: lending-2020 第二条
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
              loan-length:
                title: {zh: 借期, en: length of loans}
                source: lending-2020 第二条
                each: loan in reader.loans
                require: loan.days <= longestLoan
                severity: mandatory
                message: {zh: "已借{actual}天", en: "out for {actual} days"}
        """;

    public const string BranchManifest = """
        pack:
          id: branch
          version: 1.0.0
          title: {zh: 分馆借阅规则, en: Lending rules of the branch}
          extends: ../lending
        """;

    public const string BranchRules = """
        sources:
          branch-2021:
            title: {zh: 分馆通知, en: Notice of the branch}
            from: 2021-01-01
            clauses:
              一: {zh: 分馆规定, en: what the branch says, evidence: text}
        decisions:
          yearlyFee:
            extends: lending
            authority: branch-2021 一
            rules:
              visitor:
                authority: branch-2021 一
                when: {reader.resident: false}
                then: {amount: 1}
          standing:
            extends: lending
            authority: branch-2021 一
            checklist:
              distance:
                title: {zh: 住址, en: where the reader lives}
                source: branch-2021 一
                require: reader.distance <= 50
                severity: recommended
        """;

    public static PackSource Source { get; } = PackSource.Empty
        .With("lending/pack.yaml", Manifest)
        .With("lending/facts.yaml", Facts)
        .With("lending/figures.yaml", Figures)
        .With("lending/decisions.yaml", Decisions);

    public static PackSource Branch { get; } = Source
        .With("branch/pack.yaml", BranchManifest)
        .With("branch/rules.yaml", BranchRules);
}

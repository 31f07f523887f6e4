namespace YulinCareRules.Cli.Tests.Mistakes;

/// <summary>A small pack without errors, with one place of each kind where an expression can be written otherwise.</summary>
internal static class MistakePack
{
    private const string Manifest = """
        pack:
          id: nursery
          version: 1.0.0
          title: {zh: 托育规则, en: Nursery rules}
        """;

    private const string Facts = """
        enumerations:
          LegalForm:
            title: {zh: 机构性质, en: legal form}
            values:
              public: {zh: 事业单位, en: public institution}
              nonprofit: {zh: 非营利性, en: nonprofit}
              forProfit: {zh: 营利性, en: for profit}
          ClassType:
            title: {zh: 班型, en: type of class}
            values:
              nursery: {zh: 乳儿班, en: nursery}
              toddler: {zh: 托小班, en: toddler}
        records:
          Institution:
            title: {zh: 托育机构, en: institution}
            fields:
              name: {type: string, zh: 名称, en: name}
              legalForm: {type: LegalForm, zh: 机构性质, en: legal form}
              inclusive: {type: boolean, zh: 普惠性, en: inclusive}
              opened: {type: date, zh: 开办日期, en: opened on}
              minAgeMonths: {type: integer, unit: months, min: 0, max: 36, zh: 最小收托月龄, en: least age}
              leaseYears: {type: number, unit: years, min: 0, zh: 租赁年限, en: years of lease}
              outdoorAreaSqm: {type: number, unit: sqm, min: 0, zh: 室外活动面积, en: outdoor area}
              subsidyYuan: {type: integer, unit: yuan, min: 0, zh: 补助金额, en: subsidy}
              classes: {type: list<Class>, zh: 班级, en: classes}
          Class:
            title: {zh: 班, en: class}
            fields:
              type: {type: ClassType, zh: 班型, en: type}
              children: {type: integer, unit: children, min: 0, zh: 在托人数, en: children}
              caregivers: {type: integer, unit: people, min: 0, zh: 保育人员数, en: caregivers}
              clearHeightM: {type: number, unit: m, min: 0, zh: 净高, en: clear height}
        subjects:
          institution: {type: Institution, zh: 托育机构, en: institution}
        """;

    private const string Figures = """
        sources:
          rules-2020:
            title: {zh: 托育办法, en: Nursery regulations}
            from: 2020-01-01
            clauses:
              一: {zh: 规模, en: sizes, evidence: text, verified: true}
        parameters:
          classSize:
            title: {zh: 班额, en: size of a class}
            type: integer
            unit: children
            by: ClassType
            values:
              - source: rules-2020 一
                value: {nursery: 10, toddler: 15}
          leaseMinimum:
            title: {zh: 最短租期, en: shortest lease}
            type: integer
            unit: years
            values:
              - source: rules-2020 一
                value: 3
        """;

    private const string Decisions = """
        decisions:
          ready:
            title: {zh: 是否就绪, en: ready}
            subject: institution
            source: rules-2020 一
            gives: {type: boolean}
            value: |-
              institution.inclusive
          route:
            title: {zh: 路径, en: route}
            subject: institution
            source: rules-2020 一
            gives:
              open: {type: boolean, zh: 开放, en: open}
            rules:
              only:
                when:
                  institution.legalForm: nonprofit
                then: {open: true}
            otherwise: {open: false}
          sizes:
            title: {zh: 各班人数, en: sizes}
            subject: institution
            source: rules-2020 一
            gives:
              conforms: {type: boolean, zh: 合格, en: conforms}
            verdict: conforms
            checklist:
              size:
                title: {zh: 班额, en: size}
                source: rules-2020 一
                each: class in institution.classes
                require: class.children <= classSize(class.type)
                severity: mandatory
                message: {zh: "在托{actual}人", en: "{actual} children"}
        """;

    /// <summary>Writes the pack, that text in the place of the kind that its mark names, and tells the folder.</summary>
    public static string Write(TemporaryFolder folder, char mark, string text)
    {
        folder.Write("pack.yaml", Manifest);
        folder.Write("facts.yaml", Facts);
        folder.Write("figures.yaml", Figures);
        var place = mark switch
        {
            '?' => "institution.legalForm: nonprofit",
            '@' => "class in institution.classes",
            '"' => "在托{actual}人",
            _ => "institution.inclusive",
        };
        folder.Write("decisions.yaml", Decisions.Replace(place, text, StringComparison.Ordinal));
        return folder.Folder;
    }
}

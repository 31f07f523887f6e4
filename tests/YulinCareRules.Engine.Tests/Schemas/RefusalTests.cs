using NJsonSchema;
using YulinCareRules.Engine.Schemas;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Schemas;

/// <summary>Mistakes that an editor shows while they are made.</summary>
public sealed class RefusalTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas =
        SchemaFiles.Kinds.ToDictionary(kind => kind, kind => EditorView.Schema(SchemaFiles.Write(kind, LendingPack.Source.Load().Pack!)));

    [Theory]
    [InlineData("enumeratons: {A: {title: {zh: 甲, en: a}, values: {b: {zh: 乙, en: b}}}}")]
    [InlineData("enumerations: {A: {title: {zh: 甲, en: a}, values: {b: {zh: 乙}}}}")]
    [InlineData("records: {A: {fields: {b: {type: string, zh: 乙, en: b, mni: 0}}}}")]
    [InlineData("records: {A: {fields: {b: {type: string, zh: 乙, en: b, min: none}}}}")]
    [InlineData("sources: {a: {title: {zh: 甲, en: a}, clauses: {一: {zh: 甲, en: a, evidence: hearsay}}}}")]
    [InlineData("sources: {a: {title: {zh: 甲, en: a}, from: 2020年}}")]
    [InlineData("parameters: {a: {values: [{source: b 一}]}}")]
    [InlineData("decisions: {a: {hitPolicy: X}}")]
    [InlineData("decisions: {a: {rules: {b: {when: {x: 1}}}}}")]
    [InlineData("decisions: {a: {checklist: {b: {severity: serious}}}}")]
    [InlineData("decisions: {a: {internal: maybe}}")]
    [InlineData("decisions: {a: {otherwise: {then: {x: 1}, ttle: {zh: 甲, en: a}}}}")]
    public void A_mistake_in_a_pack_is_refused(string yaml) => Assert.NotEmpty(Complaints("pack", yaml));

    [Theory]
    [InlineData("given: {reader: {kind: adlt}}, expect: {yearlyFee: determined}")]
    [InlineData("but: {reader.knd: adult}, expect: {yearlyFee: determined}")]
    [InlineData("but: {reader.kind: adlt}, expect: {yearlyFee: determined}")]
    [InlineData("but: {\"reader.loans[0].days\": -1}, expect: {yearlyFee: determined}")]
    [InlineData("but: {\"读者证.loans[12].已借天数\": many}, expect: {yearlyFee: determined}")]
    [InlineData("expect: {yearlyFe: determined}")]
    [InlineData("expect: {yearlyFee: decided}")]
    [InlineData("expect: {yearlyFee: {amont: 1}}")]
    [InlineData("expect: {yearlyFee: {amount: much}}")]
    [InlineData("expect: {standing: {findings: {loan-lenght: violated}}}")]
    [InlineData("expect: {standing: {findings: {loan-length: broken}}}")]
    [InlineData("given: somebody")]
    public void A_mistake_in_a_case_is_refused(string keys) => Assert.NotEmpty(Complaints("cases", Case(keys)));

    [Theory]
    [InlineData("but: {\"读者证.loans[12].已借天数\": 3, reader.类别: 成人}, expect: {yearlyFee: {金额: 1, missing: []}, 是否借书: true, borrows: undetermined}")]
    [InlineData("given: {读者证: {所借图书: [{书名: 甲}]}}, expect: {standing: {good: 否, findings: {loan-length: violated, \"loan-length reader.loans[0]\": violated}}, missing: [reader.kind]}")]
    public void What_the_reader_accepts_in_either_language_is_accepted(string keys) => Assert.Empty(Complaints("cases", Case(keys)));

    private static string Case(string keys) => $"cases: [{{title: {{zh: 甲, en: a}}, asOf: 2020-06-01, {keys}}}]";

    private static IReadOnlyList<string> Complaints(string kind, string yaml) =>
        EditorView.Complaints(Schemas[kind], yaml);
}

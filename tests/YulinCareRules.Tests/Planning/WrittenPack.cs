using System.Globalization;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Reloading;

namespace YulinCareRules.Tests.Planning;

/// <summary>A pack written for a test, in a folder of its own, under names that the typed API knows; gone when disposed of.</summary>
internal sealed class WrittenPack : IDisposable
{
    private const string Head = """
        pack:
          id: written
          version: 1.0.0
          title: {zh: 测试用的规则, en: rules for a test}
        sources:
          invented:
            title: {zh: 虚构的文件, en: an invented document}
            issuer: 虚构
            issued: 2020-01-01
            from: 2020-01-01
            clauses:
              一: {zh: 虚构的条款, en: an invented clause, evidence: recalled, verified: false}
        enumerations:
          ServiceMode:
            title: {zh: 服务形式, en: mode of service}
            values:
              fullDay: {zh: 全日托, en: full day}
              halfDay: {zh: 半日托, en: half day}
              hourly: {zh: 计时托, en: by the hour}
              temporary: {zh: 临时托, en: temporary}
        records:
          CareClass:
            title: {zh: 班级, en: class}
            fields:
              name: {type: string, zh: 名称, en: name}
              children: {type: integer, min: 0, zh: 幼儿人数, en: children}
              sleepingSqm: {type: number, min: 0, zh: 睡眠区面积, en: sleeping area}
          Filing:
            title: {zh: 备案, en: filing}
            fields:
              date: {type: date, zh: 日期, en: date}
          Institution:
            title: {zh: 机构, en: institution}
            fields:
              name: {type: string, zh: 名称, en: name}
              serviceModes: {type: list<ServiceMode>, zh: 服务形式, en: modes of service}
              classes: {type: list<CareClass>, zh: 班级, en: classes}
              filing: {type: Filing, zh: 备案, en: filing}
              newPlaces: {type: integer, min: 0, zh: 新增托位, en: new places}
              operatingPlaces: {type: integer, min: 0, zh: 运行托位, en: operating places}
              demonstration: {type: boolean, zh: 示范性, en: demonstration}
        subjects:
          institution: {type: Institution, zh: 机构, en: institution}
        decisions:

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("written-pack-").FullName;

    public WrittenPack(string decisions)
    {
        File.WriteAllText(Path.Combine(folder, "pack.yaml"), Head + decisions);
        Compiled = Load<CareRules>(RuleEvaluator.Compiled);
        Interpreted = Load<CareRules>(RuleEvaluator.Interpreted);
    }

    public CareRules Compiled { get; }

    public CareRules Interpreted { get; }

    /// <summary>A table, <c>centralSubsidy</c>, of rows that are numbered in the amount they give.</summary>
    public static WrittenPack Table(string hitPolicy, IEnumerable<string> conditions, string otherwise = "") => new($$"""
          centralSubsidy:
            title: {zh: 补助, en: subsidy}
            subject: institution
            source: invented 一
            hitPolicy: {{hitPolicy}}
            gives:
              eligible: {type: boolean, zh: 符合条件, en: eligible}
              amountYuan: {type: number, zh: 金额, en: amount}
            rules:
        {{string.Join('\n', conditions.Select((condition, i) => string.Create(CultureInfo.InvariantCulture, $"      row-{i}: {{title: {{zh: 第{i}行, en: row {i}}}, when: {{{condition}}}, then: {{eligible: true, amountYuan: {i}}}}}")))}}
        {{otherwise}}
        """);

    /// <summary>Two expressions, <c>centralSubsidy</c>.</summary>
    public static WrittenPack Expressions(string eligible, string amountYuan) => new($$"""
          centralSubsidy:
            title: {zh: 补助, en: subsidy}
            subject: institution
            source: invented 一
            gives:
              eligible: {type: boolean, zh: 符合条件, en: eligible}
              amountYuan: {type: number, zh: 金额, en: amount}
            value:
              eligible: '{{eligible}}'
              amountYuan: '{{amountYuan}}'
        """);

    /// <summary>A checklist, <c>safetyManagement</c>.</summary>
    public static WrittenPack Checklist(IEnumerable<string> requirements) => new($$"""
          safetyManagement:
            title: {zh: 安全, en: safety}
            subject: institution
            source: invented 一
            gives:
              conforms: {type: boolean, zh: 符合, en: conforms}
            verdict: conforms
            checklist:
        {{string.Join('\n', requirements.Select((requirement, i) => string.Create(CultureInfo.InvariantCulture, $"      requirement-{i}: {{title: {{zh: 第{i}项, en: requirement {i}}}, source: invented 一, require: \"{requirement}\", severity: mandatory, message: {{zh: 有, en: there is}}, remedy: {{zh: 改, en: change}}}}")))}}
        """);

    // A few decisions of the many that the typed API asks of a pack: it would not be loaded from the folder as it is.
    private TRules Load<TRules>(RuleEvaluator evaluator)
        where TRules : class, IPackRules<TRules> => TRules.Of(new LoadedPack(PackReading.OfFolder(folder, new IncludedPacks(typeof(TRules).Assembly)).Pack!, evaluator));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

using System.Globalization;
using System.Text;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Reloading;

namespace YulinCareRules.Benchmarks.Generated;

/// <summary>A pack of any size in a folder of its own, under names that the typed API knows; gone when disposed of.</summary>
internal sealed class GeneratedPack : IDisposable
{
    /// <summary>How many numbers each row of a table of spans takes in.</summary>
    public const int SpanWidth = 10;

    private const string Head = """
        pack:
          id: generated
          version: 1.0.0
          title: {zh: 生成的规则, en: generated rules}
        sources:
          invented:
            title: {zh: 虚构的文件, en: an invented document}
            issuer: 虚构
            issued: 2020-01-01
            from: 2020-01-01
            clauses:
              一: {zh: 虚构的条款, en: an invented clause, evidence: recalled, verified: false}
        records:
          Institution:
            title: {zh: 机构, en: institution}
            fields:
              newPlaces: {type: integer, min: 0, zh: 新增托位, en: new places}
              operatingPlaces: {type: integer, min: 0, zh: 运行托位, en: operating places}
              demonstration: {type: boolean, zh: 示范性, en: demonstration}
        subjects:
          institution: {type: Institution, zh: 机构, en: institution}
        decisions:

        """;

    private GeneratedPack(string decisions)
    {
        Folder = Directory.CreateTempSubdirectory("generated-pack-").FullName;
        File.WriteAllText(Path.Combine(Folder, "pack.yaml"), Head + decisions);
    }

    public string Folder { get; }

    /// <summary>Reads, checks and takes up the pack, though it has few of the decisions that the typed API asks of a pack in a folder.</summary>
    public CareRules Load() => Load<CareRules>();

    /// <summary>A table, <c>centralSubsidy</c>, of rows that exclude each other: for a number of places each, or for a span of them.</summary>
    public static GeneratedPack Table(int rows, RowTest test)
    {
        var text = new StringBuilder("""
              centralSubsidy:
                title: {zh: 补助, en: subsidy}
                subject: institution
                source: invented 一
                gives:
                  eligible: {type: boolean, zh: 符合条件, en: eligible}
                  amountYuan: {type: number, zh: 金额, en: amount}
                rules:

            """);
        for (var i = 0; i < rows; i++)
        {
            var condition = test == RowTest.Value ? Number(i) : $"\"[{Number(i * SpanWidth)}..{Number((i * SpanWidth) + SpanWidth - 1)}]\"";
            text.AppendLine(CultureInfo.InvariantCulture, $"      row-{i}: {{title: {{zh: 第{i}行, en: row {i}}}, when: {{institution.newPlaces: {condition}}}, then: {{eligible: true, amountYuan: {i}}}}}");
        }

        return new GeneratedPack(text.ToString());
    }

    /// <summary>A checklist, <c>safetyManagement</c>, of independent requirements: with three conditions each, or each in a case of its own.</summary>
    public static GeneratedPack Checklist(int requirements, RequirementForm form)
    {
        var text = new StringBuilder("""
              safetyManagement:
                title: {zh: 安全, en: safety}
                subject: institution
                source: invented 一
                gives:
                  conforms: {type: boolean, zh: 符合, en: conforms}
                verdict: conforms
                checklist:

            """);
        for (var i = 0; i < requirements; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"      requirement-{i}:")
                .AppendLine(CultureInfo.InvariantCulture, $"        title: {{zh: 第{i}项, en: requirement {i}}}")
                .AppendLine("        source: invented 一")
                .AppendLine(form == RequirementForm.Plain
                    ? $"        require: institution.newPlaces != {Number(i)} and institution.operatingPlaces >= 1 and institution.demonstration = true"
                    : $"        applies: institution.operatingPlaces >= {Number(i % 300)}\n        require: institution.newPlaces != {Number(i)} or institution.demonstration = false")
                .AppendLine("        severity: mandatory")
                .AppendLine("        message: {zh: \"新增{institution.newPlaces}\", en: \"new: {institution.newPlaces}\"}")
                .AppendLine("        remedy: {zh: 更改, en: change it}");
        }

        return new GeneratedPack(text.ToString());
    }

    private TRules Load<TRules>()
        where TRules : class, IPackRules<TRules> => TRules.Of(new LoadedPack(PackReading.OfFolder(Folder, new IncludedPacks(typeof(TRules).Assembly)).Pack!, RuleEvaluator.Compiled));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How a row of a generated table tests its input.</summary>
public enum RowTest
{
    /// <summary>It is this number.</summary>
    Value,

    /// <summary>It lies in this span.</summary>
    Span,
}

/// <summary>What a requirement of a generated checklist asks for.</summary>
public enum RequirementForm
{
    /// <summary>Some conditions that must all hold.</summary>
    Plain,

    /// <summary>One of two conditions, where a third holds.</summary>
    Conditional,
}

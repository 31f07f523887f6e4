namespace YulinCareRules.Testing.Tests;

/// <summary>A pack of one decision in a folder of its own, gone when the test ends.</summary>
internal sealed class WrittenPack : IDisposable
{
    private const string Rules = """
        pack: {id: library, version: 1.0.0, title: {zh: 图书馆, en: library}}
        records:
          Loan:
            title: {zh: 借阅, en: loan}
            fields:
              daysLate: {type: integer, unit: days, min: 0, zh: 逾期天数, en: days late}
        subjects:
          loan: {type: Loan, zh: 借阅, en: loan}
        sources:
          lending-2024:
            title: {zh: 借阅办法, en: Lending regulations}
            from: 2024-01-01
            clauses:
              第一条: {zh: 逾期, en: being late, evidence: text, verified: true}
        decisions:
          late:
            title: {zh: 逾期, en: late}
            subject: loan
            source: lending-2024 第一条
            gives: {type: boolean}
            value: loan.daysLate > 0
        """;

    public WrittenPack(string? cases = null, string rules = Rules)
    {
        File.WriteAllText(Path.Combine(Folder, "pack.yaml"), rules);
        if (cases is not null)
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "cases")).FullName, "loans.yaml"), cases);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("written-pack-").FullName;

    /// <summary>A case file with one case about a loan that is a day late.</summary>
    public static string Case(string expected) =>
        $"cases:\n  - title: {{zh: 晚一天, en: a day late}}\n    asOf: 2024-05-01\n    given: {{loan: {{daysLate: 1}}}}\n    expect: {{late: {expected}}}\n";

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

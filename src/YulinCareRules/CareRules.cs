using YulinCareRules.Engine;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules;

/// <summary>The rules of one pack, ready to decide. Immutable.</summary>
public sealed class CareRules : ICareRules
{
    private readonly TypedRules<CareCase> rules;

    private CareRules(CheckedPack pack, RuleEvaluator evaluator) => rules = new TypedRules<CareCase>(pack, FactMapping.Map, CareDecisions.Names, evaluator);

    /// <inheritdoc/>
    public CarePack Pack => new(rules.Pack.Id, rules.Pack.Version, rules.Pack.ContentHash);

    /// <summary>The evaluator in use: the interpreter where it was asked for, or where code cannot be made at run time.</summary>
    public RuleEvaluator Evaluator => rules.Evaluator;

    /// <summary>The rules inside this package: Yulin's, built on the national ones.</summary>
    public static CareRules LoadEmbedded() => LoadEmbedded(RuleEvaluator.Compiled);

    /// <summary>The rules inside this package, with the evaluator of one's choice.</summary>
    /// <param name="evaluator">The evaluator.</param>
    public static CareRules LoadEmbedded(RuleEvaluator evaluator) => Load(EmbeddedPacks.Yulin(), evaluator);

    /// <summary>The rules of a folder; a pack that builds on Yulin's, or a later version of it.</summary>
    /// <param name="directory">The folder that holds <c>pack.yaml</c>.</param>
    /// <exception cref="InvalidPackException">The folder holds no pack, or one with errors; all of them are listed.</exception>
    public static CareRules LoadDirectory(string directory) => LoadDirectory(directory, RuleEvaluator.Compiled);

    /// <summary>The rules of a folder, with the evaluator of one's choice.</summary>
    /// <param name="directory">The folder that holds <c>pack.yaml</c>.</param>
    /// <param name="evaluator">The evaluator.</param>
    /// <exception cref="InvalidPackException">The folder holds no pack, or one with errors; all of them are listed.</exception>
    public static CareRules LoadDirectory(string directory, RuleEvaluator evaluator)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return PackFolder.TryRead(directory) is { } files
            ? Load(files, evaluator)
            : throw new InvalidPackException([TextDiagnostics.Unreadable(directory, "文件夹不存在", "there is no such folder")]);
    }

    /// <inheritdoc/>
    public CareDecisions Evaluate(CareCase facts, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var diagnostics = new DiagnosticBag();
        return rules.Start(facts, asOf, diagnostics) is { } state ? new CareDecisions(rules, state) : throw new InvalidCaseException(diagnostics.ToSorted());
    }

    private static CareRules Load(PackFiles files, RuleEvaluator evaluator)
    {
        var diagnostics = new DiagnosticBag();
        return PackLoader.Load(files, diagnostics) is { } pack ? new CareRules(pack, evaluator) : throw new InvalidPackException(diagnostics.ToSorted());
    }
}

using YulinCareRules.Engine;

namespace YulinCareRules;

/// <summary>Which pack decides, and how.</summary>
public sealed class CareRulesOptions
{
    /// <summary>The folder of the pack; null for the one inside the package.</summary>
    public string? PackDirectory { get; private set; }

    /// <summary>The evaluator; compiled unless set.</summary>
    public RuleEvaluator Evaluator { get; set; }

    /// <summary>Uses the pack of a folder. It is read and checked when the rules are first asked for.</summary>
    /// <param name="directory">The folder that holds <c>pack.yaml</c>.</param>
    /// <returns>These options.</returns>
    public CareRulesOptions UsePackDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        PackDirectory = directory;
        return this;
    }
}

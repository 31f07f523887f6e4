using Microsoft.Extensions.Options;

namespace YulinCareRules.DependencyInjection;

/// <summary>Refuses options that cannot be meant.</summary>
internal sealed class CareRulesOptionsValidator : IValidateOptions<CareRulesOptions>
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, CareRulesOptions options)
    {
        var failures = Failures(options).Select(failure => $"{new CareRulesName(name ?? string.Empty).Shown}: {failure}").ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(CareRulesOptions options)
    {
        if (options.PackDirectory is { } directory)
        {
            if (!Directory.Exists(directory))
            {
                yield return $"PackDirectory: 没有文件夹 '{directory}' (there is no folder '{directory}')";
            }
            else if (!File.Exists(Path.Combine(directory, "pack.yaml")))
            {
                yield return $"PackDirectory: 文件夹 '{directory}' 里没有 pack.yaml (the folder '{directory}' holds no pack.yaml)";
            }
        }
        else if (options.ReloadsOnChange)
        {
            yield return "ReloadsOnChange: 只有文件夹里的规则包才能重新装载,请用 UsePackDirectory 指明 (only the pack of a folder can be reloaded: name one with UsePackDirectory)";
        }

        if (options.ReloadDelay < TimeSpan.Zero || options.ReloadDelay > LongestDelay)
        {
            yield return $"ReloadDelay: 应在 0 到 1 小时之间,不能是 {options.ReloadDelay} (should be from nothing to an hour, not {options.ReloadDelay})";
        }

        if (!Enum.IsDefined(options.Evaluator))
        {
            yield return $"Evaluator: 没有这种求值方式 '{options.Evaluator}' (there is no evaluator '{options.Evaluator}')";
        }
    }
}

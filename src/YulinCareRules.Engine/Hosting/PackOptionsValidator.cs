using Microsoft.Extensions.Options;

namespace YulinCareRules.Engine.Hosting;

/// <summary>Refuses options that cannot be meant.</summary>
internal sealed class PackOptionsValidator<TRules> : IValidateOptions<PackOptions<TRules>>
    where TRules : class, IPackRules<TRules>
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, PackOptions<TRules> options)
    {
        var failures = Failures(options).Select(failure => $"{new PackName<TRules>(name ?? string.Empty).Shown}: {failure}").ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(PackOptions<TRules> options)
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

        if (options.PackFile is { } file && !File.Exists(file))
        {
            yield return $"PackFile: 没有文件 '{file}' (there is no file '{file}')";
        }

        if (options is { PackDirectory: not null, PackFile: not null })
        {
            yield return "PackFile: 规则包只能是文件夹或文件之一 (the pack is a folder or a file, not both)";
        }

        if (options is { PackFile: null, TrustedKeys.Count: > 0 })
        {
            yield return "TrustedKeys: 只有规则包文件才有签名,请用 UsePackFile 指明 (only a pack file is signed: name one with UsePackFile)";
        }

        if (options is { PackDirectory: null, PackFile: null, Included: null })
        {
            yield return "没有指明规则包,请用 UsePackDirectory 或 UsePackFile 指明 (no pack is named: name one with UsePackDirectory or UsePackFile)";
        }
        else if (options is { ReloadsOnChange: true, PackDirectory: null, PackFile: null })
        {
            yield return "ReloadsOnChange: 程序内置的规则包不会改变,请用 UsePackDirectory 或 UsePackFile 指明另一个 (the pack inside the package does not change: name another with UsePackDirectory or UsePackFile)";
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

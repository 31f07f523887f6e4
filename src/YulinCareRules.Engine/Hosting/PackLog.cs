using Microsoft.Extensions.Logging;

namespace YulinCareRules.Engine.Hosting;

/// <summary>What is logged, under the full name of the class of the rules as category; the event ids are listed in docs/operations.md. Facts are not logged.</summary>
internal static partial class PackLog
{
    [LoggerMessage(1, LogLevel.Information, "Rules {Rules}: pack {PackId} {PackVersion} ({PackSha256}) decides, {Evaluator}.")]
    public static partial void PackLoaded(this ILogger logger, string rules, string packId, string packVersion, string packSha256, RuleEvaluator evaluator);

    [LoggerMessage(2, LogLevel.Information, "Rules {Rules}: pack {PackId} {PackVersionBefore} ({PackSha256Before}) was replaced by {PackVersion} ({PackSha256}); changed files: {ChangedFiles}; changed parts: {ChangedParts}.")]
    public static partial void PackReloaded(this ILogger logger, string rules, string packId, string packVersionBefore, string packSha256Before, string packVersion, string packSha256, string changedFiles, string changedParts);

    [LoggerMessage(3, LogLevel.Error, "Rules {Rules}: a newer pack cannot be used; {PackId} {PackVersion} ({PackSha256}) goes on deciding.\n{Diagnostics}")]
    public static partial void PackRefused(this ILogger logger, string rules, string packId, string packVersion, string packSha256, string diagnostics);

    [LoggerMessage(5, LogLevel.Error, "Rules {Rules}: a handler of Reloaded failed.")]
    public static partial void HandlerFailed(this ILogger logger, Exception problem, string rules);

    [LoggerMessage(6, LogLevel.Debug, "Rules {Rules}: a case was refused: {Problems}.", SkipEnabledCheck = true)]
    public static partial void CaseRefused(this ILogger logger, string rules, string problems);
}

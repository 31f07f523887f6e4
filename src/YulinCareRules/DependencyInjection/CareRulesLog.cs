using Microsoft.Extensions.Logging;
using YulinCareRules.Engine;

namespace YulinCareRules.DependencyInjection;

/// <summary>What is logged, under the category <c>YulinCareRules.CareRules</c>; the event ids are listed in docs/operations.md. Facts are not logged.</summary>
internal static partial class CareRulesLog
{
    [LoggerMessage(1, LogLevel.Information, "Rules {Rules}: pack {PackId} {PackVersion} ({PackSha256}) decides, {Evaluator}.")]
    public static partial void PackLoaded(this ILogger logger, string rules, string packId, string packVersion, string packSha256, RuleEvaluator evaluator);

    [LoggerMessage(2, LogLevel.Information, "Rules {Rules}: pack {PackId} {PackVersionBefore} ({PackSha256Before}) was replaced by {PackVersion} ({PackSha256}); changed files: {ChangedFiles}; changed parts: {ChangedParts}.")]
    public static partial void PackReloaded(this ILogger logger, string rules, string packId, string packVersionBefore, string packSha256Before, string packVersion, string packSha256, string changedFiles, string changedParts);

    [LoggerMessage(3, LogLevel.Error, "Rules {Rules}: a newer pack cannot be used; {PackId} {PackVersion} ({PackSha256}) goes on deciding.\n{Diagnostics}")]
    public static partial void PackRefused(this ILogger logger, string rules, string packId, string packVersion, string packSha256, string diagnostics);

    [LoggerMessage(4, LogLevel.Warning, "Rules {Rules}: a folder of the pack cannot be watched; changes in it go unnoticed.")]
    public static partial void FolderNotWatched(this ILogger logger, Exception problem, string rules);

    [LoggerMessage(5, LogLevel.Error, "Rules {Rules}: a handler of Reloaded failed.")]
    public static partial void HandlerFailed(this ILogger logger, Exception problem, string rules);

    [LoggerMessage(6, LogLevel.Debug, "Rules {Rules}: a case was refused: {Problems}.", SkipEnabledCheck = true)]
    public static partial void CaseRefused(this ILogger logger, string rules, string problems);
}

namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR50xx: what is wrong with rules that each are well written. A fault that leaves a case without its answer is an error, a rule to no purpose a warning, and what nobody reads a note.</summary>
internal static class AnalysisDiagnostics
{
    public static Diagnostic Gap(SourceLocation at, string decision, string clause, string? witness) =>
        Error("YCR5001", at, $"决定 '{decision}'（{clause}）有空缺：有的情形没有任何规则作答", $"decision '{decision}' ({clause}) has a gap: there are cases that no rule answers", witness);

    public static Diagnostic Conflict(SourceLocation at, string rule, string other, string clause, string? witness) =>
        Error("YCR5002", at, $"规则 '{rule}'（{clause}）与 '{other}' 会同时适用而结论不同，又没有写明哪一条优先", $"rule '{rule}' ({clause}) and '{other}' can apply together and disagree, and neither overrides the other", witness);

    public static Diagnostic NeverHolds(SourceLocation at, string rule, string clause) =>
        Warning("YCR5003", at, $"'{rule}'（{clause}）的条件自相矛盾，什么情形都不会适用", $"the conditions of '{rule}' ({clause}) contradict each other: it can never apply");

    public static Diagnostic Shadowed(SourceLocation at, string rule, string by, string clause, string? witness) =>
        Warning("YCR5004", at, $"规则 '{rule}'（{clause}）永远轮不到：凡是它的条件成立的情形，都由 '{by}' 作答", $"rule '{rule}' ({clause}) never decides: wherever its conditions hold, '{by}' does", witness);

    public static Diagnostic NeverInForce(SourceLocation at, string rule, string period, string decision, string other) =>
        Warning("YCR5005", at, $"'{rule}' 的施行期 {period} 与决定 '{decision}' 的施行期 {other} 没有一天重合", $"'{rule}' is in force {period}, on no day on which decision '{decision}' is ({other})");

    public static Diagnostic OverridesNothing(SourceLocation at, string rule, string other) =>
        Warning("YCR5006", at, $"'{rule}' 优先于 '{other}' 是空话：两条规则从不同时适用", $"that '{rule}' overrides '{other}' says nothing: the two never apply together");

    public static Diagnostic AlwaysMet(SourceLocation at, string requirement, string clause) =>
        Warning("YCR5007", at, $"要求 '{requirement}'（{clause}）什么情形都满足，等于没有要求", $"requirement '{requirement}' ({clause}) is met in every case: it asks for nothing");

    public static Diagnostic NeverMet(SourceLocation at, string requirement, string clause, string? witness) =>
        Warning("YCR5008", at, $"要求 '{requirement}'（{clause}）凡是适用的情形都不可能满足", $"requirement '{requirement}' ({clause}) cannot be met in any case in which it applies", witness);

    public static Diagnostic NoFigure(SourceLocation at, string reader, string figure, string? witness) =>
        Warning("YCR5010", at, $"'{reader}' 要用数值 '{figure}'，而有时它没有数值", $"'{reader}' reads the figure '{figure}' where it has no value", witness);

    public static Diagnostic NoAnswer(SourceLocation at, string requirement, string clause, string? witness) =>
        Warning("YCR5040", at, $"要求 '{requirement}'（{clause}）有时事实齐全也得不出结果", $"requirement '{requirement}' ({clause}) has no answer in some case although all facts are known", witness);

    public static Diagnostic NoValue(SourceLocation at, string output, string? witness) =>
        Warning("YCR5041", at, $"'{output}' 有时事实齐全也算不出来，结果为空", $"'{output}' comes to nothing in some case although all facts are known", witness);

    public static Diagnostic ValueUnmentioned(SourceLocation at, string decision, string fact, string value, string? witness) =>
        Warning("YCR5011", at, $"决定 '{decision}' 按 '{fact}' 区分，却没有规则提到 '{value}'", $"decision '{decision}' goes by '{fact}', and no rule mentions '{value}'", witness);

    public static Diagnostic ValueNeverGiven(SourceLocation at, string output, string value) =>
        Warning("YCR5012", at, $"没有规则给出 '{output}' 的取值 '{value}'", $"no rule gives the value '{value}' of '{output}'");

    public static Diagnostic OutputNeverGiven(SourceLocation at, string decision, string output) =>
        Warning("YCR5013", at, $"决定 '{decision}' 的结论项 '{output}' 没有规则给出", $"no rule of decision '{decision}' gives the output '{output}'");

    public static Diagnostic FactUnread(SourceLocation at, string fact) =>
        Note("YCR5014", at, $"没有规则用到事实 '{fact}'", $"no rule reads the fact '{fact}'");

    public static Diagnostic FigureUnread(SourceLocation at, string figure) =>
        Note("YCR5015", at, $"没有规则用到数值 '{figure}'", $"no rule reads the figure '{figure}'");

    public static Diagnostic NeverApplies(SourceLocation at, string decision) =>
        Warning("YCR5016", at, $"决定 '{decision}' 的 applies 什么情形都不成立", $"'applies' of decision '{decision}' holds in no case");

    public static Diagnostic NoRuleInForce(SourceLocation at, string decision, string period, string? witness) =>
        Error("YCR5017", at, $"决定 '{decision}' 在 {period} 没有一条规则在施行期内", $"no rule of decision '{decision}' is in force {period}", witness);

    public static Diagnostic Undecided(SourceLocation at, string what, string beyondZh, string beyondEn) =>
        Note("YCR5018", at, $"'{what}' 没有分析完：{beyondZh}", $"'{what}' is not analysed to the end: {beyondEn}");

    public static Diagnostic InvariantBroken(SourceLocation at, string invariant, string clause, string? witness) =>
        Error("YCR5020", at, $"不变式 '{invariant}'（{clause}）不成立", $"invariant '{invariant}' ({clause}) does not hold", witness);

    public static Diagnostic InvariantUndecided(SourceLocation at, string invariant, string beyondZh, string beyondEn) =>
        Warning("YCR5021", at, $"不变式 '{invariant}' 未能证明，也没有找到反例：{beyondZh}", $"invariant '{invariant}' is neither proved nor refuted: {beyondEn}");

    public static Diagnostic InvariantIdle(SourceLocation at, string invariant) =>
        Warning("YCR5022", at, $"不变式 '{invariant}' 的 when 什么情形都不成立，等于没有说", $"'when' of invariant '{invariant}' holds in no case: it says nothing");

    public static Diagnostic InvariantUnanswered(SourceLocation at, string invariant, string clause, string? witness) =>
        Error("YCR5023", at, $"不变式 '{invariant}'（{clause}）在有的情形下得不出真假", $"there are cases in which invariant '{invariant}' ({clause}) is neither true nor false", witness);

    public static Diagnostic MoreConflicts(SourceLocation at, string decision, int told) =>
        Warning("YCR5030", at, $"决定 '{decision}' 互相冲突的规则太多，只列出前 {told} 对；改好之后再检查", $"too many rules of decision '{decision}' disagree: the first {told} pairs are told; mend them and check again");

    public static Diagnostic MoreShadowed(SourceLocation at, string decision, int more, string some) =>
        Warning("YCR5031", at, $"决定 '{decision}' 另有 {more} 条规则永远轮不到：{some}", $"{more} more rules of decision '{decision}' never decide: {some}");

    public static Diagnostic FactsUnread(SourceLocation at, int count, string facts) =>
        Note("YCR5032", at, $"{count} 个事实没有规则用到；留给依据本包的规则包用的，不必理会：{facts}", $"no rule reads {count} facts; those meant for packs that build on this one need no heed: {facts}");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en, string? witness = null) =>
        new(code, DiagnosticSeverity.Error, at, zh, en) { Witness = witness };

    private static Diagnostic Warning(string code, SourceLocation at, string zh, string en, string? witness = null) =>
        new(code, DiagnosticSeverity.Warning, at, zh, en) { Witness = witness };

    private static Diagnostic Note(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Information, at, zh, en);
}

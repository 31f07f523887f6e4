using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Leaves a decision that reads one which was stopped; never leaves the decider.</summary>
internal sealed class DecisionStoppedException(Diagnostic diagnostic) : Exception(diagnostic.MessageEn)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

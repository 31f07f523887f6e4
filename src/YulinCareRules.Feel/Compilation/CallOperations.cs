using System.Collections.Immutable;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Calls of functions that may nest without end, for compiled code.</summary>
internal static class CallOperations
{
    public static FeelValue Invoke(Forms forms, Invocation call, FeelFunction function, ImmutableArray<FeelValue> arguments, int levels)
    {
        forms.Budget.Enter(levels);
        var result = forms.Call(call, function, arguments);
        forms.Budget.Leave(levels);
        return result;
    }
}

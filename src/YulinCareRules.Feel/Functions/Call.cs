using System.Collections.Immutable;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Whoever can call the functions that an expression made.</summary>
internal interface IFunctionCaller
{
    FeelValue Call(FeelFunction function, ImmutableArray<FeelValue> arguments);
}

/// <summary>A call of a built-in function, its arguments already of the types that it asks for.</summary>
internal sealed record Call(ImmutableArray<FeelValue> Arguments, EvaluationContext Context, IFunctionCaller? Caller)
{
    public FeelValue this[int index] => Arguments[index];

    public decimal Number(int index) => ((FeelNumber)Arguments[index]).Value;

    public string Text(int index) => ((FeelString)Arguments[index]).Value;

    public ImmutableArray<FeelValue> List(int index) => ((FeelList)Arguments[index]).Items;

    public FeelContext Entries(int index) => (FeelContext)Arguments[index];

    public bool IsNull(int index) => Arguments[index] is FeelNull;

    /// <summary>A whole number, its fraction dropped; null beyond what counts items.</summary>
    public int? Whole(int index) => Math.Abs(Number(index)) < int.MaxValue ? (int)decimal.Truncate(Number(index)) : null;
}

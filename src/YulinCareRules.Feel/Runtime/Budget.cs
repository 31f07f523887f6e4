using System.Runtime.CompilerServices;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Runtime;

/// <summary>How much one evaluation may cost, so that none runs for ever, fills the memory or overflows the stack.</summary>
internal sealed class Budget(bool counts, int mostSteps = Budget.MostSteps)
{
    public const int MostSteps = 5_000_000;

    public const int DeepestCall = 1_000;

    // A power of two less one.
    private const int MostUnseen = 7;

    public const int LongestText = 10_000_000;

    public const int LargestValue = 2_000_000;

    public const int DeepestValue = 250;

    private int steps;
    private int depth;
    private int levels;

    /// <summary>Counts work done: a step an expression, an item of a list, a character of a long text.</summary>
    public void Spend(int count)
    {
        if (!counts)
        {
            return;
        }

        steps += Math.Max(count, 0);
        if (steps < 0 || steps > mostSteps)
        {
            throw new BudgetSpentException($"more than {mostSteps} steps", $"超过 {mostSteps} 步");
        }
    }

    /// <summary>Counts one step of an evaluation that recurs by itself, and looks whether the stack holds another level.</summary>
    public void Step()
    {
        Spend(1);

        // Looking costs as much as a step does, and a few levels more there is always room for.
        if ((++levels & MostUnseen) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new BudgetSpentException("nested too deeply", "嵌套过深");
        }
    }

    /// <summary>Begins a count of its own for a part of the work, and tells the count so far for <see cref="Return"/>.</summary>
    public int Begin()
    {
        var before = steps;
        steps = 0;
        return before;
    }

    /// <summary>Goes on with the count that was left off.</summary>
    public void Return(int before) => steps = before;

    /// <summary>Refuses a list that is being made before it fills the memory.</summary>
    public static void Hold(long items)
    {
        if (items > LargestValue)
        {
            throw new BudgetSpentException("a list or context grew too large", "列表或上下文过大");
        }
    }

    /// <summary>Refuses a text that is being made before it fills the memory.</summary>
    public static void HoldText(long characters)
    {
        if (characters > LongestText)
        {
            throw new BudgetSpentException($"a text of more than {LongestText} characters", $"文字超过 {LongestText} 个字符");
        }
    }

    /// <summary>Counts what it costs to look values through.</summary>
    public void Look(params ReadOnlySpan<FeelValue> values)
    {
        foreach (var value in values)
        {
            Spend((int)Math.Min(value is FeelString text ? text.Value.Length / 64 : value.Extent.Count / 16, MostSteps));
        }
    }

    /// <summary>A value that was made, unless it is too large to look through.</summary>
    public FeelValue Admit(FeelValue value)
    {
        if (value.Extent is { Count: > LargestValue } or { Depth: > DeepestValue })
        {
            throw new BudgetSpentException("a list or context grew too large", "列表或上下文过大");
        }

        return value;
    }

    public void Enter() => Enter(1);

    public void Leave() => Leave(1);

    /// <summary>Counts the levels at which a call lies in its text, for code that does not enter each.</summary>
    public void Enter(int levels)
    {
        depth += counts ? levels : 0;
        if (depth > DeepestCall || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new BudgetSpentException("calls nested too deeply", "调用嵌套过深");
        }
    }

    public void Leave(int levels) => depth -= counts ? levels : 0;

    /// <summary>Looks whether so many levels more are too many.</summary>
    public void Reach(int levels)
    {
        if (counts && depth + levels > DeepestCall)
        {
            throw new BudgetSpentException("calls nested too deeply", "调用嵌套过深");
        }
    }
}

/// <summary>Leaves an evaluation that costs too much; never leaves the library.</summary>
internal sealed class BudgetSpentException(string english, string chinese) : Exception(english)
{
    public string Chinese { get; } = chinese;
}

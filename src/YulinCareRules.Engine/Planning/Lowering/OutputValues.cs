using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>What code holds raw → values of the language.</summary>
internal static class OutputValues
{
    /// <summary>Code that makes a value of what it holds of a type.</summary>
    public static Expression Of(Expression held, PackType type) => type switch
    {
        BooleanType => Expression.Call(typeof(FeelBoolean), nameof(FeelBoolean.From), null, held),
        EnumerationType { Enumeration: var enumeration } => Expression.Call(typeof(OutputValues), nameof(OfPlace), null, held, Expression.Constant(enumeration)),
        DateType => Expression.Call(typeof(OutputValues), nameof(OfDay), null, held),
        NumberType => Expression.Call(typeof(OutputValues), nameof(OfNumber), null, held.Type == typeof(decimal) ? held : Expression.Convert(held, typeof(decimal))),
        TextType => Expression.Call(typeof(OutputValues), nameof(OfText), null, held),
        _ => throw new BeyondPlanException(),
    };

    public static FeelValue OfTruth(int truth) => truth switch
    {
        TruthSet.True => FeelBoolean.True,
        TruthSet.False => FeelBoolean.False,
        _ => FeelNull.Instance,
    };

    public static FeelValue OfPlace(int place, EnumerationModel enumeration) => place < 0 ? FeelNull.Instance : new FeelString(enumeration.Values[place].Name);

    public static FeelValue OfDay(long day) => CivilDate.FromDayNumber(day) is { } date ? new FeelDate(date) : FeelNull.Instance;

    public static FeelValue OfNumber(decimal number) => new FeelNumber(number);

    public static FeelValue OfText(string text) => new FeelString(text);

    public static FeelValue OfItems(List<FeelValue> items) => new FeelList([.. items]);
}

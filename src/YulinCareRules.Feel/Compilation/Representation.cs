using System.Linq.Expressions;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>How compiled code holds values: numbers and truth values raw, with a null flag where they may be null; all others as values of the language.</summary>
internal static class Representation
{
    public static Type Of(StaticType type) => (type.Type, type.MayBeNull) switch
    {
        (SimpleType { Name: "number" }, false) => typeof(decimal),
        (SimpleType { Name: "number" }, true) => typeof(decimal?),
        (SimpleType { Name: "boolean" }, false) => typeof(bool),
        (SimpleType { Name: "boolean" }, true) => typeof(bool?),
        _ => typeof(FeelValue),
    };

    public static bool IsNumber(Code code) => code.Type == typeof(decimal) || code.Type == typeof(decimal?);

    public static bool IsBoolean(Code code) => code.Type == typeof(bool) || code.Type == typeof(bool?);

    public static Code Box(Code code) => code switch
    {
        ConstantExpression { Value: decimal number } => Constant(new FeelNumber(number)),
        ConstantExpression { Value: bool boolean } => Constant(FeelBoolean.From(boolean)),
        _ when code.Type == typeof(decimal) => Code.Call(((Func<decimal, FeelValue>)Boxing.Box).Method, code),
        _ when code.Type == typeof(decimal?) => Code.Call(((Func<decimal?, FeelValue>)Boxing.Box).Method, code),
        _ when code.Type == typeof(bool) => Code.Call(((Func<bool, FeelValue>)Boxing.Box).Method, code),
        _ when code.Type == typeof(bool?) => Code.Call(((Func<bool?, FeelValue>)Boxing.Box).Method, code),
        _ when code.Type == typeof(FeelValue) => code,
        _ => Code.Convert(code, typeof(FeelValue)),
    };

    /// <summary>The same value, held as the type asks for.</summary>
    public static Code As(Code code, StaticType type) => As(code, Of(type));

    public static Code As(Code code, Type target)
    {
        if (code.Type == target)
        {
            return code;
        }

        if (target == typeof(FeelValue))
        {
            return Box(code);
        }

        if (Nullable.GetUnderlyingType(target) == code.Type)
        {
            return Code.Convert(code, target);
        }

        if (Nullable.GetUnderlyingType(code.Type) == target)
        {
            return Code.Call(code, nameof(Nullable<int>.GetValueOrDefault), Type.EmptyTypes);
        }

        return target == typeof(decimal) || target == typeof(decimal?)
            ? As(Code.Call(((Func<FeelValue, decimal?>)Boxing.Number).Method, Box(code)), target)
            : As(Code.Call(((Func<FeelValue, bool?>)Boxing.Boolean).Method, Box(code)), target);
    }

    public static Code Number(Code code) => As(code, typeof(decimal?));

    public static Code Boolean(Code code) => As(code, typeof(bool?));

    public static ConstantExpression Constant(FeelValue value) => Code.Constant(value, typeof(FeelValue));
}

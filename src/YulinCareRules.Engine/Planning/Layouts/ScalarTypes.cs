using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Planning.Layouts;

/// <summary>The type in which plans hold a scalar that may be unknown.</summary>
internal static class ScalarTypes
{
    public static Type Of(PackType type) => type switch
    {
        BooleanType => typeof(bool?),
        NumberType { IsInteger: true } or DateType => typeof(long?),
        NumberType => typeof(decimal?),
        EnumerationType => typeof(int?),
        TextType => typeof(string),
        _ => throw new BeyondPlanException(),
    };

    /// <summary>
    /// What records store, as code holds it while it is known: whole numbers and days as <c>long</c>, values of enumerations as their places. While it is not, the least trouble: no, or 0.
    /// </summary>
    public static Expression Known(Expression stored, PackType type)
    {
        _ = Nullable.GetUnderlyingType(Of(type)) ?? throw new BeyondPlanException();
        return Held(Expression.Call(stored, nameof(Nullable<>.GetValueOrDefault), null), type);
    }

    /// <summary>A value that cannot be null, as code holds it.</summary>
    public static Expression Held(Expression known, PackType type)
    {
        var held = Nullable.GetUnderlyingType(Of(type)) ?? Of(type);
        return known.Type == held ? known
            : known.Type == typeof(DateOnly) ? Expression.Call(typeof(DayNumbers), nameof(DayNumbers.Of), null, known)
            : Expression.Convert(known, held);
    }
}

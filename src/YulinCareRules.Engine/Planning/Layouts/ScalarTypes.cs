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

    /// <summary>A value as records store it, that is known, as code holds it: whole numbers and days as <c>long</c>, values of enumerations as their places.</summary>
    public static Expression Known(Expression stored, PackType type)
    {
        var held = Nullable.GetUnderlyingType(Of(type)) ?? throw new BeyondPlanException();
        return stored.Type == held ? stored
            : stored.Type == typeof(DateOnly) ? Expression.Call(typeof(DayNumbers), nameof(DayNumbers.Of), null, stored)
            : Expression.Convert(stored, held);
    }
}

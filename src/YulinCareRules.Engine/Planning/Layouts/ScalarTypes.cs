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
}

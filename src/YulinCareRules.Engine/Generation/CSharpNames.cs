using System.Globalization;
using System.Text;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Generation;

/// <summary>Names of the pack → names of C#.</summary>
internal static class CSharpNames
{
    public static string Pascal(string name) => string.Concat(char.ToUpper(name[0], CultureInfo.InvariantCulture).ToString(), name.AsSpan(1));

    /// <summary>The C# type of a fact or an output, without the question mark of an unknown.</summary>
    public static string TypeOf(PackType type) => type switch
    {
        BooleanType => "bool",
        TextType => "string",
        BilingualType => "BilingualText",
        DateType => "DateOnly",
        NumberType { IsInteger: true } => "int",
        NumberType => "decimal",
        EnumerationType { Enumeration.Name: var name } => name,
        RecordType { Record.Name: var name } => name,
        ListType { Element: var element } => $"ImmutableArray<{TypeOf(element)}>",
        _ => "object",
    };

    /// <summary>Text that may stand in an XML comment.</summary>
    public static string Comment(string text) =>
        new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}

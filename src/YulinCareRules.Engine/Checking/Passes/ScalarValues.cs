using System.Globalization;
using NodaTime;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>A figure as written → a value of the declared type.</summary>
internal static class ScalarValues
{
    public static FeelValue? Read(TextNode node, PackType type, string name, DiagnosticBag diagnostics)
    {
        if (node is not TextScalar scalar)
        {
            diagnostics.Add(PackDiagnostics.WrongKind(node.Location, name, type.Zh, type.En));
            return null;
        }

        if (scalar.IsNull)
        {
            return FeelNull.Instance;
        }

        FeelValue? value = type switch
        {
            NumberType number => Number(scalar, number),
            BooleanType => scalar.Text switch { "true" => FeelBoolean.True, "false" => FeelBoolean.False, _ => null },
            DateType => DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? new FeelDate(new LocalDate(date.Year, date.Month, date.Day))
                : null,
            EnumerationType { Enumeration: var enumeration } => enumeration.Find(scalar.Text) is { } found ? new FeelString(found.Name) : null,
            TextType => new FeelString(scalar.Text),
            _ => null,
        };
        if (value is null)
        {
            diagnostics.Add(PackDiagnostics.BadValue(scalar.Location, name, scalar.Text, type.Zh, type.En));
        }

        return value;
    }

    private static FeelNumber? Number(TextScalar scalar, NumberType type) =>
        !scalar.IsQuoted
        && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && (!type.IsInteger || decimal.IsInteger(number))
            ? new FeelNumber(number)
            : null;
}

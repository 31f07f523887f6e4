using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts;

/// <summary>Reads one fact of a declared type.</summary>
internal sealed class FactReader(DiagnosticBag diagnostics)
{
    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public FactValue Read(TextNode node, PackType type, FieldModel? field, FactPath path)
    {
        if (node is TextScalar { IsNull: true })
        {
            return FactUnknown.Instance;
        }

        switch (type)
        {
            case RecordType { Record: var record } when node is TextMap map:
                return ReadRecord(map, record, path);
            case ListType { Element: var element } when node is TextList list:
                return ReadList(list, element, field, path);
            case RecordType or ListType:
                break;
            default:
                if (node is TextScalar scalar)
                {
                    return ReadScalar(scalar, type, field, path);
                }

                break;
        }

        return Wrong(node, type, path);
    }

    public static string Describe(TextNode node) => node switch
    {
        TextScalar scalar => $"'{scalar.Text}'",
        TextList => "[…]",
        _ => "{…}",
    };

    private FactRecord ReadRecord(TextMap map, RecordModel record, FactPath path)
    {
        var fields = new FactValue[record.Fields.Length];
        Array.Fill(fields, FactUnknown.Instance);
        var written = new Dictionary<FieldModel, TextScalar>();
        foreach (var entry in map.Entries)
        {
            if (record.Find(entry.Key.Text) is not { } field)
            {
                diagnostics.Add(FactDiagnostics.UnknownField(entry.Key.Location, path.Field(entry.Key.Text).Place, entry.Key.Text, record.Title.Zh, record.Title.En, NearMiss.Find(entry.Key.Text, record.AllNames)));
            }
            else if (!written.TryAdd(field, entry.Key))
            {
                diagnostics.Add(FactDiagnostics.WrittenTwice(entry.Key.Location, path.Field(field).Place, written[field].Text));
            }
            else
            {
                fields[field.Index] = Read(entry.Value, field.Type, field, path.Field(field));
            }
        }

        return new FactRecord(record, ImmutableArray.Create(fields));
    }

    private FactList ReadList(TextList list, PackType element, FieldModel? field, FactPath path)
    {
        var items = ImmutableArray.CreateBuilder<FactValue>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = Read(list.Items[i], element, null, path.Element(i));

            // An element that is there but says nothing is a record of unknowns.
            items.Add(item is FactUnknown && element is RecordType { Record: var record }
                ? new FactRecord(record, [.. record.Fields.Select(_ => (FactValue)FactUnknown.Instance)])
                : item);
        }

        if (field?.Unique is { } unique && element is RecordType { Record: var of } && of.Find(unique) is { } key)
        {
            RefuseRepeated(list, items, key, path);
        }

        return new FactList(items.ToImmutable());
    }

    private void RefuseRepeated(TextList list, ImmutableArray<FactValue>.Builder items, FieldModel key, FactPath path)
    {
        var seen = new Dictionary<FeelValue, TextNode>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is FactRecord record && record[key] is FactKnown { Value: var value } && !seen.TryAdd(value, list.Items[i]))
            {
                var at = list.Items[i] is TextMap map && (map.Find(key.Name) ?? map.Find(key.Title.Zh)) is { } node ? node : list.Items[i];
                diagnostics.Add(FactDiagnostics.Repeated(at.Location, path.Element(i).Field(key).Place, FactText.Plain(value), key.Title.Zh, seen[value].Location.Line));
            }
        }
    }

    private FactValue ReadScalar(TextScalar scalar, PackType type, FieldModel? field, FactPath path)
    {
        switch (type)
        {
            case TextType when scalar.IsQuoted || scalar.Source is CharacterText:
                return new FactKnown(new FeelString(scalar.Text));
            case BooleanType when !scalar.IsQuoted && scalar.Text is "true" or "True" or "TRUE" or "是":
            case BooleanType when scalar.Text is "是":
                return new FactKnown(FeelBoolean.True);
            case BooleanType when !scalar.IsQuoted && scalar.Text is "false" or "False" or "FALSE" or "否":
            case BooleanType when scalar.Text is "否":
                return new FactKnown(FeelBoolean.False);
            case NumberType number when !scalar.IsQuoted && decimal.TryParse(scalar.Text, NumberForm, CultureInfo.InvariantCulture, out var value):
                return ReadNumber(scalar, value, number, field, path);
            case DateType when DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return new FactKnown(new FeelDate(new LocalDate(date.Year, date.Month, date.Day)));
            case EnumerationType { Enumeration: var enumeration } when scalar.IsQuoted || scalar.Source is CharacterText:
                return ReadEnumeration(scalar, enumeration, path);
            default:
                return Wrong(scalar, type, path);
        }
    }

    private FactValue ReadNumber(TextScalar scalar, decimal value, NumberType type, FieldModel? field, FactPath path)
    {
        if (type.IsInteger && !decimal.IsInteger(value))
        {
            return Wrong(scalar, type, path);
        }

        if (field?.Minimum is { } minimum && value < minimum)
        {
            var bound = minimum.ToString(CultureInfo.InvariantCulture);
            diagnostics.Add(FactDiagnostics.OutOfBounds(scalar.Location, path.Place, scalar.Text, $"不小于 {bound}", $"at least {bound}"));
        }
        else if (field?.Maximum is { } maximum && value > maximum)
        {
            var bound = maximum.ToString(CultureInfo.InvariantCulture);
            diagnostics.Add(FactDiagnostics.OutOfBounds(scalar.Location, path.Place, scalar.Text, $"不大于 {bound}", $"at most {bound}"));
        }

        return new FactKnown(new FeelNumber(type.IsInteger ? decimal.Truncate(value) : value));
    }

    private FactValue ReadEnumeration(TextScalar scalar, EnumerationModel enumeration, FactPath path)
    {
        if (enumeration.Find(scalar.Text) is { } value)
        {
            return new FactKnown(new FeelString(value.Name));
        }

        diagnostics.Add(FactDiagnostics.UnknownValue(
            scalar.Location,
            path.Place,
            scalar.Text,
            string.Join("、", enumeration.Values.Select(known => known.Title.Zh)),
            string.Join(", ", enumeration.Values.Select(known => known.Name)),
            NearMiss.Find(scalar.Text, enumeration.AllNames)));
        return FactUnknown.Instance;
    }

    private FactUnknown Wrong(TextNode node, PackType type, FactPath path)
    {
        diagnostics.Add(FactDiagnostics.WrongType(node.Location, path.Place, Describe(node), type.Zh, type.En));
        return FactUnknown.Instance;
    }
}

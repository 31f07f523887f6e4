using System.Globalization;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Tests.Facts.Direct;

/// <summary>Cases as lines of JSON, drawn from what a pack declares: in either language, in any order, with numbers written in many ways. Every so often something in it is wrong.</summary>
internal sealed class RandomCaseText(FactModel model, Random random)
{
    private static readonly string[] Odd = ["null", "true", "\"\"", "{}", "[]", "[null]", "\"是\"", "12", "-1", "1.5", "\"adult\"", "{\"x\": 1}", "\"2020-02-30\"", "1e3", "\"\\ud800\""];

    private int mistakes;

    public string Next()
    {
        mistakes = random.Next(3) == 0 ? random.Next(1, 4) : 0;
        var members = new List<string>();
        if (random.Next(2) == 0)
        {
            members.Add($"\"{OneOf("asOf", "适用日期")}\": {OneOf("null", Day(), Day(), Day())}");
        }

        members.AddRange(model.Subjects.Where(_ => random.Next(3) > 0).Select(subject => Member(subject.Name, subject.Title.Zh, () => Record(subject.Record))));
        return Braced(members);
    }

    private string Record(RecordModel record)
    {
        var left = random.Next(4);
        return Braced([.. record.Fields.Where(_ => random.Next(4) >= left).Select(field => Member(field.Name, field.Title.Zh, () => Value(field.Type, field)))]);
    }

    private string Braced(List<string> members)
    {
        if (random.Next(4) == 0)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members));
        }

        if (members.Count > 0 && Errs(60))
        {
            members.Add(members[random.Next(members.Count)]);
        }

        return $"{{{Blank()}{string.Join($"{Blank()},{Blank()}", members)}{Blank()}}}";
    }

    private string Member(string name, string chinese, Func<string> value)
    {
        var written = random.Next(4) == 0 ? chinese : name;
        written = Errs(80) ? written + "x" : random.Next(200) == 0 ? $"\\u{(int)written[0]:x4}{written[1..]}" : written;
        return $"\"{written}\"{Blank()}:{Blank()}{(random.Next(15) == 0 ? "null" : value())}";
    }

    private string Value(PackType type, FieldModel? field) => Errs(60) ? OneOf(Odd) : type switch
    {
        BooleanType => OneOf("true", "false", "true", "false", "\"是\"", "\"否\""),
        TextType => OneOf("\"一班\"", "\"a\"", "\"\"", "\"a\\u4e00\\n\\\"\"", $"\"{random.Next(3)}班\""),
        DateType => Day(),
        NumberType number => Number(number, field),
        EnumerationType { Enumeration.Values: var values } => values[random.Next(values.Length)] is var value ? $"\"{OneOf(value.Name, value.Name, value.Title.Zh)}\"" : string.Empty,
        RecordType { Record: var record } => Record(record),
        ListType { Element: var element } => $"[{string.Join(", ", Enumerable.Range(0, random.Next(random.Next(20) == 0 ? 25 : 4)).Select(_ => random.Next(20) == 0 ? "null" : Value(element, null)))}]",
        _ => "null",
    };

    private string Number(NumberType type, FieldModel? field)
    {
        var least = field?.Minimum ?? -5;
        var most = Math.Min(field?.Maximum ?? 1200, 1200);
        var whole = random.Next((int)least - (Errs(40) ? 2 : 0), (int)most + 1);
        var written = whole.ToString(CultureInfo.InvariantCulture);
        return random.Next(type.IsInteger ? 12 : 3) > 0 ? written
            : OneOf($"{written}.0", $"{written}.{random.Next(100):00}", $"{written}.50", $"{written}e0", "-0", "0.00", "-0.0", "1E2", "99999999999999999", "123456789012345678901234567890", "0.1234567890123456789", "1e999");
    }

    private string Day() => $"\"{random.Next(1, 2100):0000}-{random.Next(1, 13):00}-{random.Next(1, Errs(40) ? 33 : 29):00}\"";

    private string Blank() => random.Next(8) == 0 ? OneOf(" ", "\t", "  ") : string.Empty;

    private bool Errs(int seldom)
    {
        if (mistakes == 0 || random.Next(seldom) > 0)
        {
            return false;
        }

        mistakes--;
        return true;
    }

    private string OneOf(params ReadOnlySpan<string> texts) => texts[random.Next(texts.Length)];
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Enumerations, records and subjects of all packs of the chain → one model of facts.</summary>
internal sealed class FactPass
{
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, EnumerationModel> enumerations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordDefinition>> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordModel> records = new(StringComparer.Ordinal);
    private readonly HashSet<string> underway = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, UnitModel> units;

    private FactPass(FrozenDictionary<string, UnitModel> units, DiagnosticBag diagnostics)
    {
        this.units = units;
        this.diagnostics = diagnostics;
    }

    public static FactModel Run(IReadOnlyList<PackText> chain, DiagnosticBag diagnostics)
    {
        var pass = new FactPass(Units(chain.SelectMany(pack => pack.Units), diagnostics), diagnostics);
        pass.AddEnumerations(chain.SelectMany(pack => pack.Enumerations));
        foreach (var record in chain.SelectMany(pack => pack.Records))
        {
            if (!pass.definitions.TryGetValue(record.Name.Text, out var parts))
            {
                pass.definitions.Add(record.Name.Text, parts = []);
            }

            parts.Add(record);
        }

        foreach (var name in pass.definitions.Keys)
        {
            pass.Record(name);
        }

        var subjects = pass.Subjects(chain.SelectMany(pack => pack.Subjects));
        return new FactModel([.. pass.enumerations.Values], [.. pass.records.Values], subjects) { Units = pass.units };
    }

    public static PackType? ResolveType(TextScalar written, Func<string, PackType?> named, IEnumerable<string> names, TextScalar? unit, IReadOnlyDictionary<string, UnitModel> units, DiagnosticBag diagnostics)
    {
        var text = written.Text.Trim();
        if (text.StartsWith("list<", StringComparison.Ordinal) && text.EndsWith('>'))
        {
            var inner = new TextScalar(written.Source, written.Offset, text[5..^1], written.Form);
            return ResolveType(inner, named, names, unit, units, diagnostics) is { } element ? new ListType(element) : null;
        }

        var type = text switch
        {
            "string" => PackTypes.Text,
            "boolean" => PackTypes.Boolean,
            "date" => PackTypes.Date,
            "integer" => new NumberType(unit?.Text, true) { Measure = Measure(unit, units, diagnostics) },
            "number" => new NumberType(unit?.Text, false) { Measure = Measure(unit, units, diagnostics) },
            _ => named(text),
        };
        if (type is null)
        {
            string[] builtIn = ["string", "boolean", "date", "integer", "number", "list<…>"];
            diagnostics.Add(PackDiagnostics.UnknownType(written.Location, text, NearMiss.Find(text, names.Concat(builtIn))));
        }

        return type;
    }

    private static UnitModel? Measure(TextScalar? unit, IReadOnlyDictionary<string, UnitModel> units, DiagnosticBag diagnostics)
    {
        if (unit is null || units.Count == 0 || units.TryGetValue(unit.Text, out var measure))
        {
            return unit is null ? null : units.GetValueOrDefault(unit.Text);
        }

        diagnostics.Add(NameDiagnostics.UnknownUnit(unit.Location, unit.Text, NearMiss.Find(unit.Text, units.Keys)));
        return null;
    }

    private static FrozenDictionary<string, UnitModel> Units(IEnumerable<UnitDefinition> all, DiagnosticBag diagnostics)
    {
        var units = new Dictionary<string, UnitModel>(StringComparer.Ordinal);
        var seen = new Dictionary<string, TextScalar>(StringComparer.Ordinal);
        foreach (var unit in all)
        {
            if (seen.TryAdd(unit.Name.Text, unit.Name))
            {
                units.Add(unit.Name.Text, new UnitModel(unit.Name.Text, unit.Title, unit.One, unit.IsShare));
            }
            else
            {
                diagnostics.Add(PackDiagnostics.AlreadyDefined(unit.Name.Location, unit.Name.Text, seen[unit.Name.Text].Location));
            }
        }

        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private void AddEnumerations(IEnumerable<EnumerationDefinition> all)
    {
        var seen = new Dictionary<string, TextScalar>(StringComparer.Ordinal);
        foreach (var definition in all)
        {
            if (!seen.TryAdd(definition.Name.Text, definition.Name))
            {
                diagnostics.Add(PackDiagnostics.AlreadyDefined(definition.Name.Location, definition.Name.Text, seen[definition.Name.Text].Location));
                continue;
            }

            var values = definition.Values.Select(value => new EnumerationValueModel(value.Name.Text, value.Title) { Location = value.Name.Location }).ToImmutableArray();
            enumerations.Add(definition.Name.Text, new EnumerationModel(definition.Name.Text, definition.Title, values));
        }
    }

    private PackType? Named(string name, FieldDefinition field)
    {
        if (enumerations.TryGetValue(name, out var enumeration))
        {
            return new EnumerationType(enumeration);
        }

        if (underway.Contains(name))
        {
            diagnostics.Add(PackDiagnostics.BadValue(field.Type.Location, field.Name.Text, field.Type.Text, "不包含自身的记录", "a record that does not contain itself"));
            return PackTypes.Any;
        }

        return Record(name) is { } record ? new RecordType(record) : null;
    }

    // Records are built from the inside out; one that contains itself has no inside.
    private RecordModel? Record(string name)
    {
        if (records.TryGetValue(name, out var done))
        {
            return done;
        }

        if (!definitions.TryGetValue(name, out var parts) || !underway.Add(name))
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<FieldModel>();
        var seen = new Dictionary<string, TextScalar>(StringComparer.Ordinal);
        foreach (var field in parts.SelectMany(part => part.Fields))
        {
            if (!seen.TryAdd(field.Name.Text, field.Name))
            {
                diagnostics.Add(PackDiagnostics.AlreadyDefined(field.Name.Location, field.Name.Text, seen[field.Name.Text].Location));
            }
            else
            {
                // A field of an unknown type is known all the same, so that its every use is not an error of its own.
                var type = ResolveType(field.Type, written => Named(written, field), enumerations.Keys.Concat(definitions.Keys), field.Unit, units, diagnostics) ?? PackTypes.Any;
                CheckUnique(field, type);
                fields.Add(new FieldModel(field.Name.Text, field.Title, type, fields.Count)
                {
                    Location = field.Name.Location,
                    Minimum = field.Minimum,
                    Maximum = field.Maximum,
                    Unique = field.Unique?.Text,
                    IsPersonal = field.IsPersonal,
                    Note = field.Note,
                });
            }
        }

        var title = parts.Select(part => part.Title).FirstOrDefault(title => title is not null);
        if (title is null)
        {
            diagnostics.Add(PackDiagnostics.MissingKey(parts[0].Name.Location, "title"));
        }

        var label = parts.Select(part => part.Label).FirstOrDefault(label => label is not null);
        if (label is not null && !seen.ContainsKey(label.Text))
        {
            diagnostics.Add(ExpressionDiagnostics.UnknownField(label.Location, label.Text, title?.Zh ?? name, title?.En ?? name, NearMiss.Find(label.Text, seen.Keys)));
        }

        underway.Remove(name);
        var record = new RecordModel(name, title ?? new BilingualText(name, name), label?.Text, fields.ToImmutable());
        records.Add(name, record);
        return record;
    }

    private void CheckUnique(FieldDefinition field, PackType type)
    {
        if (field.Unique is not { } unique)
        {
            return;
        }

        if (type is AnyType)
        {
            return;
        }

        if (type is not ListType { Element: RecordType { Record: var record } })
        {
            diagnostics.Add(PackDiagnostics.BadValue(unique.Location, "unique", unique.Text, "用于记录的列表", "a list of records"));
        }
        else if (record.Find(unique.Text) is null)
        {
            diagnostics.Add(ExpressionDiagnostics.UnknownField(unique.Location, unique.Text, record.Title.Zh, record.Title.En, NearMiss.Find(unique.Text, record.AllNames)));
        }
    }

    private ImmutableArray<SubjectModel> Subjects(IEnumerable<SubjectDefinition> all)
    {
        var subjects = ImmutableArray.CreateBuilder<SubjectModel>();
        var seen = new Dictionary<string, TextScalar>(StringComparer.Ordinal);
        foreach (var definition in all)
        {
            if (!seen.TryAdd(definition.Name.Text, definition.Name))
            {
                diagnostics.Add(PackDiagnostics.AlreadyDefined(definition.Name.Location, definition.Name.Text, seen[definition.Name.Text].Location));
            }
            else if (Record(definition.Type.Text) is { } record)
            {
                subjects.Add(new SubjectModel(definition.Name.Text, definition.Title, record));
            }
            else
            {
                diagnostics.Add(PackDiagnostics.UnknownType(definition.Type.Location, definition.Type.Text, NearMiss.Find(definition.Type.Text, definitions.Keys)));
            }
        }

        return subjects.ToImmutable();
    }
}

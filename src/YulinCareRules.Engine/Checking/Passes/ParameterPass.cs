using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Parameters and their values over time; a pack may give values for a parameter that its base declares.</summary>
internal sealed class ParameterPass(FactModel facts, CitationResolver citations, DiagnosticBag diagnostics)
{
    public static Dictionary<string, ParameterModel> Run(IReadOnlyList<PackText> chain, FactModel facts, CitationResolver citations, DiagnosticBag diagnostics)
    {
        var pass = new ParameterPass(facts, citations, diagnostics);
        var parameters = new Dictionary<string, ParameterModel>(StringComparer.Ordinal);
        var periods = new Dictionary<string, List<(ParameterValueDefinition Written, ParameterPeriod Period)>>(StringComparer.Ordinal);
        var declared = new Dictionary<string, ParameterDefinition>(StringComparer.Ordinal);
        foreach (var definition in chain.SelectMany(pack => pack.Parameters))
        {
            var name = definition.Name.Text;
            if (declared.TryGetValue(name, out var first))
            {
                if (definition.Title is not null || definition.Type is not null)
                {
                    diagnostics.Add(PackDiagnostics.AlreadyDefined(definition.Name.Location, name, first.Name.Location));
                    continue;
                }
            }
            else if (definition.Title is null || definition.Type is null)
            {
                diagnostics.Add(PackDiagnostics.UndeclaredParameter(definition.Name.Location, name, NearMiss.Find(name, declared.Keys)));
                continue;
            }
            else if (pass.Declare(definition) is { } parameter)
            {
                declared.Add(name, definition);
                parameters.Add(name, parameter);
                periods.Add(name, []);
            }

            if (parameters.TryGetValue(name, out var known))
            {
                parameters[name] = known with { Sources = [.. known.Sources, .. citations.Resolve(definition.Sources)] };
                pass.AddValues(known, definition, periods[name]);
            }
        }

        var setSomewhere = chain.SelectMany(pack => pack.Parameters).Where(definition => definition.WritesValues).Select(definition => definition.Name.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, values) in periods)
        {
            if (parameters[name].Sources.IsEmpty && declared[name].Sources.IsEmpty && !setSomewhere.Contains(name))
            {
                diagnostics.Add(PackDiagnostics.MissingSource(declared[name].Name.Location, name));
            }

            parameters[name] = parameters[name] with { Periods = Timeline.Of([.. values.Select(value => value.Period)]) };
        }

        return parameters;
    }

    private ParameterModel? Declare(ParameterDefinition definition)
    {
        PackType? Named(string name) => facts.Enumerations.FirstOrDefault(enumeration => enumeration.Name == name) is { } found ? new EnumerationType(found) : null;

        if (facts.FindSubject(definition.Name.Text) is not null)
        {
            diagnostics.Add(PackDiagnostics.NameClash(definition.Name.Location, definition.Name.Text, "事实主体", "a subject of facts"));
        }

        var names = facts.Enumerations.Select(enumeration => enumeration.Name).ToList();
        var type = FactPass.ResolveType(definition.Type!, Named, names, definition.Unit, facts.Units, diagnostics);
        EnumerationModel? by = null;
        if (definition.By is { } key)
        {
            by = (Named(key.Text) as EnumerationType)?.Enumeration;
            if (by is null)
            {
                diagnostics.Add(PackDiagnostics.UnknownType(key.Location, key.Text, NearMiss.Find(key.Text, names)));
                return null;
            }
        }

        return type is null ? null : new ParameterModel(definition.Name.Text, definition.Title!, type, by, []) { Location = definition.Name.Location };
    }

    private void AddValues(ParameterModel parameter, ParameterDefinition definition, List<(ParameterValueDefinition Written, ParameterPeriod Period)> known)
    {
        foreach (var value in definition.Values)
        {
            var sources = citations.Resolve(value.Sources);
            if (value.Sources.IsEmpty)
            {
                diagnostics.Add(PackDiagnostics.MissingSource(value.At.Location, parameter.Name));
            }

            var documents = Period.Spanning(sources.Select(source => source.Document.Period));
            var period = new Period(value.From ?? documents.From, value.To ?? documents.To);
            var read = Read(parameter, value.Value, period, sources) with { SourcesByKey = SourcesByKey(parameter, value), At = value.At };
            foreach (var (written, other) in known)
            {
                if (other.Period.Overlaps(period) && other.SharesFigures(read))
                {
                    diagnostics.Add(PackDiagnostics.OverlappingDates(value.At.Location, parameter.Name, period.ToString(), written.At.Location));
                }
            }

            known.Add((value, read));
        }
    }

    private FrozenDictionary<string, KeyCitations>? SourcesByKey(ParameterModel parameter, ParameterValueDefinition value)
    {
        if (value.SourcesByKey.IsEmpty || parameter.By is not { } by)
        {
            return null;
        }

        var sources = new Dictionary<string, KeyCitations>(StringComparer.Ordinal);
        foreach (var (key, source) in value.SourcesByKey)
        {
            if (by.Find(key.Text) is { } found)
            {
                sources[found.Name] = new KeyCitations(citations.Resolve([source]));
            }
            else
            {
                diagnostics.Add(ExpressionDiagnostics.UnknownValue(key.Location, key.Text, by.Title.Zh, by.Title.En, NearMiss.Find(key.Text, by.AllNames)));
            }
        }

        return sources.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ParameterPeriod Read(ParameterModel parameter, TextNode value, Period period, ImmutableArray<Citation> sources)
    {
        if (parameter.By is not { } by)
        {
            return new ParameterPeriod(period, sources, ScalarValues.Read(value, parameter.Type, parameter.Name, diagnostics) ?? FeelNull.Instance, null) { FiguresAt = FrozenDictionary.Create(StringComparer.Ordinal, [KeyValuePair.Create(string.Empty, value)]) };
        }

        var values = new Dictionary<string, FeelValue>(StringComparer.Ordinal);
        var places = new Dictionary<string, TextNode>(StringComparer.Ordinal);
        if (value is not TextMap map)
        {
            diagnostics.Add(PackDiagnostics.WrongKind(value.Location, parameter.Name, $"按{by.Title.Zh}分列的数值", $"a value for each of {by.Title.En}"));
            return new ParameterPeriod(period, sources, null, values.ToFrozenDictionary());
        }

        foreach (var entry in map.Entries)
        {
            if (by.Find(entry.Key.Text) is not { } key)
            {
                diagnostics.Add(ExpressionDiagnostics.UnknownValue(entry.Key.Location, entry.Key.Text, by.Title.Zh, by.Title.En, NearMiss.Find(entry.Key.Text, by.AllNames)));
            }
            else if (ScalarValues.Read(entry.Value, parameter.Type, entry.Key.Text, diagnostics) is { } read)
            {
                values[key.Name] = read;
                places[key.Name] = entry.Value;
            }
        }

        return new ParameterPeriod(period, sources, null, values.ToFrozenDictionary(StringComparer.Ordinal)) { FiguresAt = places.ToFrozenDictionary(StringComparer.Ordinal) };
    }
}

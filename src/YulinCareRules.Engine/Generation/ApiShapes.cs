using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Generation;

/// <summary>
/// What a typed API has in common with the pack it is made from, as lines that can be compared: <c>KIND NAME: TYPE</c>. A pack that later stands behind the API must have all that the API reads or
/// states, and give nothing that the API has no name for; else a fact would be dropped in silence, or a decision could not be read.
/// </summary>
internal static class ApiShapes
{
    private const string MayBeNull = "null ";

    public static ApiShape Of(CheckedPack pack)
    {
        var decisions = Shown(pack);
        var stated = pack.Facts.Subjects.SelectMany(subject => RecordsIn(new RecordType(subject.Record))).Distinct().ToList();
        var outputs = decisions.SelectMany(decision => decision.Outputs).ToList();
        var given = outputs.SelectMany(output => RecordsIn(output.Type)).Distinct().ToList();
        var needs = pack.Facts.Subjects.Select(subject => $"subject {subject.Name}: {subject.Record.Name}")
            .Concat(stated.SelectMany(record => record.Fields.Select(field => $"fact {record.Name}.{field.Name}: {TypeOf(field.Type)}")))
            .Concat(EnumerationsIn(stated.SelectMany(record => record.Fields).Select(field => field.Type)).SelectMany(values => values.Values.Select(value => $"value {values.Name}.{value.Name}")))
            .Concat(decisions.SelectMany(decision => decision.Outputs.Select(output => $"output {decision.Name}.{output.Name}: {CSharpNames.TypeOf(output.Type)}")))
            .Concat(given.SelectMany(record => record.Fields.Select(field => $"field {record.Name}.{field.Name}: {CSharpNames.TypeOf(field.Type)}")));
        var knows = EnumerationsIn(outputs.Select(output => output.Type).Concat(given.SelectMany(record => record.Fields).Select(field => field.Type))).SelectMany(values => values.Values.Select(value => $"value {values.Name}.{value.Name}"))
            .Concat(decisions.SelectMany(decision => decision.Outputs.Where(output => DecisionsGenerator.MayBeNull(decision, output)).Select(output => $"{MayBeNull}{decision.Name}.{output.Name}")));
        return new ApiShape([.. decisions.Select(decision => decision.Name)], [.. needs.Distinct()], [.. knows.Distinct()]);
    }

    /// <summary>Why a pack cannot stand behind an API; empty where it can.</summary>
    /// <param name="shape">What the API asks.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="at">Where the pack begins.</param>
    public static ImmutableArray<Diagnostic> Misfits(ApiShape shape, CheckedPack pack, SourceLocation at)
    {
        var decisions = pack.Decisions.Select(decision => decision.Name).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Diagnostic> lacking = [.. shape.Decisions.Where(name => !decisions.Contains(name)).Select(name => LoadingDiagnostics.LacksDecision(at, pack.Id, name))];
        if (!lacking.IsEmpty)
        {
            // It is likely another pack altogether, of which no more need be said.
            return lacking;
        }

        var has = Of(pack);
        var types = has.Needs.ToDictionary(NameIn, TypeIn, StringComparer.Ordinal);
        return
        [
            .. shape.Needs.Except(has.Needs, StringComparer.Ordinal).Select(line => types.TryGetValue(NameIn(line), out var type)
                ? LoadingDiagnostics.HasOtherType(PlaceOf(line, pack) ?? at, pack.Id, PathIn(line), TypeIn(line), type)
                : LoadingDiagnostics.LacksPart(at, pack.Id, PathIn(line))),
            .. has.Knows.Except(shape.Knows, StringComparer.Ordinal).Where(line => IsRead(line, shape)).Select(line => line.StartsWith(MayBeNull, StringComparison.Ordinal)
                ? LoadingDiagnostics.MayGiveNothing(PlaceOf(line, pack) ?? at, pack.Id, PathIn(line))
                : LoadingDiagnostics.GivesUnknownValue(PlaceOf(line, pack) ?? at, pack.Id, PathIn(line))),
        ];
    }

    // Where the pack declares it, as far as that is known.
    private static SourceLocation? PlaceOf(string line, CheckedPack pack)
    {
        if (PathIn(line).Split('.') is not [var owner, var name])
        {
            return null;
        }

        IEnumerable<SourceLocation> places =
        [
            .. pack.Facts.Enumerations.Where(values => values.Name == owner).SelectMany(values => values.Values).Where(value => value.Name == name).Select(value => value.Location),
            .. pack.Facts.Records.Where(record => record.Name == owner).SelectMany(record => record.Fields).Where(field => field.Name == name).Select(field => field.Location),
            .. pack.Decisions.Where(decision => decision.Name == owner).SelectMany(decision => decision.Outputs).Where(output => output.Name == name).Select(output => output.Location),
        ];
        return places.Where(place => place.File is not null).Select(place => (SourceLocation?)place).FirstOrDefault();
    }

    // Decisions, outputs and enumerations that the API does not have, it does not read either.
    private static bool IsRead(string line, ApiShape shape) => line.StartsWith(MayBeNull, StringComparison.Ordinal)
        ? shape.Needs.Any(need => need.StartsWith($"output {PathIn(line)}:", StringComparison.Ordinal))
        : shape.Knows.Any(known => known.StartsWith(line[..(line.IndexOf('.', StringComparison.Ordinal) + 1)], StringComparison.Ordinal));

    // A number in another unit is another number.
    private static string TypeOf(PackType type) => type is NumberType { Unit: { } unit } ? $"{CSharpNames.TypeOf(type)} {unit}" : CSharpNames.TypeOf(type);

    private static string NameIn(string line) => line.Split(": ", 2)[0];

    private static string TypeIn(string line) => line.Split(": ", 2) is [_, var type] ? type : string.Empty;

    private static string PathIn(string line) => NameIn(line).Split(' ', 2)[1];

    private static List<DecisionModel> Shown(CheckedPack pack) => [.. pack.Decisions.Where(decision => !decision.IsInternal).OrderBy(decision => decision.Name, StringComparer.Ordinal)];

    private static IEnumerable<RecordModel> RecordsIn(PackType type) => type switch
    {
        RecordType { Record: var record } => record.Fields.SelectMany(field => RecordsIn(field.Type)).Prepend(record),
        ListType { Element: var element } => RecordsIn(element),
        _ => [],
    };

    private static IEnumerable<EnumerationModel> EnumerationsIn(IEnumerable<PackType> types) => types
        .Select(type => type is ListType { Element: var element } ? element : type)
        .OfType<EnumerationType>()
        .Select(type => type.Enumeration)
        .Distinct();
}

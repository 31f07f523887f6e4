using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>Reads facts: known ones to their values, unknown ones to all the values that their declaration allows.</summary>
internal static class Facts
{
    public static Possible Field(Possible source, FieldModel field, World world)
    {
        if (source is not PossibleRecord record)
        {
            return source is KnownValue ? KnownValue.Null : new AnyPossible(source.Unknowns, source.Split);
        }

        var read = record.Fields[field.Index] ??= Read(record, field);
        return read.Unknown is { } unknown && !ReferenceEquals(world.DomainOf(unknown), unknown.Initial) ? Leaf(unknown, world) : read.Initially;
    }

    private static PossibleField Read(PossibleRecord record, FieldModel field)
    {
        var value = record.Facts is { } facts ? facts[field] : FactUnknown.Instance;
        var key = $"{record.Key}.{field.Name}";
        return value switch
        {
            FactKnown known => new PossibleField(Possible.Known(known.Value), null),
            FactRecord inner => new PossibleField(new PossibleRecord(inner.Record, inner, key, record.Path.Field(field.Name), record.Reports, null), null),
            FactList list => new PossibleField(List(list, field, key, record.Path.Field(field.Name)), null),
            _ => Open(field.Type, field, key, record),
        };
    }

    /// <summary>An unknown of a declared type, within the assumption.</summary>
    public static Possible Leaf(Unknown unknown, World world)
    {
        var on = UnknownSet.Of(unknown);
        return world.DomainOf(unknown) switch
        {
            ChoiceDomain { Values: [var only] } => Possible.Known(only),
            ChoiceDomain choice => new Choice(choice.Values, on, new ChoiceSplit(unknown)),
            SpanDomain { Span.Point: { } point } => Possible.Known(new FeelNumber(point)),
            SpanDomain span => new PossibleNumber(span.Span, LinearForm.Of(unknown), on, null),
            _ => new AnyPossible(on, null),
        };
    }

    /// <summary>An element, all unknown, of a list of which nothing is known.</summary>
    public static Possible Hypothetical(UnknownList list, string key, World world) => list.Sample ?? list.Element switch
    {
        RecordType { Record: var record } => new PossibleRecord(record, null, key, FactPath.Root(key), list.Reports, null),
        _ => Leaf(new Unknown(key, [list.Reports], DomainOf(list.Element, null, [])), world),
    };

    private static PossibleField Open(PackType type, FieldModel field, string key, PossibleRecord record)
    {
        var path = record.Path.Field(field.Name);
        switch (type)
        {
            case RecordType { Record: var inner }:
                return new PossibleField(new PossibleRecord(inner, null, key, path, record.Reports, null), null);
            case ListType { Element: var element }:
                return new PossibleField(new UnknownList(key, record.Reports ?? path.ToString(), element, null), null);
            default:
                var taken = record.Unique is { } unique && unique.Field == field.Name ? unique.Taken : [];
                var unknown = new Unknown(key, [record.Reports ?? path.ToString()], DomainOf(type, field, taken));
                return new PossibleField(Leaf(unknown, World.Empty), unknown);
        }
    }

    private static Possible List(FactList list, FieldModel field, string key, FactPath path)
    {
        var elementType = ((ListType)field.Type).Element;
        var members = ImmutableArray.CreateBuilder<PossibleMember>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var itemKey = $"{key}[{i}]";
            Possible value = list.Items[i] switch
            {
                FactKnown known => Possible.Known(known.Value),
                FactRecord record => new PossibleRecord(record.Record, record, itemKey, path.Element(i), null, UniqueFor(list, i, field.Unique)),
                _ => Leaf(new Unknown(itemKey, [path.Element(i).ToString()], DomainOf(elementType, null, [])), World.Empty),
            };
            members.Add(new PossibleMember(value, KnownValue.True));
        }

        var whole = new PossibleList(members.MoveToImmutable());
        return elementType is RecordType ? whole : whole.Collapsed();
    }

    private static UniqueValues? UniqueFor(FactList list, int index, string? unique)
    {
        if (unique is null)
        {
            return null;
        }

        var taken = ImmutableArray.CreateBuilder<FeelValue>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i != index && list.Items[i] is FactRecord record && record.Record.Find(unique) is { } field && record[field] is FactKnown known)
            {
                taken.Add(known.Value);
            }
        }

        return new UniqueValues(unique, taken.ToImmutable());
    }

    private static Domain DomainOf(PackType type, FieldModel? field, ImmutableArray<FeelValue> taken) => type switch
    {
        BooleanType => ChoiceDomain.Booleans,
        EnumerationType { Enumeration: var enumeration } => new ChoiceDomain([.. enumeration.Values.Select(value => (FeelValue)new FeelString(value.Name)).Except(taken)]),
        NumberType number => new SpanDomain(
            new Span(field?.Minimum, field?.Maximum, number.IsInteger),
            [.. taken.OfType<FeelNumber>().Select(value => value.Value)]),
        _ => OpenDomain.Instance,
    };
}

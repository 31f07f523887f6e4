using System.Collections.Immutable;
using NodaTime;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>Yes or no. The two facts are the same in every case.</summary>
internal sealed class DirectBoolean : DirectReader
{
    private readonly FactKnown yes = new(FeelBoolean.True, FactKnown.CodeOf(true));
    private readonly FactKnown no = new(FeelBoolean.False, FactKnown.CodeOf(false));

    public override FactValue? Read(ref PlainJson json) =>
        json.Take("true"u8) ? yes
        : json.Take("false"u8) ? no
        : json.Take("\"是\""u8) ? yes
        : json.Take("\"否\""u8) ? no
        : null;
}

/// <summary>Text.</summary>
internal sealed class DirectText : DirectReader
{
    public override FactValue? Read(ref PlainJson json) => json.TakeString() is { } text ? new FactKnown(new FeelString(text)) : null;
}

/// <summary>A date.</summary>
internal sealed class DirectDate : DirectReader
{
    public override FactValue? Read(ref PlainJson json) =>
        DirectDay.Read(ref json) is { } day ? new FactKnown(new FeelDate(new LocalDate(day.Year, day.Month, day.Day))) : null;
}

/// <summary>A value of an enumeration; its fact is the same in every case.</summary>
internal sealed class DirectEnumeration : DirectReader
{
    private readonly Utf8Names<FactKnown> facts;

    public DirectEnumeration(EnumerationModel enumeration)
    {
        ImmutableArray<FactKnown> known = [.. enumeration.Values.Select((value, place) => new FactKnown(new FeelString(value.Name), FactKnown.CodeOf(place)))];
        facts = new Utf8Names<FactKnown>(enumeration.AllNames.Select(name => (name, known[enumeration.Values.IndexOf(enumeration.Find(name)!)])));
    }

    public override FactValue? Read(ref PlainJson json) => json.TakePlain(out var name) ? facts.Find(name) : null;
}

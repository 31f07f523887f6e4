using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>Yes or no. The two facts are the same in every case.</summary>
internal sealed class DirectBoolean : DirectReader
{
    private readonly FactKnown yes = new(FeelBoolean.True);
    private readonly FactKnown no = new(FeelBoolean.False);

    public override FactValue? Read(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.True => yes,
        JsonTokenType.False => no,
        JsonTokenType.String when json.ValueTextEquals("是"u8) => yes,
        JsonTokenType.String when json.ValueTextEquals("否"u8) => no,
        _ => null,
    };
}

/// <summary>Text.</summary>
internal sealed class DirectText : DirectReader
{
    public override FactValue? Read(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.String ? new FactKnown(new FeelString(json.GetString()!)) : null;
}

/// <summary>A date.</summary>
internal sealed class DirectDate : DirectReader
{
    public override FactValue? Read(ref Utf8JsonReader json) =>
        DirectDay.Read(ref json) is { } day ? new FactKnown(new FeelDate(new LocalDate(day.Year, day.Month, day.Day))) : null;
}

/// <summary>A value of an enumeration; its fact is the same in every case.</summary>
internal sealed class DirectEnumeration : DirectReader
{
    private readonly Utf8Names<FactKnown> facts;

    public DirectEnumeration(EnumerationModel enumeration)
    {
        ImmutableArray<FactKnown> known = [.. enumeration.Values.Select(value => new FactKnown(new FeelString(value.Name)))];
        facts = new Utf8Names<FactKnown>(enumeration.AllNames.Select(name => (name, known[enumeration.Values.IndexOf(enumeration.Find(name)!)])));
    }

    public override FactValue? Read(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.String && !json.ValueIsEscaped ? facts.Find(json.ValueSpan) : null;
}

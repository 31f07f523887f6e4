using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>What an expression may come to, given what the case says. What is not known carries the unknowns it hangs on and what to assume next.</summary>
internal abstract record Possible
{
    public virtual UnknownSet Unknowns => UnknownSet.Empty;

    public virtual Split? Split => null;

    public static KnownValue Known(FeelValue value) => new(value);

    public static KnownValue Known(bool value) => value ? KnownValue.True : KnownValue.False;
}

/// <summary>Just this value.</summary>
internal sealed record KnownValue(FeelValue Value) : Possible
{
    public static KnownValue True { get; } = new(FeelBoolean.True);

    public static KnownValue False { get; } = new(FeelBoolean.False);

    public static KnownValue Null { get; } = new(FeelNull.Instance);
}

/// <summary>One of at least two values.</summary>
internal sealed record Choice(ImmutableArray<FeelValue> Values, UnknownSet On, Split? Next) : Possible
{
    public override UnknownSet Unknowns => On;

    public override Split? Split => Next;
}

/// <summary>A number within a span; a linear form where it is one.</summary>
internal sealed record PossibleNumber(Span Span, LinearForm? Form, UnknownSet On, Split? Next) : Possible
{
    public override UnknownSet Unknowns => On;

    public override Split? Split => Next;
}

/// <summary>Anything of its type.</summary>
internal sealed record AnyPossible(UnknownSet On, Split? Next) : Possible
{
    public override UnknownSet Unknowns => On;

    public override Split? Split => Next;
}

/// <summary>A record of facts, perhaps wholly unknown; <paramref name="Reports"/> names what to report for its unknown fields where that is not their own path.</summary>
internal sealed record PossibleRecord(RecordModel Record, FactRecord? Facts, string Key, FactPath Path, string? Reports, UniqueValues? Unique) : Possible
{
    /// <summary>The fields as far as they have been read, by their places. They come to the same in every world, save that an unknown may be confined.</summary>
    public PossibleField?[] Fields { get; } = new PossibleField?[Record.Fields.Length];

    public bool Equals(PossibleRecord? other) => other is not null && Key == other.Key && ReferenceEquals(Facts, other.Facts);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What a field comes to while nothing is assumed, and the unknown that it is, if it is a single one.</summary>
internal sealed record PossibleField(Possible Initially, Unknown? Unknown);

/// <summary>The values that a field of this record may not have because its neighbours in a list have them.</summary>
internal sealed record UniqueValues(string Field, ImmutableArray<FeelValue> Taken);

/// <summary>A list whose possible members are known.</summary>
internal sealed record PossibleList(ImmutableArray<PossibleMember> Members) : Possible
{
    public override UnknownSet Unknowns =>
        UnknownSet.UnionOf(Members.Select(member => member.Value.Unknowns.Union(member.Present.Unknowns)));

    public override Split? Split => Members.Select(member => member.Present.Split ?? member.Value.Split).FirstOrDefault(split => split is not null);

    /// <summary>The list as a value like any other, where all of its members are known.</summary>
    public Possible Collapsed()
    {
        var items = ImmutableArray.CreateBuilder<FeelValue>(Members.Length);
        foreach (var member in Members)
        {
            if (member.Value is not KnownValue known || member.Present is not KnownValue)
            {
                return this;
            }

            if (Truth.IsTrue(member.Present))
            {
                items.Add(known.Value);
            }
        }

        return Known(new FeelList(items.ToImmutable()));
    }
}

/// <summary>A possible member of a list: whether it is in it, and what it is.</summary>
internal sealed record PossibleMember(Possible Value, Possible Present);

/// <summary>A list of which nothing is known; <paramref name="Sample"/> is what any one of its elements may be.</summary>
internal sealed record UnknownList(string Key, string Reports, PackType Element, Possible? Sample) : Possible
{
    public override UnknownSet Unknowns => UnknownSet.Of(new Unknown(Key, [Reports], OpenDomain.Instance));
}

/// <summary>A record that a decision gives, some of whose fields are not known.</summary>
internal sealed record PossibleContext(RecordModel Record, ImmutableArray<Possible> Fields) : Possible
{
    public override UnknownSet Unknowns => UnknownSet.UnionOf(Fields.Select(value => value.Unknowns));

    public override Split? Split => Fields.Select(value => value.Split).FirstOrDefault(split => split is not null);
}

/// <summary>The outputs of a decision, in the order in which it declares them.</summary>
internal sealed record PossibleOutputs(ImmutableArray<Possible> Outputs) : Possible
{
    public override UnknownSet Unknowns => UnknownSet.UnionOf(Outputs.Select(output => output.Unknowns));

    public override Split? Split => Outputs.Select(output => output.Split).FirstOrDefault(split => split is not null);
}

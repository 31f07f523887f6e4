using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>Facts and figures.</summary>
internal sealed partial class Translator
{
    /// <summary>The record at a place in a list.</summary>
    public static string ElementKey(string list, int place) => $"{list}[{place}]";

    /// <summary>Any one element of the list that a requirement is about, and that there is one; nothing where it is about none.</summary>
    public (Formula Present, Frame? Frame) ElementOf(EachModel? each)
    {
        if (each is null)
        {
            return (Formula.True, null);
        }

        var list = Evaluate(each.List, null);
        return list.All is [{ Value: OpenListSymbol open }] ? (BoundAtom.Of(open.Count, Interval.AtLeast(Rational.One, false)), Free(each.Variable, open, new RecordType(each.Element)))
            : MembersOf(list) is [var first, ..] ? (first.Present, new Frame(null, each.Variable, first.Value, Tag(first, each.Variable, 0)))
            : (Formula.True, new Frame(null, each.Variable, Alternatives.Of(new RecordSymbol(ElementKey(ExpressionPhrase.Of(each.List, null), 0), each.Element)), each.Variable));
    }

    private static Frame Free(string variable, OpenListSymbol list, PackType element, Frame? outer = null) => new(
        outer,
        variable,
        Alternatives.Of(element is RecordType { Record: var record } ? new RecordSymbol(ElementKey(list.Key, 0), record) : BeyondSymbol.Instance),
        ElementKey(list.Key, 0));

    private NumberVariable CountOf(string list)
    {
        var any = Interval.AtLeast(Rational.Zero, false).Whole();
        return Variables.Number($"{list}#count", slots > 0 ? any.Intersect(Interval.AtMost(Rational.Of(slots), false)) : any);
    }

    private Alternatives Field(RecordSymbol record, FieldModel field)
    {
        var key = $"{record.Key}.{names.Fact(record.Record, field)}";
        return Alternatives.Of(field.Type switch
        {
            RecordType { Record: var inner } => new RecordSymbol(key, inner),
            ListType { Element: var element } => slots == 0 ? new OpenListSymbol(key, CountOf(key)) : Elements(key, field, element),
            _ => Variables.Fact(key, field.Type, field),
        });
    }

    private ListSymbol Elements(string key, FieldModel field, PackType element)
    {
        var isNew = Variables.Find($"{key}#count") is null;
        var count = CountOf(key);
        ImmutableArray<Member> members =
        [
            .. Enumerable.Range(0, slots).Select(place => new Member(
                BoundAtom.Of(count, Interval.AtLeast(Rational.Of(place + 1), false)),
                Alternatives.Of(element is RecordType { Record: var record } ? new RecordSymbol(ElementKey(key, place), record) : Variables.Fact(ElementKey(key, place), element, null)))),
        ];
        if (isNew && field.Unique is { } unique && element is RecordType { Record: var of } && of.Find(unique) is { } distinct)
        {
            HoldApart(count, members, distinct);
        }

        return new ListSymbol(members, LinearTerm.Of(count));
    }

    private void HoldApart(NumberVariable count, ImmutableArray<Member> members, FieldModel distinct)
    {
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (Field((RecordSymbol)members[i].Value.All[0].Value, distinct), Field((RecordSymbol)members[j].Value.All[0].Value, distinct));
                var same = Comparison.Apply(Feel.Syntax.BinaryOperator.Equal, one.All[0].Value, other.All[0].Value);
                Variables.Hold(count, members[i].Present.Not().Or((same ?? Truth.No).True.Not()));
            }
        }
    }

    private Alternatives Parameter(BoundParameter parameter, Frame? frame)
    {
        var key = parameter.Key is { } written ? Evaluate(written, frame) : null;
        if (parameter.Parameter.Periods.IsEmpty)
        {
            return key is null ? Unset(parameter.Parameter, parameter.Parameter.Name) : OfKey(key, of => Unset(parameter.Parameter, $"{parameter.Parameter.Name}({FactText.Plain(of)})"));
        }

        var cases = new List<Guarded>();
        var covered = Formula.False;
        foreach (var period in parameter.Parameter.Periods)
        {
            var within = Variables.Within(period.Period);
            covered = covered.Or(within);
            cases.AddRange((key is null ? Alternatives.Of(Constants.Of(period.Single ?? FeelNull.Instance)) : ByKey(period, key)).Under(within));
        }

        cases.Add(new Guarded(covered.Not(), NullSymbol.Instance));
        var value = Alternatives.Of(cases);
        Watch?.Read(parameter.Parameter, value.IsNull());
        return value;
    }

    // A figure that is only declared is for packs further up to set: it may come to be anything of its type.
    private Alternatives Unset(ParameterModel figure, string name)
    {
        if (names.UnsetIsNull)
        {
            return Alternatives.Null;
        }

        var isSet = Variables.Finite($"figure {name} set", () => [FeelBoolean.True, FeelBoolean.False], unset: name);
        Symbol value = figure.Type switch
        {
            NumberType number => new NumberSymbol(LinearTerm.Of(Variables.Number($"figure {name}", number.IsInteger ? Interval.Everything.Whole() : Interval.Everything, unset: name))),
            EnumerationType { Enumeration: var enumeration } => new FiniteSymbol(Variables.Finite($"figure {name}", () => [.. enumeration.Values.Select(one => (FeelValue)new FeelString(one.Name))], unset: name)),
            _ => BeyondSymbol.Instance,
        };
        return Alternatives.Either(MemberAtom.Of(isSet, isSet.Only(FeelBoolean.True)), Alternatives.Of(value), Alternatives.Null);
    }

    private static Alternatives ByKey(ParameterPeriod period, Alternatives key) => OfKey(key, of => Alternatives.Of(
        of is FeelString text && period.ByKey is { } values && values.TryGetValue(text.Value, out var found) ? Constants.Of(found) : NullSymbol.Instance));

    private static Alternatives OfKey(Alternatives key, Func<FeelValue, Alternatives> at) => key.SelectMany(of => of switch
    {
        NullSymbol => Alternatives.Null,
        FiniteSymbol { Variable: var variable } => Alternatives.Of(variable.Values.Distinct().SelectMany(value => at(value).Under(MemberAtom.Of(variable, variable.Only(value))))),
        _ => Constants.ValueOf(of) is { } known ? at(known) : Alternatives.Of(BeyondSymbol.Instance),
    });
}

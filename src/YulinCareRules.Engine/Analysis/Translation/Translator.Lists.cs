using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>Iterations, filters, totals and calls.</summary>
internal sealed partial class Translator
{
    private const int MostMembers = 40;

    private static Symbol List(ImmutableArray<Member> members)
    {
        var values = members.Select(member => member.Present.IsTrue ? Constants.ValueOf(member.Value) : null).ToList();
        return values.TrueForAll(value => value is not null) ? new ConstantSymbol(new FeelList([.. values.Select(value => value!)])) : new ListSymbol(members, null);
    }

    // Null where it is not known what may be in it.
    private static ImmutableArray<Member>? MembersOf(Alternatives list) => list.All is [{ Value: var only }] ? MembersOf(only) : null;

    private static ImmutableArray<Member>? MembersOf(Symbol list) => list switch
    {
        ListSymbol { Members.Length: <= MostMembers } known => known.Members,
        ConstantSymbol { Value: FeelList { Items.Length: <= MostMembers } constant } => [.. constant.Items.Select(item => new Member(Formula.True, Alternatives.Of(Constants.Of(item))))],
        NullSymbol => [],
        _ => null,
    };

    private Truth? Quantify(BoundQuantified quantified, int depth, Frame? frame)
    {
        if (depth == quantified.Iterators.Length)
        {
            return TruthOf(quantified.Condition, frame);
        }

        var iterator = quantified.Iterators[depth];
        var list = Evaluate(iterator.List, frame);
        if (MembersOf(list) is not { } members)
        {
            WatchInside(list, iterator, quantified.Condition, frame);
            return list.All is [{ Value: OpenListSymbol open }] && iterator.List.Type is ListType { Element: RecordType { Record: var record } } ? Unwatched(() => AnyElement(quantified, depth, open, record, frame)) : null;
        }

        var result = quantified.IsEvery ? Truth.Yes : Truth.No;
        for (var i = 0; i < members.Length; i++)
        {
            var inner = new Frame(frame, iterator.Name, members[i].Value, Tag(members[i], iterator.Name, i));
            if (Quantify(quantified, depth + 1, inner) is not { } holds)
            {
                return null;
            }

            var present = Truth.Of(members[i].Present);
            result = quantified.IsEvery ? result.And(present.Not().Or(holds)) : result.Or(present.And(holds));
        }

        return result;
    }

    // Of an open list it stands for itself whether some element is so; what says the same of elements in other words stands for the same.
    private Truth? AnyElement(BoundQuantified quantified, int depth, OpenListSymbol list, RecordModel record, Frame? frame)
    {
        var iterator = quantified.Iterators[depth];
        var key = $"{list.Key}[any {Frame.Depth(frame)}]";
        if (Quantify(quantified, depth + 1, new Frame(frame, iterator.Name, Alternatives.Of(new RecordSymbol(key, record)), key)) is not { } holds)
        {
            return null;
        }

        var phrase = ExpressionPhrase.Of(quantified, frame);
        return quantified.IsEvery
            ? Some(list, holds.True.Not(), phrase) is { } fails && Some(list, holds.False, phrase) is { } isFalse ? new Truth(fails.Not(), isFalse) : null
            : Some(list, holds.True, phrase) is { } isTrue && Some(list, holds.False.Not(), phrase) is { } mayHold ? new Truth(isTrue, mayHold.Not()) : null;
    }

    // Null where what is asked of the element is too long.
    private Formula? Some(OpenListSymbol list, Formula holds, string phrase)
    {
        var isThere = BoundAtom.Of(list.Count, Interval.AtLeast(Rational.One, false));
        if (holds.IsTrue || holds.IsFalse)
        {
            return holds.IsTrue ? isThere : Formula.False;
        }

        if (FormulaText.Of(holds) is not { } text)
        {
            return null;
        }

        var key = $"some of {list.Key}: {text}";
        var isNew = Variables.Find(key) is null;
        var variable = Variables.Finite(key, () => [FeelBoolean.False, FeelBoolean.True], beyond: phrase);
        var some = MemberAtom.Of(variable, variable.Only(FeelBoolean.True));
        if (isNew)
        {
            Variables.Hold(variable, some.Not().Or(isThere));
        }

        return some;
    }

    // What is read of each element of an open list is read of any one of them.
    private void WatchInside(Alternatives list, BoundIterator iterator, BoundExpression body, Frame? frame)
    {
        if (Watch is not null && list.All is [{ Value: OpenListSymbol open }] && iterator.List.Type is ListType { Element: var element })
        {
            Evaluate(body, Free(iterator.Name, open, element, frame));
        }
    }

    private static string Tag(Member member, string name, int place) =>
        member.Value.All is [{ Value: RecordSymbol record }] ? record.Key : $"{name}#{place}";

    private Symbol Iterate(BoundFor iteration, Frame? frame)
    {
        var (iterator, list) = (iteration.Iterators[0], Evaluate(iteration.Iterators[0].List, frame));
        if (iteration.Iterators.Length > 1 || MembersOf(list) is not { } members)
        {
            WatchInside(list, iterator, iteration.Body, frame);
            return BeyondSymbol.Instance;
        }

        return List([.. members.Select((member, i) => member with { Value = Evaluate(iteration.Body, new Frame(frame, iterator.Name, member.Value, Tag(member, iterator.Name, i))) })]);
    }

    private Symbol Filter(BoundFilter filter, Frame? frame) => MembersOf(Evaluate(filter.List, frame)) is { } members
        ? List([.. members.Select((member, i) => member with
        {
            Present = member.Present.And(TruthOf(filter.Condition, new Frame(frame, filter.ItemName, member.Value, Tag(member, filter.ItemName, i))).True),
        })])
        : BeyondSymbol.Instance;

    private Alternatives Call(BoundCall call, Frame? frame)
    {
        ImmutableArray<Alternatives> arguments = [.. call.Arguments.Select(argument => Evaluate(argument, frame))];
        ImmutableArray<FeelValue?> known = [.. arguments.Select(Constants.ValueOf)];
        if (known.All(value => value is not null))
        {
            return Alternatives.Of(Constants.Of(call.Function.Invoke([.. known.Select(value => value!)], EvaluationContext.Default)));
        }

        return call.Function.Name switch
        {
            "count" when arguments.Length == 1 => arguments[0].SelectMany(Count),
            "sum" when arguments.Length == 1 => arguments[0].SelectMany(list => MembersOf(list) is { } members ? Sum(members) : Alternatives.Of(BeyondSymbol.Instance)),
            "max" or "min" when arguments.Length > 1 => Greatest(arguments, call.Function.Name == "max"),
            "abs" when arguments.Length == 1 => arguments[0].SelectMany(value => value is NumberSymbol number ? Greater(number, new NumberSymbol(number.Term.Times(-Rational.One)), true) : Alternatives.Of(BeyondSymbol.Instance)),
            "floor" when arguments.Length == 1 => arguments[0].SelectMany(value => value is NumberSymbol { Term: var term } ? Alternatives.Of(new NumberSymbol(Floor(term))) : Alternatives.Of(BeyondSymbol.Instance)),
            "ceiling" when arguments.Length == 1 => arguments[0].SelectMany(value => value is NumberSymbol { Term: var term } ? Alternatives.Of(new NumberSymbol(Floor(term.Times(-Rational.One)).Times(-Rational.One))) : Alternatives.Of(BeyondSymbol.Instance)),
            "list contains" => arguments[0].SelectMany(list => MembersOf(list) is { } members && list is not NullSymbol ? Contains(members, arguments[1]) : Alternatives.Of(list is NullSymbol ? list : BeyondSymbol.Instance)),
            _ => Alternatives.Of(BeyondSymbol.Instance),
        };
    }

    private static Alternatives Count(Symbol list) => list switch
    {
        OpenListSymbol open => Alternatives.Of(new NumberSymbol(LinearTerm.Of(open.Count))),
        ListSymbol { Count: { } count } => Alternatives.Of(new NumberSymbol(count)),
        _ when MembersOf(list) is { } members => Total([.. members.Select(member => member with { Value = Alternatives.Of(Constants.Of(new FeelNumber(1))) })]),
        _ => Alternatives.Of(BeyondSymbol.Instance),
    };

    private static Alternatives Greatest(ImmutableArray<Alternatives> values, bool isGreater)
    {
        var greatest = values[0];
        foreach (var value in values.Skip(1))
        {
            var before = greatest;
            greatest = before.SelectMany(left => value.SelectMany(right => Greater(left, right, isGreater)));
        }

        return greatest;
    }

    private static Alternatives Greater(Symbol left, Symbol right, bool isGreater) => left is NumberSymbol { Term: var one } && right is NumberSymbol { Term: var other }
        ? Alternatives.Either(LinearAtom.Of(isGreater ? other.Minus(one) : one.Minus(other), false), Alternatives.Of(left), Alternatives.Of(right))
        : Alternatives.Of(BeyondSymbol.Instance);

    // The whole number that is less than one below it.
    private LinearTerm Floor(LinearTerm term)
    {
        if (term.IsConstant)
        {
            return LinearTerm.Of(term.Constant.Floor());
        }

        var key = $"floor {FormulaText.Of(term)}";
        var isNew = Variables.Find(key) is null;
        var whole = Variables.Number(key, Interval.Everything.Whole());
        if (isNew)
        {
            var rest = term.Minus(LinearTerm.Of(whole));
            Variables.Hold(whole, LinearAtom.Of(rest.Times(-Rational.One), false).And(LinearAtom.Of(rest.Minus(LinearTerm.Of(Rational.One)), true)));
        }

        return LinearTerm.Of(whole);
    }

    // The sum of nothing is no number.
    private static Alternatives Sum(ImmutableArray<Member> members) =>
        Alternatives.Either(Formula.Any(members.Select(member => member.Present)), Total(members), Alternatives.Null);

    private static Alternatives Total(ImmutableArray<Member> members)
    {
        var total = Alternatives.Of(Constants.Of(new FeelNumber(0)));
        foreach (var member in members)
        {
            var before = total;
            var more = before.SelectMany(sum => member.Value.SelectMany(value => Arithmetic.Apply(BinaryOperator.Add, sum, value)));
            total = Alternatives.Either(member.Present, more, before);
            if (total.All.Length > MostAlternatives)
            {
                return Alternatives.Of(BeyondSymbol.Instance);
            }
        }

        return total;
    }

    private static Alternatives Contains(ImmutableArray<Member> members, Alternatives sought)
    {
        var found = Truth.No;
        foreach (var member in members)
        {
            var same = member.Value.SelectMany(value => sought.SelectMany(other => Comparison.Apply(BinaryOperator.Equal, value, other) is { } truth ? Alternatives.Of(truth) : Alternatives.Of(BeyondSymbol.Instance)));
            if (same.All.Any(one => one.Value is BeyondSymbol))
            {
                return Alternatives.Of(BeyondSymbol.Instance);
            }

            found = found.Or(Truth.Of(member.Present).And(same.ToTruth()));
        }

        return Alternatives.Of(found);
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>What the evaluator asks of others: the outputs of a decision under an assumption, and how far it is settled.</summary>
internal interface IDecisionValues
{
    Possible Find(string decision, string? output, World world);

    /// <summary>How far a decision is settled by the known facts, in the words of <see cref="DecisionStatuses"/>.</summary>
    string StatusOf(string decision);
}

/// <summary>
/// Evaluates a bound expression over facts of which some are unknown: to its value where the known facts settle it, else to what it may be.
/// On whole facts it is the plain interpreter of the language.
/// </summary>
internal sealed partial class PossibleEvaluator(CaseFacts facts, DateOnly asOf, IDecisionValues decisions, EvaluationContext functions, EvaluationTrace? trace = null)
{
    /// <summary>The outermost iteration that was under way when the budget was spent; whoever has told it sets it back.</summary>
    public ExpressionPlace StoppedAt { get; set; }

    // Tells apart the hypothetical elements and totals that different expressions speak of.
    private readonly Dictionary<BoundExpression, int> identities = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<(BoundExpression Loop, PossibleRecord Element), WorldMemo> elements = new(LoopElements.Instance);

    private readonly Dictionary<SubjectModel, PossibleRecord> subjects = new(ReferenceEqualityComparer.Instance);

    public Possible Evaluate(BoundExpression expression, World world, Frame? frame)
    {
        try
        {
            functions.Budget.Step();
            trace?.Visit(expression);
            return ValueOf(expression, world, frame);
        }
        catch (BudgetSpentException) when (Note(expression))
        {
            throw;
        }
    }

    // The filters run from the innermost expression to the outermost, so that the outermost iteration is what remains.
    private bool Note(BoundExpression expression)
    {
        if (expression is BoundFor or BoundQuantified or BoundFilter && expression.Place.IsKnown)
        {
            StoppedAt = expression.Place;
        }

        return false;
    }

    private Possible ValueOf(BoundExpression expression, World world, Frame? frame) => expression switch
    {
        BoundConstant constant => Possible.Known(constant.Value),
        BoundField field => Facts.Field(Evaluate(field.Source, world, frame), field.Field, world),
        BoundSubject subject => SubjectOf(subject.Subject),
        BoundLocal local => Frame.Find(frame, local.Name) ?? KnownValue.Null,
        BoundAsOf => Possible.Known(new FeelDate(new LocalDate(asOf.Year, asOf.Month, asOf.Day))),
        BoundDatePart part => DatePart(part, world, frame),
        BoundParameter parameter => Parameter(parameter, world, frame),
        BoundDecisionStatus status => Possible.Known(new FeelString(decisions.StatusOf(status.Decision))),
        BoundDecision decision => decisions.Find(decision.Decision, decision.Output, world),
        BoundBinary { Operator: BinaryOperator.And } and => And(and, world, frame),
        BoundBinary { Operator: BinaryOperator.Or } or => Or(or, world, frame),
        BoundBinary binary => Binary(binary, world, frame),
        BoundNot not => Truth.Not(Evaluate(not.Operand, world, frame)),
        BoundNegation negation => Numbers.Apply(BinaryOperator.Subtract, Possible.Known(new FeelNumber(0)), Evaluate(negation.Operand, world, frame), world),
        BoundIf branch => If(branch, world, frame),
        BoundFor iteration => UnknownSource(iteration, world, frame) ?? new PossibleList(Iterate(iteration, 0, world, frame)).Collapsed(),
        BoundQuantified quantified => Quantify(quantified, 0, world, frame),
        BoundFilter filter => Filter(filter, world, frame),
        BoundIndex index => Index(index, world, frame),
        BoundCall call => Call(call, world, frame),
        BoundRecord record => Record(record, world, frame),
        BoundList list => new PossibleList([.. list.Items.Select(item => new PossibleMember(Evaluate(item, world, frame), KnownValue.True))]).Collapsed(),
        _ => throw new InvalidOperationException($"no evaluation for {expression.GetType().Name}"),
    };

    // Apart: what the right side captures would otherwise be made for every expression.
    private Possible And(BoundBinary and, World world, Frame? frame)
    {
        var left = Evaluate(and.Left, world, frame);
        return Truth.And(left, () => Evaluate(and.Right, world, frame) is var right && right is not KnownValue && NumberOf(and.Left, left) is { } split && right.Unknowns.Contains(split.Unknown) && IsRuledOut(and.Right, split, world, frame)
            ? KnownValue.False
            : right);
    }

    // A number that has to be a certain one, and nothing else that is not known.
    private static CutSplit? NumberOf(BoundExpression condition, Possible value) =>
        condition is BoundBinary { Operator: BinaryOperator.Equal } && value is { Unknowns.Count: 1, Split: CutSplit split } ? split : null;

    // With that number it does not hold, so that it never does together with it.
    private bool IsRuledOut(BoundExpression condition, CutSplit split, World world, Frame? frame) =>
        split.At(world) is not { } assumed || Truth.IsFalse(Evaluate(condition, assumed, frame));

    private Possible Or(BoundBinary or, World world, Frame? frame) => Truth.Or(Evaluate(or.Left, world, frame), () => Evaluate(or.Right, world, frame));

    private PossibleRecord SubjectOf(SubjectModel subject)
    {
        if (!subjects.TryGetValue(subject, out var record))
        {
            subjects.Add(subject, record = new PossibleRecord(subject.Record, facts.Find(subject), subject.Name, FactPath.Root(subject.Name), null, null));
        }

        return record;
    }

    private int IdentityOf(BoundExpression expression)
    {
        if (!identities.TryGetValue(expression, out var identity))
        {
            identities.Add(expression, identity = identities.Count);
        }

        return identity;
    }

    private Possible DatePart(BoundDatePart part, World world, Frame? frame)
    {
        var source = Evaluate(part.Source, world, frame);
        return source is KnownValue known
            ? Possible.Known(BoundDatePart.Of(known.Value, part.Part))
            : new PossibleNumber(Span.Full with { IsInteger = true }, null, source.Unknowns, source.Split);
    }

    private Possible Parameter(BoundParameter parameter, World world, Frame? frame)
    {
        var period = parameter.Parameter.At(asOf);
        if (parameter.Key is null)
        {
            return period?.Single is { } single ? Possible.Known(single) : KnownValue.Null;
        }

        FeelValue At(FeelValue key) => ParameterPeriod.Figure(period, key);

        var written = Evaluate(parameter.Key, world, frame);
        switch (written)
        {
            case KnownValue known:
                return Possible.Known(At(known.Value));
            case Choice choice:
                ImmutableArray<FeelValue> values = [.. choice.Values.Select(At).Distinct()];
                return values.Length == 1 ? Possible.Known(values[0]) : choice with { Values = values };
            default:
                return new AnyPossible(written.Unknowns, written.Split);
        }
    }

    // `fact = value` over a closed set of values splits into that value and the others, not into every value by itself.
    private Possible Binary(BoundBinary binary, World world, Frame? frame)
    {
        var left = Evaluate(binary.Left, world, frame);
        var right = Evaluate(binary.Right, world, frame);
        if (trace is not null && left is KnownValue l && right is KnownValue r && ReferenceEquals(world, World.Empty))
        {
            trace.Compare(new TracedComparison(binary, l.Value, r.Value, KeysOf(binary, frame)));
        }

        var result = Numbers.Apply(binary.Operator, left, right, world);
        return binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual
            && result is Choice { Next: ChoiceSplit { Unknown: var unknown } } choice
            && left is Choice { Values.Length: > 2 } && right is KnownValue { Value: var value }
            && world.DomainOf(unknown) is ChoiceDomain domain && domain.Values.Contains(value)
                ? choice with { Next = new ValueSplit(unknown, value) }
                : result;
    }

    private ImmutableArray<string> KeysOf(BoundBinary binary, Frame? frame) =>
    [
        .. BoundWalk.Parameters(binary).Select(parameter => parameter.Key).OfType<BoundExpression>()
            .Select(key => Evaluate(key, World.Empty, frame) is KnownValue { Value: FeelString { Value: var known } } ? known : string.Empty),
    ];

    private Possible If(BoundIf branch, World world, Frame? frame)
    {
        var condition = Evaluate(branch.Condition, world, frame);
        if (Truth.IsTrue(condition))
        {
            return Evaluate(branch.Then, world, frame);
        }

        if (Truth.CannotBeTrue(condition))
        {
            return Evaluate(branch.Else, world, frame);
        }

        // `if count(list) = 0 then 0 else sum(list)`: within each branch it is known whether the list has a total.
        return condition.Split is CutSplit { Unknown.IsSize: true } size && Explorer.Worlds(size, world) is { Count: > 1 } parts
            ? Joining.Join([.. parts.Select(part => If(branch, part, frame))], condition.Unknowns, size)
            : Joining.Join([Evaluate(branch.Then, world, frame), Evaluate(branch.Else, world, frame)], condition.Unknowns, condition.Split);
    }

    private Possible Index(BoundIndex index, World world, Frame? frame)
    {
        var list = Evaluate(index.List, world, frame);
        var place = Evaluate(index.Index, world, frame);
        if (place is KnownValue { Value: FeelNumber { Value: var number } }
            && Members(list) is { } members && members.All(member => Truth.IsTrue(member.Present)) && decimal.IsInteger(number))
        {
            // Counted from 1, and from the end where negative; null beside the list.
            var position = number > 0 ? number - 1 : members.Length + number;
            return number != 0 && position >= 0 && position < members.Length ? members[(int)position].Value : KnownValue.Null;
        }

        return new AnyPossible(list.Unknowns.Union(place.Unknowns), list.Split ?? place.Split);
    }
}

/// <summary>The same expression and the same element, not ones that look alike.</summary>
internal sealed class LoopElements : IEqualityComparer<(BoundExpression Loop, PossibleRecord Element)>
{
    public static LoopElements Instance { get; } = new();

    public bool Equals((BoundExpression Loop, PossibleRecord Element) x, (BoundExpression Loop, PossibleRecord Element) y) => ReferenceEquals(x.Loop, y.Loop) && ReferenceEquals(x.Element, y.Element);

    public int GetHashCode((BoundExpression Loop, PossibleRecord Element) obj) => HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Loop), RuntimeHelpers.GetHashCode(obj.Element));
}

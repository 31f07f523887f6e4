using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>Rewritten expressions → code that reads the facts where they lie. One lowerer makes the code of one method.</summary>
internal sealed partial class Lowerer(IFactLayout layout, Func<string, int> indexOfDecision)
{
    private static readonly ConstantExpression OpenTruth = Expression.Constant(TruthSet.Open);

    private readonly Dictionary<string, ParameterExpression> hoisted = new(StringComparer.Ordinal);
    private readonly List<Expression> prologue = [];
    private readonly Dictionary<string, Expression> elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> assumed = new(StringComparer.Ordinal);
    private readonly HashSet<string> inexact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Expression Numbers, Expression Choice)> tried = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> completed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    // Facts of elements that one condition on the element uses in both directions.
    private readonly HashSet<string> contested = new(StringComparer.Ordinal);

    // What is worked out without a jump and marks nothing.
    private readonly HashSet<Expression> plain = new(ReferenceEqualityComparer.Instance);
    private int depth;

    /// <summary>The facts that bind the verdict of a checklist to those who read it; null where they are not plain facts of the case.</summary>
    public required Func<string, IReadOnlyList<BoundField>?> SharedFacts { get; init; }

    /// <summary>The case that the method is about.</summary>
    public ParameterExpression State { get; } = Expression.Parameter(typeof(CaseState), "state");

    /// <summary>Set when an unknown was met for which three-valued logic is not exact.</summary>
    public ParameterExpression IsInexact { get; } = Expression.Variable(typeof(bool), "inexact");

    /// <summary>An element that a local stands for; null in code where nothing is known of it.</summary>
    public void Bind(string local, Expression element) => elements[local] = element;

    /// <summary>An element that is passed as an object, null where nothing is known of it: its type is asked for once.</summary>
    public void Bind(string local, Expression element, Type type) => Bind(local, Hoist($"${local}", () => Expression.TypeAs(element, type)));

    /// <summary>An element of a list, with its place there.</summary>
    public void Bind(BoundIterator iterator, Expression element, Type type, Expression place)
    {
        Bind(iterator.Name, element, type);
        places[iterator.Name] = place;
        lists[iterator.Name] = Leaf.PathOf(iterator.List) ?? throw new BeyondPlanException();
    }

    /// <summary>A fact that is read from the assumptions instead: a truth set or a place, or for a number that is unknown which of those to try, if any.</summary>
    public void Assume(Leaf leaf, Expression value)
    {
        if (leaf.Numbers.IsEmpty)
        {
            assumed[leaf.Path] = value;
        }
        else
        {
            Expression numbers = leaf.Expression.Type is NumberType { IsInteger: true }
                ? Expression.Constant(leaf.Numbers.Select(decimal.ToInt64).ToArray())
                : Expression.Constant(leaf.Numbers.ToArray());
            tried[leaf.Path] = (numbers, value);
        }
    }

    /// <summary>Where an assumption would stand for the fact: its truth set or place, or for a number whether it is known.</summary>
    public Expression Read(Leaf leaf) => leaf.Expression.Type switch
    {
        BooleanType => Truth(leaf.Expression),
        EnumerationType => Place(leaf.Expression),
        _ => Expression.Condition(IsKnown(leaf.Expression), Expression.Constant(0), Expression.Constant(Places.Open)),
    };

    /// <summary>A whole number, a truth or a place of each element of a list; where it is unknown it is read from an array.</summary>
    public void Complete(Leaf leaf, Expression completion) => completed[leaf.Path] = completion;

    /// <summary>A fact which, where it is unknown, makes the result inexact.</summary>
    public void Mark(Leaf leaf) => inexact.Add(leaf.Path);

    /// <summary>From here on, these facts and no others.</summary>
    public void MarkOnly(IEnumerable<Leaf> leaves)
    {
        inexact.Clear();
        inexact.UnionWith(leaves.Select(leaf => leaf.Path));
    }

    /// <summary>The body with what it needs before it.</summary>
    public Expression Complete(Expression body) =>
        Expression.Block(body.Type, [.. hoisted.Values, IsInexact], [.. prologue, body]);

    /// <summary>The records on the way to facts are read once, at the start.</summary>
    private Expression RecordOf(BoundExpression source)
    {
        switch (source)
        {
            case BoundLocal local:
                return elements.TryGetValue(local.Name, out var element) ? element : throw new BeyondPlanException();
            case BoundSubject { Subject: var subject }:
                return Hoist(subject.Name, () => layout.Subject(Facts(), subject));
            case BoundField { Source: BoundLocal } field:
                return Within(RecordOf(field.Source), record => layout.Record(record, RecordTypeOf(field.Source), field.Field));
            case BoundField field:
                return Hoist(Leaf.PathOf(field) ?? throw new BeyondPlanException(), () => Within(RecordOf(field.Source), record => layout.Record(record, RecordTypeOf(field.Source), field.Field)));
            default:
                throw new BeyondPlanException();
        }
    }

    private static RecordModel RecordTypeOf(BoundExpression source) => source.Type is RecordType { Record: var record } ? record : throw new BeyondPlanException();

    private ParameterExpression Hoist(string path, Func<Expression> read)
    {
        if (!hoisted.TryGetValue(path, out var variable))
        {
            var value = read();
            hoisted.Add(path, variable = Expression.Variable(value.Type, path));
            prologue.Add(Expression.Assign(variable, value));
        }

        return variable;
    }

    // Of a record that is not there every field is unknown.
    private static Expression Within(Expression record, Func<Expression, Expression> read)
    {
        var value = read(record);
        return Expression.Condition(Expression.ReferenceEqual(record, Expression.Constant(null, record.Type)), Expression.Default(value.Type), value);
    }

    /// <summary>The facts of the case.</summary>
    public UnaryExpression Facts() => Expression.Convert(Expression.Field(State, nameof(CaseState.Facts)), layout.CaseType);

    // Nothing is assumed for it, and that it is unknown need not be told.
    private bool IsReadAsItIs(BoundField field) =>
        Leaf.PathOf(field) is { } path && !assumed.ContainsKey(path) && !tried.ContainsKey(path) && !completed.ContainsKey(path) && !inexact.Contains(path);

    private Expression Scalar(BoundField field) =>
        Within(RecordOf(field.Source), record => layout.Scalar(record, RecordTypeOf(field.Source), field.Field));

    /// <summary>A list, as an array; null where nothing is known of it.</summary>
    public Expression ListOf(BoundField field) =>
        Within(RecordOf(field.Source), record => layout.List(record, RecordTypeOf(field.Source), field.Field));

    // An unknown that is not exact says so in passing. Elements of a list of which nothing is known are others in each condition on them.
    private Expression Unknown(BoundExpression leaf, Expression open)
    {
        if (Leaf.PathOf(leaf) is not { } path || !inexact.Contains(path))
        {
            return open;
        }

        Expression mark = Expression.Assign(IsInexact, Expression.Constant(true));
        if (leaf is BoundField { Source: BoundLocal local } && repeated.Contains(local.Name) && !contested.Contains(path))
        {
            var element = RecordOf(local);
            mark = Expression.IfThen(Expression.ReferenceNotEqual(element, Expression.Constant(null, element.Type)), mark);
        }

        return Expression.Block(open.Type, mark, open);
    }

}

using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>Checked expressions of one checklist → readings, within a stretch of days. What there is no reading for is left to the reference evaluator.</summary>
internal sealed partial class ReadingCompiler(CheckedPack pack, DateOnly day, SubjectModel subject)
{
    private readonly Dictionary<string, Reading> decisions = new(StringComparer.Ordinal);
    private readonly List<ReadingVariable> variables = [];

    /// <summary>How many values there are that are worked out once a case.</summary>
    public int SharedValues => decisions.Count;

    /// <summary>Reads expressions about an element of the requirement's list.</summary>
    public void BindElement(EachModel each) => variables.Add(new ReadingVariable(each.Variable, new ElementReading(0), KeyOf(each.List), null));

    /// <summary>Reads expressions that speak of what there is and what is asked for.</summary>
    public void BindSides(Reading? actual, Reading? limit)
    {
        variables.Add(new ReadingVariable("actual", null, null, actual is ConstantReading ? actual : new ActualReading(actual)));
        variables.Add(new ReadingVariable("limit", null, null, limit is ConstantReading ? limit : new LimitReading(limit)));
    }

    /// <summary>Forgets the variables of a requirement.</summary>
    public void Clear() => variables.Clear();

    /// <exception cref="BeyondPlanException">There is no reading for it.</exception>
    public Reading Compile(BoundExpression expression) => expression switch
    {
        BoundConstant constant => new ConstantReading(constant.Value),
        BoundField { Type: not (RecordType or ListType) } field => new FieldReading(RecordOf(field.Source), field.Field, IsUnique(field)),
        BoundLocal local => Variable(local.Name).Value ?? throw new BeyondPlanException(),
        BoundAsOf => new DayReading(),
        BoundDatePart part => new DatePartReading(Compile(part.Source), part.Part),
        BoundParameter parameter => Figure(parameter),
        BoundDecision decision => Decision(decision),
        BoundBinary { Operator: BinaryOperator.And } and => new JunctionReading(Compile(and.Left), Compile(and.Right), absorbing: false),
        BoundBinary { Operator: BinaryOperator.Or } or => new JunctionReading(Compile(or.Left), Compile(or.Right), absorbing: true),
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } comparison =>
            new ComparisonReading(comparison.Operator, Compile(comparison.Left), Compile(comparison.Right)),
        BoundBinary binary => new OperatorReading(binary.Operator, Compile(binary.Left), Compile(binary.Right)),
        BoundNot not => new NotReading(Compile(not.Operand)),
        BoundNegation negation => new OperatorReading(BinaryOperator.Subtract, new ConstantReading(new FeelNumber(0)), Compile(negation.Operand)),
        BoundIf branch => new ChoiceReading(Compile(branch.Condition), Compile(branch.Then), Compile(branch.Else)),
        BoundFor { Iterators: [var iterator] } each => Over(iterator, (list, slot) => new IterationReading(list, slot, Compile(each.Body))),
        BoundQuantified quantified => Quantify(quantified, 0),
        BoundCall { Function.Name: "count", Arguments: [BoundField { Type: ListType { Element: RecordType } } list] } => new RecordCountReading(ListOf(list)),
        BoundCall { Function.Name: "sum", Arguments: [BoundFor { Iterators: [var iterator], Body: var body }] } => Over(iterator, (list, slot) => new TotalReading(list, slot, Compile(body))),
        BoundCall { Function.IsPure: true } call => new CallReading(call.Function, [.. call.Arguments.Select(Compile)]),
        BoundList list => List(list),
        _ => throw new BeyondPlanException(),
    };

    // A list of constants is a constant.
    private Reading List(BoundList list)
    {
        ImmutableArray<Reading> items = [.. list.Items.Select(Compile)];
        return items.All(item => item is ConstantReading)
            ? new ConstantReading(new FeelList([.. items.Select(item => ((ConstantReading)item).Value)]))
            : new ListReading(items);
    }

    private Reading Figure(BoundParameter parameter)
    {
        var period = parameter.Parameter.At(day);
        return parameter.Key is { } key
            ? new FigureReading(Compile(key), parameter.Parameter.By ?? throw new BeyondPlanException(), period)
            : new ConstantReading(period?.Single ?? FeelNull.Instance);
    }

    private Reading Decision(BoundDecision read)
    {
        var decision = pack.FindDecision(read.Decision) ?? throw new BeyondPlanException();
        var key = $"{decision.Name}.{read.Output}";
        if (!decisions.TryGetValue(key, out var known))
        {
            var value = Outside(() => DecisionValue(decision, read.Output));
            decisions.Add(key, known = new SharedReading(decisions.Count, value));
        }

        return known;
    }

    // An expression is read in its place; whatever else a decision is, the plan makes it.
    private Reading DecisionValue(DecisionModel decision, string? output)
    {
        var place = 0;
        for (var i = 0; i < decision.Outputs.Length; i++)
        {
            place = decision.Outputs[i].Name == output ? i : place;
        }

        return decision switch
        {
            _ when !decision.Period.Contains(day) && decision.Subject.Name == subject.Name => new ConstantReading(FeelNull.Instance),
            ExpressionModel { Applicability: null } expression when decision.Subject.Name == subject.Name && decision.Period.Contains(day) => Compile(expression.Values[place]),
            _ => new DecisionReading(pack.PlaceOf(decision.Name)!.Value, place),
        };
    }

    // What another decision says has nothing to do with the variables around its mention.
    private T Outside<T>(Func<T> compile)
    {
        var (around, depth) = (variables.ToList(), loops);
        variables.Clear();
        loops = 0;
        var result = compile();
        variables.Clear();
        variables.AddRange(around);
        loops = depth;
        return result;
    }

    private ReadingVariable Variable(string name) => variables.FindLast(variable => variable.Name == name) ?? throw new BeyondPlanException();

    private static FieldModel? KeyOf(BoundExpression list) =>
        list is BoundField { Field: { Unique: { } unique, Type: ListType { Element: RecordType { Record: var element } } } } ? element.Find(unique) : null;

    private bool IsUnique(BoundField field) => field.Source is BoundLocal { Name: var name } && Variable(name).Key == field.Field;
}

/// <summary>A variable: an element of a list, with the field that tells the elements apart; or a value.</summary>
internal sealed record ReadingVariable(string Name, RecordReading? Element, FieldModel? Key, Reading? Value);

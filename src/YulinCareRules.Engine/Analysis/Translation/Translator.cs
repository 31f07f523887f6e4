using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>
/// Expressions of a pack → formulas over whole cases, the day among their variables. With slots, a list has at most so many elements; without, only the number
/// of its elements is told, and what is asked of them is beyond the method.
/// </summary>
internal sealed partial class Translator
{
    // More alternatives than this are not told apart.
    internal const int MostAlternatives = 160;

    // Further than this a date is not moved.
    private const int MostMonths = 12_000;

    private readonly CheckedPack pack;
    private readonly int slots;
    private readonly TranslationNames names;
    private readonly Dictionary<string, DecisionSymbols> decisions = new(StringComparer.Ordinal);

    public Translator(CheckedPack pack, AnalysisScope scope, int slots)
        : this(pack, slots, new VariableTable(scope.Texts, scope.Day), TranslationNames.OfOnePack)
    {
    }

    /// <summary>Over variables that another translation may share.</summary>
    public Translator(CheckedPack pack, int slots, VariableTable variables, TranslationNames names)
    {
        this.pack = pack;
        this.slots = slots;
        this.names = names;
        Variables = variables;
    }

    public VariableTable Variables { get; }

    /// <summary>Told of every figure that is read, and when it has no value.</summary>
    public FigureWatch? Watch { get; set; }

    /// <summary>Translates something of which the watch is not to be told.</summary>
    public T Unwatched<T>(Func<T> translate)
    {
        var watch = Watch;
        Watch = null;
        try
        {
            return translate();
        }
        finally
        {
            Watch = watch;
        }
    }

    public Truth TruthOf(BoundExpression expression, Frame? frame)
    {
        var cases = Evaluate(expression, frame);
        return (cases.All.Any(one => one.Value is BeyondSymbol) ? Beyond(expression, frame, PackTypes.Boolean) : cases).ToTruth();
    }

    public Alternatives Evaluate(BoundExpression expression, Frame? frame)
    {
        var cases = ValueOf(expression, frame);
        return cases.All.Length > MostAlternatives || cases.All.Any(one => one.Value is BeyondSymbol) ? Beyond(expression, frame, expression.Type) : cases;
    }

    private Alternatives ValueOf(BoundExpression expression, Frame? frame) => expression switch
    {
        BoundConstant constant => Alternatives.Of(Constants.Of(constant.Value)),
        BoundSubject subject => Alternatives.Of(new RecordSymbol(subject.Subject.Name, subject.Subject.Record)),
        BoundField field => Evaluate(field.Source, frame).SelectMany(source => source is RecordSymbol record ? Field(record, field.Field) : Alternatives.Of(source is NullSymbol ? source : BeyondSymbol.Instance)),
        BoundLocal local => Frame.Find(frame, local.Name) ?? Alternatives.Of(BeyondSymbol.Instance),
        BoundAsOf => Alternatives.Of(new DateSymbol(LinearTerm.Of(Variables.AsOf))),
        BoundDatePart part => DatePart(part, frame),
        BoundParameter parameter => Parameter(parameter, frame),
        BoundDecision decision => Output(decision),
        BoundDecisionStatus status => Status(status),
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } join => Alternatives.Of(Join(join, frame)),
        BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power } binary =>
            Pairs(binary.Left, binary.Right, frame, (left, right) => Calculate(binary.Operator, left, right)),
        BoundBinary comparison => Compare(comparison, frame),
        BoundNot not => Alternatives.Of(TruthOf(not.Operand, frame).Not()),
        BoundNegation negation => Evaluate(negation.Operand, frame).SelectMany(value => Alternatives.Of(value is NumberSymbol number ? new NumberSymbol(number.Term.Times(-Rational.One)) : value is NullSymbol ? value : BeyondSymbol.Instance)),
        BoundIf branch => If(branch, frame),
        BoundQuantified quantified => Quantify(quantified, 0, frame) is { } truth ? Alternatives.Of(truth) : Alternatives.Of(BeyondSymbol.Instance),
        BoundFor iteration => Alternatives.Of(Iterate(iteration, frame)),
        BoundFilter filter => Alternatives.Of(Filter(filter, frame)),
        BoundCall call => Call(call, frame),
        BoundRecord record => Unread(record.Fields, frame),
        BoundList list => Alternatives.Of(List([.. list.Items.Select(item => new Member(Formula.True, Evaluate(item, frame)))])),
        _ => Alternatives.Of(BeyondSymbol.Instance),
    };

    // Beyond the method as a whole; the figures in it are read all the same.
    private Alternatives Unread(IEnumerable<BoundExpression> parts, Frame? frame)
    {
        if (Watch is not null)
        {
            foreach (var part in parts)
            {
                Evaluate(part, frame);
            }
        }

        return Alternatives.Of(BeyondSymbol.Instance);
    }

    private Alternatives Pairs(BoundExpression left, BoundExpression right, Frame? frame, Func<Symbol, Symbol, Alternatives> apply)
    {
        var rights = Evaluate(right, frame);
        return Evaluate(left, frame).SelectMany(one => rights.SelectMany(other => apply(one, other)));
    }

    // Where one side settles the matter, what the other reads does not count.
    private Truth Join(BoundBinary join, Frame? frame)
    {
        var isAnd = join.Operator == BinaryOperator.And;
        Formula Open(Truth side) => (isAnd ? side.False : side.True).Not();

        if (Watch is null)
        {
            var first = TruthOf(join.Left, frame);
            return isAnd ? first.And(TruthOf(join.Right, frame)) : first.Or(TruthOf(join.Right, frame));
        }

        var (watch, left, right) = (Watch, default(Truth), default(Truth));
        Watch = null;
        (left, right) = (TruthOf(join.Left, frame), TruthOf(join.Right, frame));
        Watch = watch;
        watch.Under(Open(right), () => TruthOf(join.Left, frame));
        watch.Under(Open(left), () => TruthOf(join.Right, frame));
        return isAnd ? left.And(right) : left.Or(right);
    }

    private Alternatives If(BoundIf branch, Frame? frame)
    {
        var holds = TruthOf(branch.Condition, frame).True;
        return Watch is { } watch
            ? Alternatives.Either(holds, watch.Under(holds, () => Evaluate(branch.Then, frame)), watch.Under(holds.Not(), () => Evaluate(branch.Else, frame)))
            : Alternatives.Either(holds, Evaluate(branch.Then, frame), Evaluate(branch.Else, frame));
    }

    private Alternatives Compare(BoundBinary comparison, Frame? frame)
    {
        // Whether a figure has a value may be asked of one that has none.
        var asksForNull = comparison.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual
            && (comparison.Left is BoundConstant { Value: FeelNull } || comparison.Right is BoundConstant { Value: FeelNull });
        var watch = Watch;
        Watch = asksForNull ? null : watch;
        try
        {
            return Pairs(comparison.Left, comparison.Right, frame, (left, right) => Comparison.Apply(comparison.Operator, left, right) is { } truth ? Alternatives.Of(truth) : Alternatives.Of(BeyondSymbol.Instance));
        }
        finally
        {
            Watch = watch;
        }
    }

    private Alternatives Calculate(BinaryOperator operation, Symbol left, Symbol right) => (operation, left, right) switch
    {
        (BinaryOperator.Add, DateSymbol { Days: { IsConstant: false } days }, ConstantSymbol { Value: FeelYearMonthDuration by }) => MonthsFrom(days, by.Months),
        (BinaryOperator.Add, ConstantSymbol { Value: FeelYearMonthDuration by }, DateSymbol { Days: { IsConstant: false } days }) => MonthsFrom(days, by.Months),
        (BinaryOperator.Subtract, DateSymbol { Days: { IsConstant: false } days }, ConstantSymbol { Value: FeelYearMonthDuration by }) => MonthsFrom(days, -by.Months),
        _ => Arithmetic.Apply(operation, left, right),
    };

    private Alternatives MonthsFrom(LinearTerm days, long months)
    {
        if (months is < -MostMonths or > MostMonths)
        {
            return Alternatives.Of(BeyondSymbol.Instance);
        }

        var from = new MovedDate(days, (int)months);
        var key = $"{months} months from {FormulaText.Of(days)}";
        var isNew = Variables.Find(key) is null;
        var moved = Variables.Number(key, Interval.Everything.Whole(), movedFrom: from);
        if (isNew)
        {
            Variables.Hold(moved, from.Around(moved));
        }

        return Alternatives.Of(new DateSymbol(LinearTerm.Of(moved)));
    }

    private Alternatives DatePart(BoundDatePart part, Frame? frame) => Evaluate(part.Source, frame).SelectMany(source => source switch
    {
        NullSymbol => Alternatives.Null,
        DateSymbol { Days: { IsConstant: true, Constant: var day } } when Years.DateOf(day) is { } date =>
            Alternatives.Of(new NumberSymbol(LinearTerm.Of(Rational.Of(part.Part switch { "year" => date.Year, "month" => date.Month, _ => date.Day })))),
        DateSymbol { Days: var days } when part.Part == "year" => Alternatives.Of(new NumberSymbol(LinearTerm.Of(YearOf(days, ExpressionPhrase.Of(part, frame) + names.Behind(part, frame))))),
        _ => Alternatives.Of(BeyondSymbol.Instance),
    });

    private NumberVariable YearOf(LinearTerm days, string key)
    {
        var isNew = Variables.Find(key) is null;
        var year = Variables.Number(key, Interval.AtLeast(Rational.One, false).Intersect(Interval.AtMost(Rational.Of(9999), false)).Whole(), yearOf: days);
        if (isNew)
        {
            Variables.Hold(year, Years.Around(year, days));
        }

        return year;
    }

    // Stands for the expression: whatever its type allows, and no answer.
    private Alternatives Beyond(BoundExpression expression, Frame? frame, PackType type)
    {
        var phrase = ExpressionPhrase.Of(expression, frame);
        ImmutableArray<FeelValue> values = type switch
        {
            BooleanType => [FeelBoolean.False, FeelBoolean.True, FeelNull.Instance],
            EnumerationType { Enumeration: var enumeration } => [.. enumeration.Values.Select(value => (FeelValue)new FeelString(value.Name)), FeelNull.Instance],
            NumberType => [FeelBoolean.True, FeelNull.Instance],
            _ => [],
        };
        if (values.IsEmpty)
        {
            return Alternatives.Of(BeyondSymbol.Instance);
        }

        var key = phrase + names.Behind(expression, frame);
        var variable = Variables.Finite($"beyond {key}", () => values, phrase);
        var isNull = MemberAtom.Of(variable, variable.Only(FeelNull.Instance));
        Formula Is(FeelValue value) => MemberAtom.Of(variable, variable.Only(value));

        return type switch
        {
            BooleanType => Alternatives.Of(new Truth(Is(FeelBoolean.True), Is(FeelBoolean.False))),
            NumberType number => Alternatives.Either(isNull, Alternatives.Null, Alternatives.Of(new NumberSymbol(LinearTerm.Of(Variables.Number($"beyond number {key}", number.IsInteger ? Interval.Everything.Whole() : Interval.Everything, beyond: phrase))))),
            _ => Alternatives.Either(isNull, Alternatives.Null, Alternatives.Of(new FiniteSymbol(variable))),
        };
    }
}

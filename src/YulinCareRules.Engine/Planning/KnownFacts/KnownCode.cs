using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>
/// Rewritten expressions → code for facts that are known: conditions are jumps, numbers are numbers. The first fact that is met and not known leaves the method,
/// and code of three-valued logic answers instead, from the start. So do expressions that may be null.
/// </summary>
internal sealed partial class KnownCode
{
    private readonly IFactLayout layout;
    private readonly Func<string, int> indexOfDecision;
    private readonly LabelTarget isUnknown = Expression.Label("unknown");
    private readonly LabelTarget answer = Expression.Label(typeof(ulong), "answer");
    private readonly LabelTarget end = Expression.Label(typeof(ulong), "end");
    private readonly Dictionary<string, ParameterExpression> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterExpression> elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> read = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundExpression, (ParameterExpression Value, ParameterExpression IsDone)> totals = new(ReferenceEqualityComparer.Instance);
    private readonly Steps prologue = new();
    private LabelTarget unknown;

    public KnownCode(IFactLayout layout, DateOnly day, Func<string, int> indexOfDecision, SubjectModel subject, IEnumerable<int> guards)
    {
        this.layout = layout;
        unknown = isUnknown;
        this.indexOfDecision = indexOfDecision;
        Day = day;
        var facts = prologue.Keep(Expression.Convert(Expression.Field(State, nameof(CaseState.Facts)), layout.CaseType));
        var record = prologue.Keep(layout.Subject(facts, subject));
        records.Add(subject.Name, record);
        prologue.Add(Expression.IfThen(IsNull(record), Leave(Expression.Constant(Cells.Cell.NotApplicable.Bits))));
        foreach (var guard in guards)
        {
            prologue.Add(Expression.IfThen(Expression.Call(State, nameof(CaseState.LacksAnswer), null, Expression.Constant(guard)), Leave(Expression.Constant(0UL))));
        }
    }

    /// <summary>The case that the method is about.</summary>
    public ParameterExpression State { get; } = Expression.Parameter(typeof(CaseState), "state");

    /// <summary>A day within the stretch of days that the code is for.</summary>
    public DateOnly Day { get; }

    public GotoExpression Return(Cells.Cell cell) => Return(Expression.Constant(cell.Bits));

    public GotoExpression Return(Expression bits) => Expression.Return(answer, bits);

    /// <summary>
    /// The method: the steps, each of which may return; where a fact that matters is not known what the decision came to before where the same was known, and 0 where that is not at hand.
    /// </summary>
    public KnownAnswer Compile(Steps body, KnownPattern? pattern = null) => Expression.Lambda<KnownAnswer>(Body(Worked(body, Remembered(pattern))), State).Compile();

    private BlockExpression Body(Expression steps) => Expression.Block(
        prologue.Variables.Concat(totals.Values.SelectMany(total => new[] { total.Value, total.IsDone })).Append(figures).Append(rounds),
        [.. TakeUpFigures(), .. prologue.Code, Expression.Label(end, steps)]);

    private BlockExpression Worked(Steps body, Expression otherwise) => Expression.Block(body.ToBlock(), Expression.Label(isUnknown), Expression.Label(answer, otherwise));

    private Expression Remembered(KnownPattern? pattern) => pattern is { Answers: { } answers } && BeyondPlanException.Try(() => pattern.NumberOf(State)) is { } number
        ? Expression.Call(Expression.Constant(answers), nameof(AnswerMemo.Kept), null, number)
        : Expression.Constant(0UL);

    private GotoExpression Leave(Expression bits) => Expression.Return(end, bits);

    /// <summary>Jumps where the requirement need not be met, and where it is broken; goes on where it is met.</summary>
    public void Meet(RequirementCode requirement, LabelTarget notApplicable, LabelTarget broken, Steps steps)
    {
        if (requirement.Applies is { } applies)
        {
            JumpIf(applies, false, notApplicable, steps);
        }

        JumpIf(requirement.Require, false, broken, steps);
    }

    /// <summary>Leaves where the output is not known.</summary>
    public void Require(BoundExpression output, Steps steps)
    {
        switch (output.Type)
        {
            case var _ when MakesValues:
                Value(output, steps);
                break;
            case BooleanType:
                Holds(output, steps);
                break;
            case EnumerationType:
                Place(output, steps);
                break;
            case NumberType or DateType:
                Number(output, steps);
                break;
            default:
                throw new BeyondPlanException();
        }
    }

    /// <summary>A field that is known, in the type in which code holds it.</summary>
    private Expression Scalar(BoundField field, Steps steps)
    {
        if (Leaf.PathOf(field) is { } path && read.TryGetValue(path, out var value))
        {
            return value;
        }

        var record = RecordOf(field.Source, steps);
        var stored = steps.Keep(layout.Stored(record, RecordTypeOf(field.Source), field.Field));
        if (!stored.Type.IsValueType)
        {
            steps.JumpIf(IsNull(stored), unknown);
            return stored;
        }

        steps.JumpIf(Expression.Not(Expression.Property(stored, nameof(Nullable<>.HasValue))), unknown);
        return ScalarTypes.Known(stored, field.Type);
    }

    /// <summary>A record that is there.</summary>
    private ParameterExpression RecordOf(BoundExpression source, Steps steps)
    {
        switch (source)
        {
            case BoundLocal local:
                return elements.TryGetValue(local.Name, out var element) ? element : throw new BeyondPlanException();
            case BoundSubject { Subject: var subject }:
                return records.TryGetValue(subject.Name, out var own) ? own : throw new BeyondPlanException();
            case BoundField { Source: BoundSubject { Subject: var subject } } field:
                // Records of the subject are read once, at the start.
                var path = Leaf.PathOf(field)!;
                if (!records.TryGetValue(path, out var known))
                {
                    var owner = records.GetValueOrDefault(subject.Name) ?? throw new BeyondPlanException();
                    records.Add(path, known = prologue.Keep(layout.Record(owner, subject.Record, field.Field)));
                }

                steps.JumpIf(IsNull(known), unknown);
                return known;
            case BoundField field:
                var inner = steps.Keep(layout.Record(RecordOf(field.Source, steps), RecordTypeOf(field.Source), field.Field));
                steps.JumpIf(IsNull(inner), unknown);
                return inner;
            default:
                throw new BeyondPlanException();
        }
    }

    private static RecordModel RecordTypeOf(BoundExpression source) => source.Type is RecordType { Record: var record } ? record : throw new BeyondPlanException();

    private static BinaryExpression IsNull(Expression reference) => Expression.ReferenceEqual(reference, Expression.Constant(null, reference.Type));
}

/// <summary>Decides a case as far as facts are known: the bits of a cell, or 0 where one that matters is not.</summary>
internal delegate ulong KnownAnswer(CaseState state);

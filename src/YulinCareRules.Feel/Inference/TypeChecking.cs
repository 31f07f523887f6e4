using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Inference;

/// <summary>Third pass: which parts can have no value by their types, and which nothing is known of. Null alone is no mistake of type.</summary>
internal sealed partial class TypeChecking
{
    private readonly TypedTree typed;
    private readonly ImmutableArray<FeelDiagnostic>.Builder problems = ImmutableArray.CreateBuilder<FeelDiagnostic>();
    private bool isKnown = true;

    private TypeChecking(TypedTree typed) => this.typed = typed;

    public static TypeReport Of(TypedTree typed)
    {
        var pass = new TypeChecking(typed);
        var open = new Stack<Expression>([typed.Tree]);
        while (open.TryPop(out var node))
        {
            pass.Check(node);
            foreach (var part in SyntaxTree.PartsOf(node).Reverse())
            {
                open.Push(part);
            }
        }

        return new TypeReport(pass.problems.ToImmutable(), pass.isKnown && pass.problems.Count == 0);
    }

    private FeelType this[Expression node] => typed.Types[node].Type;

    private void Check(Expression node)
    {
        switch (node)
        {
            case Name name when typed.Symbols.Of(name) is var symbols && symbols is not [.., not (ItemSymbol or LateEntrySymbol)]:
                Require(symbols.Count == 0 ? false : symbols.OfType<ItemSymbol>().Any(item => IsEntry(typed.Types[item].Type, name.Identifier)) ? true : null, () => EvaluationDiagnostics.UnknownName(name.Span, name.Identifier, typed.Symbols.MeantBy(name)));
                break;
            case Binary binary:
                Operation(binary.OperatorSpan, binary.Operator, this[binary.Left], this[binary.Right]);
                break;
            case Negation negation:
                Require(
                    Is(this[negation.Operand], type => type == FeelTypes.Number || type == FeelTypes.DayTimeDuration || type == FeelTypes.YearMonthDuration),
                    () => EvaluationDiagnostics.NoNegation(negation.Span, this[negation.Operand]));
                break;
            case Between between:
                Operation(between.Span, BinaryOperator.GreaterThanOrEqual, this[between.Value], this[between.Low]);
                Operation(between.Span, BinaryOperator.LessThanOrEqual, this[between.Value], this[between.High]);
                break;
            case In test:
                Tests(test.Tests, this[test.Value]);
                break;
            case UnaryTests tests:
                Tests(tests.Tests, typed.Tested.Type);
                break;
            case InstanceOf instance:
                Written(instance.Type);
                break;
            case If choice:
                Condition(choice.Condition);
                break;
            case For loop:
                Iterators(loop.Iterators);
                break;
            case Quantified quantified:
                Iterators(quantified.Iterators);
                Condition(quantified.Condition);
                break;
            case ContextLiteral context:
                Entries(context);
                break;
            case RangeLiteral { Low: { } low, High: { } high } range:
                Require(
                    Is(this[low], from => Is(this[high], to => from == to && OperatorTypes.IsOrdered(from))),
                    () => EvaluationDiagnostics.BadRange(range.Span, this[low], this[high]));
                break;
            case MemberAccess access:
                Require(
                    Is(this[access.Source], type => MemberTypes.Of(type, access.Member) is { } member && Is(member, _ => true) is true),
                    () => EvaluationDiagnostics.NoMember(access.MemberSpan, access.Member, this[access.Source]),
                    isUnknown: MemberTypes.Of(this[access.Source], access.Member) == FeelTypes.Any);
                break;
            case Filter filter when !IsPosition(filter.Condition):
                Condition(filter.Condition);
                break;
            case FunctionLiteral function:
                Function(function);
                break;
            case Invocation call:
                Call(call);
                break;
        }
    }

    // True where it holds, false where it cannot, null where the type does not tell; what is null is of every type.
    private static bool? Is(FeelType type, Func<FeelType, bool?> holds) => type == FeelTypes.Null ? true : type == FeelTypes.Any ? null : holds(type);

    private void Require(bool? holds, Func<FeelDiagnostic> problem, bool isUnknown = false)
    {
        isKnown &= holds is true;
        if (holds is false && !isUnknown)
        {
            problems.Add(problem());
        }
    }

    private void Operation(TextSpan span, BinaryOperator operation, FeelType left, FeelType right) => Require(
        Is(left, _ => Is(right, _ => OperatorTypes.Of(operation, left, right) is not null)), () => EvaluationDiagnostics.NoOperation(span, operation, left, right));

    private void Condition(Expression condition) =>
        Require(Is(this[condition], type => type == FeelTypes.Boolean), () => EvaluationDiagnostics.NotBoolean(condition.Span, this[condition]));

    private void Written(TypeSyntax type) =>
        Require(TypeReader.Read(type, out var unknown) is not null, () => EvaluationDiagnostics.UnknownType(unknown?.Span ?? type.Span, unknown?.Name ?? string.Empty));

    private static bool IsEntry(FeelType item, string name) => item is ContextOf context && context.Fields.Any(field => field.Name == name);

    // The same for every item: a number that is written, or a name of something that is no item.
    private bool IsPosition(Expression condition) => this[condition] == FeelTypes.Number && (condition switch
    {
        Literal or Negation { Operand: Literal { Value: FeelNumber } } => true,
        Name name => typed.Symbols.Of(name) is [not (ItemSymbol or LateEntrySymbol)],
        _ => false,
    });
}

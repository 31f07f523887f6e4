using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;
using Variable = System.Linq.Expressions.ParameterExpression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Operators and conditions: on raw numbers and truth values where the types are known, else by the forms of the language.</summary>
internal sealed class OperatorEmitter(Emitter emitter)
{
    // One step after the other into one slot each: a long chain makes long code, not deep code.
    public Code Emit(Binary outermost, Place place)
    {
        var spine = Spine.Of(outermost);
        var (slots, steps) = (new List<Variable>(), new List<Code>());
        var left = emitter.Emit(spine.Peek().Left, place);
        foreach (var next in spine)
        {
            place.Region.Steps++;
            var slot = Code.Variable(left.Type);
            slots.Add(slot);
            steps.Add(Code.Assign(slot, left));
            left = Representation.As(Emit(next, slot, place), emitter.Types[next]);
        }

        return Code.Block(left.Type, slots, [.. steps, left]);
    }

    public Code Emit(Negation negation, Place place)
    {
        var operand = emitter.Emit(negation.Operand, place);
        return operand.Type == typeof(decimal) ? Code.Negate(operand)
            : Representation.IsNumber(operand) ? Code.Call(((Func<Forms, Negation, decimal?, decimal?>)NumberOperations.Negate).Method, emitter.Forms, Code.Constant(negation), operand)
            : Code.Call(emitter.Forms, nameof(Forms.Negate), null, Code.Constant(negation), Representation.Box(operand));
    }

    public Code Emit(Between between, Place place)
    {
        Code[] parts = [emitter.Emit(between.Value, place), emitter.Emit(between.Low, place), emitter.Emit(between.High, place)];
        return parts.All(Representation.IsNumber)
            ? Code.Call(
                ((Func<Forms, Between, decimal?, decimal?, decimal?, bool?>)NumberOperations.Between).Method,
                [emitter.Forms, Code.Constant(between), .. parts.Select(Representation.Number)])
            : Code.Call(emitter.Forms, nameof(Forms.Between), null, [Code.Constant(between), .. parts.Select(Representation.Box)]);
    }

    public Code Emit(InstanceOf instance, Place place)
    {
        var value = emitter.EmitBoxed(instance.Value, place);
        return TypeReader.Read(instance.Type, out _, isWhole: true) is { } type
            ? Code.Call(((Func<FeelValue, FeelType, bool>)TypeConformance.IsInstance).Method, value, Code.Constant(type, typeof(FeelType)))
            : Code.Call(emitter.Forms, nameof(Forms.IsInstance), null, Code.Constant(instance), value);
    }

    public Code Emit(If choice, Place place)
    {
        var type = emitter.Types[choice];
        var condition = IsTrue(emitter.Forms, choice.Condition, emitter.Emit(choice.Condition, place));
        return Code.Condition(
            condition,
            emitter.InRegion(place, inner => Representation.As(emitter.Emit(choice.Then, inner), type)),
            emitter.InRegion(place, inner => Representation.As(emitter.Emit(choice.Else, inner), type)));
    }

    /// <summary>Whether a condition is true, as <c>bool</c>.</summary>
    public static Code IsTrue(Code forms, Expression condition, Code value) => value.Type == typeof(bool) ? value
        : value.Type == typeof(bool?) ? Code.Call(((Func<Forms, Expression, bool?, bool>)LogicOperations.IsTrue).Method, forms, Code.Constant(condition, typeof(Expression)), value)
        : Code.Call(forms, nameof(Forms.IsTrue), null, Code.Constant(condition, typeof(Expression)), Representation.Box(value));

    private Code Emit(Binary node, Variable left, Place place)
    {
        if (node.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            return EmitLogic(node, left, place);
        }

        var right = emitter.Emit(node.Right, place);
        return Representation.IsNumber(left) && Representation.IsNumber(right) ? OfNumbers(node, left, right)
            : Representation.IsBoolean(left) && Representation.IsBoolean(right) && node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual
                ? Equality(node.Operator, Representation.Boolean(left), Representation.Boolean(right))
                : Code.Call(emitter.Forms, nameof(Forms.Operate), null, Code.Constant(node), Representation.Box(left), Representation.Box(right));
    }

    // The right side runs only where the left has not settled it.
    private Code EmitLogic(Binary node, Variable left, Place place)
    {
        Code? right = null;
        var rest = emitter.InRegion(place, inner =>
        {
            right = emitter.Emit(node.Right, inner);
            return Representation.IsBoolean(left) && Representation.IsBoolean(right)
                ? Code.Call(
                    (node.Operator == BinaryOperator.And ? (Func<bool?, bool?, bool?>)LogicOperations.And : LogicOperations.Or).Method,
                    Representation.Boolean(left),
                    Representation.Boolean(right))
                : Code.Call(emitter.Forms, nameof(Forms.Operate), null, Code.Constant(node), Representation.Box(left), Representation.Box(right));
        });
        var settles = Representation.IsBoolean(left)
            ? Code.Equal(Representation.Boolean(left), Code.Constant((bool?)(node.Operator == BinaryOperator.Or), typeof(bool?)))
            : (Code)Code.Call(((Func<BinaryOperator, FeelValue, bool>)Forms.Settles).Method, Code.Constant(node.Operator), Representation.Box(left));
        return Code.Condition(settles, Representation.Boolean(left), Representation.Boolean(rest));
    }

    private Code OfNumbers(Binary node, Code left, Code right)
    {
        if (node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            return Equality(node.Operator, Representation.Number(left), Representation.Number(right));
        }

        if (node.Operator >= BinaryOperator.Add)
        {
            return Code.Call(
                ((Func<Forms, Binary, BinaryOperator, decimal?, decimal?, decimal?>)NumberOperations.Calculate).Method,
                emitter.Forms,
                Code.Constant(node),
                Code.Constant(node.Operator),
                Representation.Number(left),
                Representation.Number(right));
        }

        if (left.Type == typeof(decimal) && right.Type == typeof(decimal))
        {
            return Ordering(node.Operator, left, right);
        }

        var comparison = node.Operator switch
        {
            BinaryOperator.LessThan => (Func<Forms, Binary, decimal?, decimal?, bool?>)NumberOperations.LessThan,
            BinaryOperator.LessThanOrEqual => NumberOperations.LessThanOrEqual,
            BinaryOperator.GreaterThan => NumberOperations.GreaterThan,
            _ => NumberOperations.GreaterThanOrEqual,
        };
        return Code.Call(comparison.Method, emitter.Forms, Code.Constant(node), Representation.Number(left), Representation.Number(right));
    }

    /// <summary>Equality of raw values: null equals null alone.</summary>
    public static Code Equality(BinaryOperator operation, Code left, Code right) =>
        Both(left, right, (a, b) => operation == BinaryOperator.Equal ? Code.Equal(a, b) : Code.NotEqual(a, b));

    /// <summary>The order of raw numbers; null where one is.</summary>
    public static Code Ordering(BinaryOperator operation, Code left, Code right) => Both(left, right, (a, b) => operation switch
    {
        BinaryOperator.LessThan => Code.LessThan(a, b, true, null),
        BinaryOperator.LessThanOrEqual => Code.LessThanOrEqual(a, b, true, null),
        BinaryOperator.GreaterThan => Code.GreaterThan(a, b, true, null),
        _ => Code.GreaterThanOrEqual(a, b, true, null),
    });

    // An operator between values with null flags does not run its right side where the left is null; here both sides run.
    private static Code Both(Code left, Code right, Func<Code, Code, Code> operate)
    {
        var (a, b) = (Code.Variable(left.Type), Code.Variable(right.Type));
        var result = operate(a, b);
        return Code.Block(result.Type, [a, b], Code.Assign(a, left), Code.Assign(b, right), result);
    }
}

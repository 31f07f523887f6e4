using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Arguments of built-in functions: how many, of which types, in which units.</summary>
internal sealed partial class ExpressionBinder
{
    // The standard lets these take anything; what is no number has no sum.
    private static readonly FrozenSet<string> OfNumbers = new[] { "sum", "mean", "median", "stddev", "product" }.ToFrozenSet(StringComparer.Ordinal);

    // The list in front says what may be in it.
    private static readonly FrozenSet<string> OfOneElement = new[] { "list contains", "append", "index of", "min", "max", "sum", "mean", "median" }.ToFrozenSet(StringComparer.Ordinal);

    private ImmutableArray<BoundExpression> BindArguments(Invocation invocation, BuiltInFunction function)
    {
        if (invocation.Arguments.Any(argument => argument.Name is not null))
        {
            diagnostics.Add(ExpressionDiagnostics.NotSupported(At(invocation.Span), "按名称传参数", "named arguments"));
            return default;
        }

        if (!function.Accepts(invocation.Arguments.Count))
        {
            WrongArguments(invocation, function.Name, string.Join(" / ", function.Signatures.Select(signature => Shape(function.Name, signature))));
            return default;
        }

        var all = BindEach(invocation.Arguments);
        return Fit(invocation, function, all) ? all : default;
    }

    private ImmutableArray<BoundExpression> BindEach(IReadOnlyList<Argument> written)
    {
        // list contains(list, value): the one says of which enumeration the bare values of the other are.
        if (written is [{ Value: ListLiteral { Items.Count: > 0 } values }, var sought] && values.Items.All(IsBareValue))
        {
            var bound = Bind(sought.Value);
            return [Bind(values, bound.Type as EnumerationType), bound];
        }

        PackType? first = null;
        var arguments = ImmutableArray.CreateBuilder<BoundExpression>(written.Count);
        foreach (var argument in written)
        {
            var bound = Bind(argument.Value, first is ListType { Element: var element } ? element : first as EnumerationType);
            first ??= bound.Type;
            arguments.Add(bound);
        }

        return arguments.MoveToImmutable();
    }

    private static string Shape(string name, Signature signature) =>
        $"{name}({string.Join(", ", signature.Parameters.Select(parameter => parameter.IsOptional ? $"[{parameter.Name}]" : parameter.Name))}{(signature.IsVariadic ? ", …" : string.Empty)})";

    private bool Fit(Invocation invocation, BuiltInFunction function, ImmutableArray<BoundExpression> arguments)
    {
        ImmutableArray<Signature> able = [.. function.Signatures.Where(signature => signature.Accepts(arguments.Length))];
        if (!able.Any(signature => arguments.Index().All(argument => Fits(argument.Item.Type, TypeAt(signature, argument.Index)))))
        {
            var (wrong, index) = arguments.Index().Where(argument => !able.Any(signature => Fits(argument.Item.Type, TypeAt(signature, argument.Index))))
                .Select(argument => (argument.Item, argument.Index)).DefaultIfEmpty((arguments[0], 0)).First();
            return Misfit(invocation.Arguments[index].Value, wrong.Type, FeelWords.Zh(TypeAt(able[0], index)), FeelWords.En(TypeAt(able[0], index)));
        }

        if (OfNumbers.Contains(function.Name))
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                if ((arguments[i].Type is ListType { Element: var element } ? element : arguments[i].Type) is not (NumberType or AnyType))
                {
                    return Misfit(invocation.Arguments[i].Value, arguments[i].Type, "数或数的列表", "numbers or a list of them");
                }
            }
        }

        if (OfOneElement.Contains(function.Name) && arguments.Length > 1)
        {
            var element = arguments[0].Type is ListType list ? list.Element : arguments[0].Type;
            for (var i = 1; i < arguments.Length; i++)
            {
                CheckComparable(element, arguments[i].Type, invocation.Arguments[i].Value.Span);
                element = PackTypes.Either(element, arguments[i].Type);
            }
        }

        return true;
    }

    private bool Misfit(Expression argument, PackType found, string zh, string en)
    {
        diagnostics.Add(ExpressionDiagnostics.Expected(At(argument.Span), zh, en, found.Zh, found.En));
        return false;
    }

    private static FeelType TypeAt(Signature signature, int index) => signature.Parameters[Math.Min(index, signature.Parameters.Length - 1)].Type;

    // Stricter than the language: a single value is no list of one.
    private static bool Fits(PackType type, FeelType wanted) => (type, wanted) switch
    {
        (AnyType, _) => true,
        (_, SimpleType { Name: "Any" }) => true,
        (NumberType, SimpleType { Name: "number" }) => true,
        (TextType or EnumerationType, SimpleType { Name: "string" }) => true,
        (BooleanType, SimpleType { Name: "boolean" }) => true,
        (DateType, SimpleType { Name: "date" or "date and time" }) => true,
        (ListType { Element: var element }, ListOf { Element: var of }) => Fits(element, of),
        (RecordType or BilingualType, ContextOf) => true,
        _ => false,
    };

    private BoundExpression WrongArguments(Invocation invocation, string name, string shape)
    {
        diagnostics.Add(ExpressionDiagnostics.WrongArguments(At(invocation.Span), name, shape, invocation.Arguments.Count));
        return Broken;
    }
}

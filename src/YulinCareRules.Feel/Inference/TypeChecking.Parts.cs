using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>Tests, iterators, contexts, functions and calls.</summary>
internal sealed partial class TypeChecking
{
    private void Tests(IReadOnlyList<UnaryTest> tests, FeelType tested)
    {
        foreach (var test in tests)
        {
            if (test is ComparisonTest comparison)
            {
                Operation(comparison.Span, comparison.Operator, tested, this[comparison.Endpoint]);
            }
            else
            {
                Require(
                    Is(tested, value => Is(this[test], type => type == value || type == FeelTypes.Boolean || (type is RangeOf or ListOf && Meets(type, value)))),
                    () => EvaluationDiagnostics.NoOperation(test.Span, BinaryOperator.Equal, tested, this[test]));
            }
        }
    }

    private static bool Meets(FeelType test, FeelType value) => test switch
    {
        RangeOf range => TypeConformance.IsSubtype(range.Element, value),
        ListOf list => TypeConformance.IsSubtype(list.Element, value) || Meets(list.Element, value),
        _ => false,
    };

    // A single value is a list of itself; a range runs over numbers or dates.
    private void Iterators(IReadOnlyList<Iterator> iterators)
    {
        foreach (var iterator in iterators)
        {
            var source = this[iterator.Source];
            Require(
                Is(source, low => iterator.RangeEnd is { } end
                    ? Is(this[end], high => low == high && IsCounted(high))
                    : low is RangeOf range ? Is(range.Element, element => IsCounted(element)) : true),
                () => EvaluationDiagnostics.NotIterable(iterator.Source.Span, source));
        }
    }

    private static bool IsCounted(FeelType type) => type == FeelTypes.Number || type == FeelTypes.Date;

    private void Entries(ContextLiteral context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Entries)
        {
            Require(names.Add(entry.Name), () => EvaluationDiagnostics.DuplicateEntry(entry.NameSpan, entry.Name));
        }
    }

    private void Function(FunctionLiteral function)
    {
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Type is { } type)
            {
                Written(type);
            }
        }

        Require(!function.IsExternal, () => EvaluationDiagnostics.External(function.Span));
    }

    private void Call(Invocation call)
    {
        if (call.Function is Name name && typed.Symbols.Of(name) is [BuiltInSymbol builtIn])
        {
            Require(Fits(builtIn.Function, call), () => EvaluationDiagnostics.WrongArguments(call.Span, builtIn.Function.Name, string.Join(" / ", builtIn.Function.Signatures)));
            return;
        }

        var type = this[call.Function];
        Require(
            Is(type, _ => type is FunctionOf ? true : type == FeelTypes.Function ? null : false),
            () => EvaluationDiagnostics.NotFunction(call.Function.Span, type));
        if (type is FunctionOf function)
        {
            // Names of parameters are no part of the type.
            Require(
                function.Parameters.Length != call.Arguments.Count ? false
                    : call.Arguments.Any(argument => argument.Name is not null) ? null
                    : All(function.Parameters.Zip(call.Arguments, (parameter, argument) => Fits(this[argument.Value], parameter))),
                () => EvaluationDiagnostics.WrongArguments(call.Span, "function", $"({string.Join(", ", function.Parameters)})"));
        }
    }

    // Fitting one signature is enough.
    private bool? Fits(BuiltInFunction function, Invocation call)
    {
        bool? fits = false;
        foreach (var signature in function.Signatures)
        {
            fits |= Fits(signature, call);
        }

        return fits;
    }

    private bool? Fits(Signature signature, Invocation call)
    {
        if (call.Arguments.All(argument => argument.Name is null))
        {
            return signature.Accepts(call.Arguments.Count)
                ? All(call.Arguments.Select((argument, index) => Fits(this[argument.Value], signature.Parameters[Math.Min(index, signature.Parameters.Length - 1)].Type)))
                : false;
        }

        var named = signature.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Type, StringComparer.Ordinal);
        return !signature.IsVariadic
            && call.Arguments.All(argument => argument.Name is { } name && named.ContainsKey(name))
            && signature.Parameters.All(parameter => parameter.IsOptional || parameter.TakesNull || call.Arguments.Count(argument => argument.Name == parameter.Name) == 1)
                ? All(call.Arguments.Select(argument => Fits(this[argument.Value], named[argument.Name!])))
                : false;
    }

    private static bool? All(IEnumerable<bool?> answers) => answers.Aggregate((bool?)true, (all, answer) => all & answer);

    // As the language converts unasked: an item and the list of it, a date and its midnight.
    private static bool? Fits(FeelType argument, FeelType parameter)
    {
        if (TypeConformance.IsSubtype(argument, parameter) || (argument == FeelTypes.Date && parameter == FeelTypes.DateAndTime))
        {
            return true;
        }

        return (argument, parameter) switch
        {
            (SimpleType { Name: "Any" }, _) => null,
            (ListOf a, ListOf b) => Fits(a.Element, b.Element) is false ? false : null,
            (_, ListOf b) => Fits(argument, b.Element),
            (ListOf a, _) => Fits(a.Element, parameter) is false ? false : null,
            (ContextOf, ContextOf) or (RangeOf, RangeOf) or (FunctionOf, FunctionOf) => null,
            _ => argument == FeelTypes.Function && parameter is FunctionOf ? null : false,
        };
    }
}

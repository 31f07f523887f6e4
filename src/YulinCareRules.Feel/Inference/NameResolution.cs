using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Inference;

/// <summary>First pass: what each name may stand for.</summary>
internal sealed class NameResolution(SymbolTable symbols)
{
    // Among more names than these nobody looks for a slip.
    private const int MostCandidates = 500;

    /// <summary>The symbols of a tree over inputs.</summary>
    public static SymbolTable Of(Expression tree, IReadOnlyDictionary<string, Symbol> inputs)
    {
        var symbols = new SymbolTable();
        new NameResolution(symbols).Visit(tree, new NamedFrame(null, inputs));
        return symbols;
    }

    private void Visit(Expression expression, NameFrame frame)
    {
        switch (expression)
        {
            case Name name:
                Resolve(name, frame);
                break;
            case Binary binary:
                VisitSpine(binary, frame);
                break;
            case Negation negation:
                Visit(negation.Operand, frame);
                break;
            case Between between:
                VisitAll([between.Value, between.Low, between.High], frame);
                break;
            case In test:
                Visit(test.Value, frame);
                VisitAll(test.Tests, frame);
                break;
            case InstanceOf instance:
                Visit(instance.Value, frame);
                break;
            case If choice:
                VisitAll([choice.Condition, choice.Then, choice.Else], frame);
                break;
            case For loop:
                Visit(loop.Body, VisitIterators(loop.Iterators, Named(frame, "partial", symbols.Of(loop))));
                break;
            case Quantified quantified:
                Visit(quantified.Condition, VisitIterators(quantified.Iterators, frame));
                break;
            case ListLiteral list:
                VisitAll(list.Items, frame);
                break;
            case ContextLiteral context:
                foreach (var (index, entry) in context.Entries.Index())
                {
                    Visit(entry.Value, new ContextFrame(frame, context, index));
                }

                break;
            case RangeLiteral range:
                VisitAll(new[] { range.Low, range.High }.OfType<Expression>(), frame);
                break;
            case TestRange range:
                Visit(range.End, frame);
                break;
            case FunctionLiteral function:
                Visit(function.Body, new FunctionFrame(frame, ParametersOf(function)));
                break;
            case MemberAccess access:
                Visit(access.Source, frame);
                break;
            case Filter filter:
                Visit(filter.Source, frame);
                Visit(filter.Condition, new ItemFrame(frame, symbols.Of(filter)));
                break;
            case Invocation call:
                Visit(call.Function, frame);
                VisitAll(call.Arguments.Select(argument => argument.Value), frame);
                break;
            case UnaryTests tests:
                VisitAll(tests.Tests, frame);
                break;
            case ComparisonTest comparison:
                Visit(comparison.Endpoint, Named(frame, "?", symbols.Of(comparison)));
                break;
            case ExpressionTest test:
                Visit(test.Expression, Named(frame, "?", symbols.Of(test)));
                break;
        }
    }

    private void Resolve(Name name, NameFrame frame)
    {
        var found = Find(name.Identifier, frame);
        symbols.Resolve(name, found);
        if (found is not [.., not (ItemSymbol or LateEntrySymbol)])
        {
            symbols.Suggest(name, ForeignWords.Meant(name.Identifier, [.. frame.All().Take(MostCandidates).Concat(FeelFunctions.Names).Distinct()]));
        }
    }

    private void VisitAll(IEnumerable<Expression> expressions, NameFrame frame)
    {
        foreach (var expression in expressions)
        {
            Visit(expression, frame);
        }
    }

    private void VisitSpine(Binary binary, NameFrame frame)
    {
        var spine = Spine.Of(binary);
        Visit(spine.Peek().Left, frame);
        VisitAll(spine.Select(next => next.Right), frame);
    }

    private NameFrame VisitIterators(IReadOnlyList<Iterator> iterators, NameFrame frame)
    {
        foreach (var iterator in iterators)
        {
            Visit(iterator.Source, frame);
            if (iterator.RangeEnd is not null)
            {
                Visit(iterator.RangeEnd, frame);
            }

            frame = Named(frame, iterator.Name, symbols.Of(iterator));
        }

        return frame;
    }

    // Of two parameters of one name the later counts.
    private Dictionary<string, Symbol> ParametersOf(FunctionLiteral function)
    {
        var names = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var parameter in function.Parameters)
        {
            names[parameter.Name] = symbols.Of(parameter);
        }

        return names;
    }

    private static NamedFrame Named(NameFrame outer, string name, Symbol symbol) =>
        new(outer, new Dictionary<string, Symbol>(StringComparer.Ordinal) { [name] = symbol });

    private List<Symbol> Find(string name, NameFrame? frame)
    {
        var found = new List<Symbol>();
        var runsLater = false;
        for (; frame is not null; frame = frame.Outer)
        {
            switch (frame)
            {
                case NamedFrame named when named.Names.TryGetValue(name, out var symbol):
                    return [.. found, symbol];
                case FunctionFrame function when function.Names.TryGetValue(name, out var symbol):
                    return [.. found, symbol];
                case FunctionFrame:
                    runsLater = true;
                    break;
                case ItemFrame item:
                    found.Add(item.Item);
                    break;
                case ContextFrame context when IndexOf(name, context.Literal) is var index and >= 0 && index < context.Current:
                    return [.. found, symbols.Of(context.Literal.Entries[index])];
                case ContextFrame context when runsLater && IndexOf(name, context.Literal) is var index and >= 0:
                    found.Add(new LateEntrySymbol(symbols.Of(context.Literal.Entries[index])));
                    break;
            }
        }

        return FeelFunctions.TryFind(name, out var builtIn) ? [.. found, new BuiltInSymbol(builtIn)] : found;
    }

    private static int IndexOf(string name, ContextLiteral literal)
    {
        for (var i = 0; i < literal.Entries.Count; i++)
        {
            if (literal.Entries[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

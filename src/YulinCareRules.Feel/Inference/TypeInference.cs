using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Inference;

/// <summary>Second pass: the type of each node, from its leaves up. What it says holds of every evaluation over inputs of their declared types.</summary>
internal sealed partial class TypeInference(SymbolTable symbols, InferredTypes types)
{
    /// <summary>The types of a tree; <paramref name="tested"/> is that of the value under test where the tree is the content of a condition cell.</summary>
    public static InferredTypes Of(Expression tree, SymbolTable symbols, StaticType tested)
    {
        var types = new InferredTypes();
        var pass = new TypeInference(symbols, types);
        if (tree is UnaryTests tests)
        {
            pass.Tests(tests.Tests, tested);
        }
        else
        {
            pass.Visit(tree);
        }

        return types;
    }

    private StaticType Visit(Expression expression) => types[expression] = expression switch
    {
        Literal literal => Of(literal.Value),
        Name name => Of(name),
        Binary binary => Of(binary),
        Negation negation => Of(negation),
        Between between => Of(between),
        In test => Of(test),
        InstanceOf instance => Of(instance),
        If choice => Of(choice),
        For loop => Of(loop),
        Quantified quantified => Of(quantified),
        ListLiteral list => StaticType.Of(new ListOf(list.Items.Select(Visit).Aggregate(FeelTypes.Null, (element, item) => TypeJoin.Of(element, item.Type)))),
        ContextLiteral context => Of(context),
        RangeLiteral range => Of(range),
        TestRange range => StaticType.Of(new RangeOf(Visit(range.End).Type)),
        FunctionLiteral function => Of(function),
        MemberAccess access => MemberTypes.Of(Visit(access.Source).Type, access.Member) is { } member ? StaticType.OrNull(member) : StaticType.Nothing,
        Filter filter => Of(filter),
        Invocation call => Of(call),
        _ => StaticType.Unknown,
    };

    private static StaticType Of(FeelValue value) => value is FeelNull ? StaticType.Nothing : StaticType.Of(TypeConformance.NameOf(value));

    // A name that may stand for several things has the type of them all.
    private StaticType Of(Name name)
    {
        StaticType? known = null;
        foreach (var symbol in symbols.Of(name))
        {
            if (symbol is ItemSymbol item)
            {
                var found = OfItem(types[item], name.Identifier);
                if (found is null)
                {
                    continue;
                }

                known = known?.Or(found.Value.Type) ?? found.Value.Type;
                if (found.Value.IsSure)
                {
                    return known.Value;
                }
            }
            else
            {
                var type = Of(symbol);
                known = known?.Or(type) ?? type;
                if (symbol is not LateEntrySymbol)
                {
                    return known.Value;
                }
            }
        }

        return known?.Or(StaticType.Nothing) ?? StaticType.Nothing;
    }

    /// <summary>What a name is of an item of a type, and whether it is sure to be that; null where it is nothing of it.</summary>
    public static (StaticType Type, bool IsSure)? OfItem(StaticType item, string name)
    {
        if (item.Type is ContextOf context)
        {
            var isEntry = context.Fields.Any(field => field.Name == name);
            return (isEntry && name != "item" ? StaticType.OrNull(MemberTypes.Of(context, name)!) : StaticType.Unknown, name == "item" || (isEntry && !item.MayBeNull));
        }

        return item.IsUnknown ? (StaticType.Unknown, name == "item") : name == "item" ? (item, true) : null;
    }

    private StaticType Of(Symbol symbol) => symbol switch
    {
        InputSymbol input => StaticType.OrNull(input.Type),
        BuiltInSymbol => StaticType.Of(FeelTypes.Function),
        LateEntrySymbol => StaticType.Unknown,
        _ => types[symbol],
    };

    private StaticType Of(If choice)
    {
        Visit(choice.Condition);
        return Visit(choice.Then).Or(Visit(choice.Else));
    }

    private StaticType Of(InstanceOf instance)
    {
        Visit(instance.Value);
        return TypeReader.Read(instance.Type, out _, isWhole: true) is null ? StaticType.Nothing : StaticType.Of(FeelTypes.Boolean);
    }
}

using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>Random trees and random texts that are nearly expressions.</summary>
internal static class GeneratedSyntax
{
    public static readonly string[] SpacedNames = ["monthly fee", "班级 人数"];

    private static readonly TextSpan Nowhere = new(0, 0);

    private static readonly string[] Fragments =
    [
        "1", "0.5", "1e3", "\"", "\\", "@", "@\"2020-08-01\"", "a", "年龄", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies",
        "function", "instance of", "between", "and", "or", "not", "list", "<", ">", "<=", "=", "==", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..",
        "+", "-", "*", "**", "/", "//", "/*", "*/", "?", "!", "&&", "，", "“", "”", "。", " ", "\n", "\ud83d", "🐎", "\0", "\u0301",
    ];

    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Elements(Fragments).ListOf().Select(string.Concat),
        Gen.Elements(Fragments).ListOf().Select(fragments => string.Join(' ', fragments)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty));

    public static Gen<Expression> Tree { get; } = Gen.Sized(size => OfDepth(Math.Min(4, size / 8)));

    private static readonly Gen<Expression> Leaf = Gen.OneOf(
        Gen.Choose(0, 1_000_000).Select(number => Literal(new FeelNumber(number / 100m))),
        Gen.Elements("", "照护", "a \"quoted\" word", "back\\slash", "line\nbreak", "\\n").Select(text => Literal(new FeelString(text))),
        Gen.Elements<FeelValue>(FeelBoolean.True, FeelBoolean.False, FeelNull.Instance).Select(Literal),
        Gen.Choose(1, 3000).Select(days => Literal(new FeelDate(new LocalDate(2016, 1, 1).PlusDays(days)))),
        Gen.Elements(["a", "institution", "年龄", "?", .. SpacedNames]).Select(Expression (name) => new Name(Nowhere, name)));

    private static readonly Gen<TypeSyntax> Type = Gen.OneOf(
        Gen.Elements("number", "string", "date and time", "days and time duration").Select(TypeSyntax (name) => new NamedTypeSyntax(Nowhere, name)),
        Gen.Elements("number", "date").Select(TypeSyntax (name) => new ListTypeSyntax(Nowhere, new RangeTypeSyntax(Nowhere, new NamedTypeSyntax(Nowhere, name)))));

    private static Gen<Expression> OfDepth(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        var below = OfDepth(depth - 1);
        var some = Gen.Choose(0, 3).SelectMany(count => below.ListOf(count));
        return Gen.OneOf(Leaf, Operators(below), Forms(below, some), Iterations(below));
    }

    private static Gen<Expression> Operators(Gen<Expression> below) => Gen.OneOf(
        from operation in Gen.Elements(Enum.GetValues<BinaryOperator>())
        from left in below
        from right in below
        select (Expression)new Binary(Nowhere, operation, Nowhere, left, right),
        below.Select(Expression (operand) => new Negation(Nowhere, operand)),
        from value in below
        from low in below
        from high in below
        select (Expression)new Between(Nowhere, value, low, high),
        from value in below
        from type in Type
        select (Expression)new InstanceOf(Nowhere, value, type),
        from value in below
        from tests in Test(below).NonEmptyListOf()
        select (Expression)new In(Nowhere, value, tests.Take(3).ToList()));

    private static Gen<UnaryTest> Test(Gen<Expression> below) => Gen.OneOf(
        below.Select(UnaryTest (expression) => new ExpressionTest(Nowhere, expression)),
        from operation in Gen.Elements(BinaryOperator.Equal, BinaryOperator.NotEqual, BinaryOperator.LessThan, BinaryOperator.GreaterThanOrEqual)
        from endpoint in below
        select (UnaryTest)new ComparisonTest(Nowhere, operation, endpoint));

    private static Gen<Expression> Forms(Gen<Expression> below, Gen<List<Expression>> some) => Gen.OneOf(
        from condition in below
        from then in below
        from otherwise in below
        select (Expression)new If(Nowhere, condition, then, otherwise),
        some.Select(Expression (items) => new ListLiteral(Nowhere, items)),
        some.Select(Expression (items) => new ContextLiteral(Nowhere, items.Select((item, index) => new ContextEntry($"键 {index}", Nowhere, item)).ToList())),
        from low in below
        from high in below
        from first in Gen.Elements(true, false)
        from last in Gen.Elements(true, false)
        select (Expression)new RangeLiteral(Nowhere, low, first, high, last),
        from body in below
        from type in Type
        select (Expression)new FunctionLiteral(Nowhere, [new FormalParameter("x", Nowhere, type), new FormalParameter("y", Nowhere, null)], body),
        below.Select(Expression (source) => new MemberAccess(Nowhere, source, "收费", Nowhere)),
        from source in below
        from condition in below
        select (Expression)new Filter(Nowhere, source, condition),
        from items in some
        from name in Gen.Elements("string length", "f")
        select (Expression)new Invocation(Nowhere, new Name(Nowhere, name), items.Select((item, index) => new Argument(index == 2 ? "last" : null, Nowhere, item)).ToList()));

    private static Gen<Expression> Iterations(Gen<Expression> below)
    {
        var iterators =
            from source in below
            from low in below
            from high in below
            select new[] { new Iterator("x", Nowhere, source, null), new Iterator("y", Nowhere, low, high) };
        return Gen.OneOf(
            from variables in iterators
            from body in below
            select (Expression)new For(Nowhere, variables, body),
            from variables in iterators
            from condition in below
            from every in Gen.Elements(true, false)
            select (Expression)new Quantified(Nowhere, every, variables, condition));
    }

    private static Expression Literal(FeelValue value) => new Literal(Nowhere, value);
}

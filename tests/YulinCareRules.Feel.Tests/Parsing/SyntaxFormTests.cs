using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>Each form of the language: what is read and where it stands.</summary>
public sealed class SyntaxFormTests
{
    [Theory]
    [InlineData("1", nameof(Literal), "1")]
    [InlineData("\"照护\"", nameof(Literal), "\"照护\"")]
    [InlineData("true", nameof(Literal), "true")]
    [InlineData("false", nameof(Literal), "false")]
    [InlineData("null", nameof(Literal), "null")]
    [InlineData("@\"2020-08-01\"", nameof(Literal), "@\"2020-08-01\"")]
    [InlineData("?", nameof(Name), "?")]
    [InlineData("年龄", nameof(Name), "年龄")]
    [InlineData("(a)", nameof(Name), "a")]
    [InlineData("[]", nameof(ListLiteral), "[]")]
    [InlineData("[1, a]", nameof(ListLiteral), "[1, a]")]
    [InlineData("{}", nameof(ContextLiteral), "{}")]
    [InlineData("{a: 1, \"b c\": 2}", nameof(ContextLiteral), "{\"a\": 1, \"b c\": 2}")]
    [InlineData("[1..2]", nameof(RangeLiteral), "[1 .. 2]")]
    [InlineData("(1..2)", nameof(RangeLiteral), "(1 .. 2)")]
    [InlineData("]1..2[", nameof(RangeLiteral), "(1 .. 2)")]
    [InlineData("(1..2]", nameof(RangeLiteral), "(1 .. 2]")]
    [InlineData("[1..2[", nameof(RangeLiteral), "[1 .. 2)")]
    [InlineData("function() 1", nameof(FunctionLiteral), "(function() 1)")]
    [InlineData("function(a, b: number) a", nameof(FunctionLiteral), "(function(a, b: number) a)")]
    [InlineData("-a", nameof(Negation), "(-a)")]
    [InlineData("a + 1", nameof(Binary), "(a + 1)")]
    [InlineData("a between 1 and 2", nameof(Between), "(a between 1 and 2)")]
    [InlineData("a in b", nameof(In), "(a in (b))")]
    [InlineData("a in (1, >= 2)", nameof(In), "(a in (1, >= 2))")]
    [InlineData("a in [1..2]", nameof(In), "(a in ([1 .. 2]))")]
    [InlineData("a in (1..2]", nameof(In), "(a in ((1 .. 2]))")]
    [InlineData("a in (1..2)", nameof(In), "(a in ((1 .. 2)))")]
    [InlineData("a in ((1..2), (3..4))", nameof(In), "(a in ((1 .. 2), (3 .. 4)))")]
    [InlineData("a in != 1", nameof(In), "(a in (!= 1))")]
    [InlineData("a instance of list<number>", nameof(InstanceOf), "(a instance of list<number>)")]
    [InlineData("if a then 1 else 2", nameof(If), "(if a then 1 else 2)")]
    [InlineData("for x in a return x", nameof(For), "(for x in a return x)")]
    [InlineData("for x in 1..3, y in a return x", nameof(For), "(for x in 1 .. 3, y in a return x)")]
    [InlineData("some x in a satisfies x", nameof(Quantified), "(some x in a satisfies x)")]
    [InlineData("every x in a, y in b satisfies x", nameof(Quantified), "(every x in a, y in b satisfies x)")]
    [InlineData("a.b", nameof(MemberAccess), "a.b")]
    [InlineData("托育机构.机构性质", nameof(MemberAccess), "托育机构.机构性质")]
    [InlineData("a[1]", nameof(Filter), "a[1]")]
    [InlineData("a[x > 1].b(2)[3]", nameof(Filter), "a[(x > 1)].b(2)[3]")]
    [InlineData("f()", nameof(Invocation), "f()")]
    [InlineData("f(1, a)", nameof(Invocation), "f(1, a)")]
    [InlineData("f(n: 1, scale: a)", nameof(Invocation), "f(n: 1, scale: a)")]
    public void A_form_is_read_and_covers_just_its_own_text(string text, string node, string shape)
    {
        var tree = Parsed.Expression($"  {text} \n");

        Assert.Equal(node, tree.GetType().Name);
        Assert.Equal(shape, SyntaxPrinter.Print(tree));
        Assert.Equal(new TextSpan(2, text.Length), tree.Span);
    }

    [Fact]
    public void An_operator_knows_the_place_of_its_sign()
    {
        var sum = Parsed.Expression<Binary>("a  +  b");

        Assert.Equal(new TextSpan(3, 1), sum.OperatorSpan);
        Assert.Equal(new TextSpan(0, 1), sum.Left.Span);
        Assert.Equal(new TextSpan(6, 1), sum.Right.Span);
    }

    [Fact]
    public void A_longer_chain_of_operators_starts_at_its_first_operand()
    {
        const string text = "1 + 2 - 3";
        var difference = Parsed.Expression<Binary>(text);

        Assert.Equal("1 + 2", Parsed.Covered(text, difference.Left.Span));
        Assert.Equal(new TextSpan(6, 1), difference.OperatorSpan);
    }

    [Fact]
    public void Round_brackets_belong_to_what_they_hold()
    {
        const string text = "2 * ( a + 1 )";
        var product = Parsed.Expression<Binary>(text);

        Assert.Equal("( a + 1 )", Parsed.Covered(text, product.Right.Span));
    }

    [Fact]
    public void A_member_knows_the_place_of_its_name() =>
        Assert.Equal(new TextSpan(4, 3), Parsed.Expression<MemberAccess>("a . fee").MemberSpan);

    [Fact]
    public void An_entry_of_a_context_knows_the_place_of_its_name()
    {
        const string text = "{a: 1, \"b c\": a}";
        var entries = Parsed.Expression<ContextLiteral>(text).Entries;

        Assert.Equal(["a", "b c"], entries.Select(entry => entry.Name));
        Assert.Equal(["a", "\"b c\""], entries.Select(entry => Parsed.Covered(text, entry.NameSpan)));
        Assert.Equal(["1", "a"], entries.Select(entry => Parsed.Covered(text, entry.Value.Span)));
    }

    [Fact]
    public void An_argument_knows_the_place_of_its_name_or_else_of_its_value()
    {
        const string text = "f(n: 12, 3 + 4)";
        var arguments = Parsed.Expression<Invocation>(text).Arguments;

        Assert.Equal(["n", null], arguments.Select(argument => argument.Name));
        Assert.Equal(["n", "3 + 4"], arguments.Select(argument => Parsed.Covered(text, argument.NameSpan)));
    }

    [Fact]
    public void A_variable_of_an_iteration_knows_the_place_of_its_name()
    {
        const string text = "for 班 in classes, y in 1..n return y";
        var iterators = Parsed.Expression<For>(text).Iterators;

        Assert.Equal(["班", "y"], iterators.Select(iterator => Parsed.Covered(text, iterator.NameSpan)));
        Assert.Equal(["classes", "1"], iterators.Select(iterator => Parsed.Covered(text, iterator.Source.Span)));
        Assert.Null(iterators[0].RangeEnd);
        Assert.Equal("n", Parsed.Covered(text, iterators[1].RangeEnd!.Span));
    }

    [Fact]
    public void A_parameter_of_a_function_knows_the_places_of_its_name_and_type()
    {
        const string text = "function(n, of: list< number >) n";
        var parameters = Parsed.Expression<FunctionLiteral>(text).Parameters;

        Assert.Equal(["n", "of"], parameters.Select(parameter => Parsed.Covered(text, parameter.NameSpan)));
        Assert.Null(parameters[0].Type);
        Assert.Equal("list< number >", Parsed.Covered(text, parameters[1].Type!.Span));
    }

    [Fact]
    public void A_test_after_in_covers_its_sign_too()
    {
        const string text = "a in (< 5, 7)";
        var tests = Parsed.Expression<In>(text).Tests;

        Assert.Equal(["< 5", "7"], tests.Select(test => Parsed.Covered(text, test.Span)));
    }

    [Theory]
    [InlineData("then")]
    [InlineData("in")]
    [InlineData("and")]
    public void A_member_may_be_called_as_a_word_of_the_language(string word) =>
        Assert.Equal(word, Parsed.Expression<MemberAccess>($"a.{word}").Member);

    [Fact]
    public void Function_without_a_bracket_is_a_name() => Assert.Equal("function", Parsed.Expression<Name>("function").Identifier);
}

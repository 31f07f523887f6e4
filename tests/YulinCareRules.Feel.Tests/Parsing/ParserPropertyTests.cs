using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>What holds for every text.</summary>
public sealed class ParserPropertyTests
{
    private static readonly Config ManyTexts = Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true);

    [Fact]
    public void Any_text_gives_either_a_tree_or_diagnostics_that_lie_inside_it() =>
        Check.One(ManyTexts, Prop.ForAll(GeneratedSyntax.Text.ToArbitrary(), text =>
            Holds(text, ExpressionParser.ParseExpression(text, NameScope.Empty))
            && Holds(text, ExpressionParser.ParseUnaryTests(text, NameScope.Empty))));

    [Fact]
    public void Every_prefix_of_a_tree_gives_either_a_tree_or_diagnostics_that_lie_inside_it() =>
        Check.One(ManyTexts, Prop.ForAll(GeneratedSyntax.Tree.ToArbitrary(), ArbMap.Default.ArbFor<PositiveInt>(), (tree, length) =>
        {
            var text = SyntaxPrinter.Print(tree);
            var prefix = text[..(length.Get % (text.Length + 1))];
            return Holds(prefix, ExpressionParser.ParseExpression(prefix, Parsed.Scope(GeneratedSyntax.SpacedNames)));
        }));

    [Fact]
    public void A_printed_tree_is_read_back_as_the_same_tree() =>
        Check.One(ManyTexts, Prop.ForAll(GeneratedSyntax.Tree.ToArbitrary(), tree =>
        {
            var text = SyntaxPrinter.Print(tree);
            return SyntaxPrinter.Print(Parsed.Expression(text, GeneratedSyntax.SpacedNames)) == text;
        }));

    [Fact]
    public void A_node_lies_inside_the_node_above_it() =>
        Check.One(ManyTexts, Prop.ForAll(GeneratedSyntax.Tree.ToArbitrary(), tree =>
        {
            var text = SyntaxPrinter.Print(tree);
            var root = Parsed.Expression(text, GeneratedSyntax.SpacedNames);
            return root.Span == new TextSpan(0, text.Length) && Nested(root);
        }));

    private static bool Nested(Expression expression) =>
        SyntaxNodes.Children(expression).All(child => child.Span.Length > 0 && expression.Span.Contains(child.Span) && Nested(child));

    private static bool Holds<T>(string text, ParseResult<T> result)
        where T : Expression =>
        result.Tree is null != result.Diagnostics.IsEmpty
        && (result.Tree is null || new TextSpan(0, text.Length).Contains(result.Tree.Span))
        && result.Diagnostics.All(diagnostic => Holds(text, diagnostic));

    private static bool Holds(string text, FeelDiagnostic diagnostic) =>
        diagnostic.Span.Start >= 0 && diagnostic.Span.Length >= 0 && diagnostic.Span.End <= text.Length;
}

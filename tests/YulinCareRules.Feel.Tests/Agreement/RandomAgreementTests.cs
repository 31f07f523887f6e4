using FsCheck.Fluent;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tests.Parsing;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>Random expressions on both evaluators, well-typed and with slips.</summary>
public sealed class RandomAgreementTests
{
    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(0.06, 0.2)]
    public void Both_evaluators_come_to_the_same(double slips, double share) =>
        RandomExpressions.Check(RandomExpressions.Share(share), slips, (evaluators, facts) => evaluators.Difference(facts));

    [Fact]
    public void A_printed_tree_is_read_back_as_the_same_tree() =>
        FsCheck.Check.One(RandomExpressions.Many(RandomExpressions.Share(1)), Prop.ForAll(RandomExpressions.Trees(0.03), random =>
        {
            var text = SyntaxPrinter.Print(random.Tree);
            return (SyntaxPrinter.Print(new Evaluators(text).Tree) == text).Label(text);
        }));

    [Fact]
    public void Every_form_of_the_language_is_among_them()
    {
        var made = Enumerable.Range(0, 4000).SelectMany(seed => Nodes(new TreeMaker(new Random(seed), 0.03).Make())).Select(node => node.GetType()).ToHashSet();

        var forms = typeof(Expression).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Expression)) && !type.IsAbstract && type != typeof(UnaryTests));
        Assert.Empty(forms.Except(made));
    }

    private static IEnumerable<Expression> Nodes(Expression tree) => SyntaxNodes.Children(tree).SelectMany(Nodes).Prepend(tree);
}

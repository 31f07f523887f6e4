using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Smt;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Analysis.Smt;

/// <summary>What a solver is asked, to the letter, and what is made of its answers.</summary>
public sealed class SmtTextTests
{
    private static readonly FiniteVariable Open = new("shop.open", 0, [FeelBoolean.False, FeelBoolean.True]);
    private static readonly FiniteVariable Trade = new("shop.trade", 1, [new FeelString("food"), new FeelString("retail"), new FeelString("craft")]);
    private static readonly NumberVariable Staff = new("shop.staff", 2, Interval.AtLeast(Rational.Zero, false).Whole());
    private static readonly NumberVariable Area = new("shop.area", 3, Interval.Everything);

    // Open, not craft, and a third of the area is below minus a half of the staff plus one.
    private static readonly Formula Question = Formula.All(
    [
        MemberAtom.Of(Open, Open.Those(FeelBoolean.True.Equals)),
        MemberAtom.Of(Trade, ValueSet.Of(3, [0, 1])),
        Formula.Any(
        [
            BoundAtom.Of(Area, Interval.AtMost(Rational.Of(-2.5m), true)),
            LinearAtom.Of(LinearTerm.Of(Area).Times(Rational.One / Rational.Of(3)).Plus(LinearTerm.Of(Staff).Times(Rational.Of(0.5m))).Plus(LinearTerm.Of(-Rational.One)), true),
        ]),
    ]);

    [Fact]
    public void Every_kind_of_statement_is_written_exactly() => Assert.Equal(
        """
        (set-option :produce-models true)
        (set-logic ALL)
        (declare-const x0 Bool)
        (declare-datatypes ((t1 0)) (((v1_0) (v1_1) (v1_2))))
        (declare-const x1 t1)
        (declare-const x2 Int)
        (assert (<= 0 x2))
        (declare-const x3 Real)
        (define-fun f2 () Bool (or (< x3 (- (/ 5.0 2.0))) (< (+ (* 3.0 (to_real x2)) (* 2.0 x3)) 6.0)))
        (define-fun f5 () Bool (and x0 (not (= x1 v1_2)) f2))
        (assert f5)
        (check-sat)
        (get-value (x0 x1 x2 x3))

        """.ReplaceLineEndings("\n"),
        SmtText.Of(Question));

    [Fact]
    public void Values_with_which_the_formula_holds_are_taken()
    {
        var answer = Read("sat\n((x0 true)\n (x1 v1_1) (x2 1)\n (x3 (- (/ 1.0 2.0))))\n");

        var model = Assert.IsType<Satisfied>(answer).Model;
        Assert.Equal(new FeelString("retail"), model.ValueOf(Trade));
        Assert.Equal((Rational.One, Rational.Of(-0.5m)), (model.ValueOf(Staff), model.ValueOf(Area)));
    }

    [Theory]
    [InlineData("sat\n((x0 false) (x1 v1_1) (x2 1) (x3 0.0))")]
    [InlineData("sat\n((x0 true) (x1 v1_1) (x2 1) (x3 100.0))")]
    [InlineData("sat\n((x0 true) (x1 v1_1) (x2 (- 1)) (x3 0.0))")]
    [InlineData("sat\n((x0 true) (x1 v1_1) (x2 0.5) (x3 0.0))")]
    [InlineData("sat\n((x0 true) (x1 v1_9) (x2 1) (x3 (/ 1.0 0.0)))")]
    [InlineData("sat\n((x0 true) (x1 v1_1) (x2 1))")]
    [InlineData("sat\n((x0 true")]
    [InlineData("sat")]
    [InlineData("unknown")]
    [InlineData("timeout")]
    [InlineData("(error \"line 1\")")]
    [InlineData("))) ((( \u0001")]
    [InlineData("")]
    public void What_is_no_answer_leaves_the_matter_open(string printed) => Assert.IsType<GivenUp>(Read(printed));

    [Fact]
    public void That_there_is_no_case_is_a_proof() => Assert.IsType<Unsatisfiable>(Read("unsat\n(error \"line 13: model is not available\")\n"));

    private static Answer Read(string printed) => SmtModel.Read(printed, Question, 4);
}

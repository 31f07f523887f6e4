using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Syntax → bound expressions for one scalar of a pack. Every error stands at the very token.</summary>
internal sealed partial class ExpressionBinder(BindingScope scope, TextScalar text, int textOffset, DiagnosticBag diagnostics)
{
    // Stands for whatever could not be bound, so that one error does not breed others.
    private static readonly BoundExpression Broken = new BoundConstant(PackTypes.Any, FeelNull.Instance);

    public BoundExpression Bind(Expression expression, PackType? expected = null) => Placed(BindForm(expression, expected), expression.Span);

    private BoundExpression BindForm(Expression expression, PackType? expected) => expression switch
    {
        Literal literal => BindLiteral(literal, expected),
        Name name => BindName(name, expected),
        MemberAccess member => BindMember(member),
        Invocation invocation => BindInvocation(invocation),
        Binary binary => BindBinary(binary),
        Negation negation => BindNegation(negation),
        Between between => BindBetween(between),
        In test => BindIn(test),
        If branch => BindIf(branch, expected),
        For iteration => BindFor(iteration),
        Quantified quantified => BindQuantified(quantified),
        Filter filter => BindFilter(filter),
        ListLiteral list => BindList(list, expected),
        _ => NotSupported(expression),
    };

    /// <summary>Binds and demands a type.</summary>
    public BoundExpression BindAs(Expression expression, PackType expected) => Demand(Bind(expression, expected), expected, expression.Span);

    // What has been told already, or stands for it, gives no second message.
    private static bool IsBroken(BoundExpression bound) => ReferenceEquals(bound, Broken) || bound is BoundLocal { Type: AnyType };

    public BoundExpression Demand(BoundExpression bound, PackType expected, TextSpan span)
    {
        if (!PackTypes.Comparable(bound.Type, expected))
        {
            diagnostics.Add(ExpressionDiagnostics.Expected(At(span), expected.Zh, expected.En, bound.Type.Zh, bound.Type.En));
            return Broken;
        }

        if (PackTypes.UnitsClash(bound.Type, expected))
        {
            diagnostics.Add(ExpressionDiagnostics.UnitMismatch(At(span), ((NumberType)bound.Type).Unit!, ((NumberType)expected).Unit!));
        }

        return bound;
    }

    private BoundExpression Placed(BoundExpression bound, TextSpan span) => bound.Place.IsKnown || ReferenceEquals(bound, Broken)
        ? bound
        : bound with { Place = new ExpressionPlace(text, textOffset + span.Start, span.Length) };

    private SourceLocation At(TextSpan span) => text.LocationOf(textOffset + span.Start, span.Length);

    private BoundExpression BindLiteral(Literal literal, PackType? expected)
    {
        if (literal.Value is FeelString written && expected is EnumerationType { Enumeration: var enumeration })
        {
            if (enumeration.Find(written.Value) is { } value)
            {
                return new BoundConstant(expected, new FeelString(value.Name));
            }

            diagnostics.Add(UnknownValue(literal.Span, written.Value, enumeration));
            return Broken;
        }

        return new BoundConstant(
            literal.Value switch
            {
                FeelBoolean => PackTypes.Boolean,
                FeelNumber => PackTypes.Number,
                FeelString => PackTypes.Text,
                FeelDate => PackTypes.Date,
                _ => PackTypes.Any,
            },
            literal.Value);
    }

    private BoundExpression BindName(Name name, PackType? expected)
    {
        if (ResolveVariable(name) is { } bound)
        {
            return bound;
        }

        if (expected is EnumerationType { Enumeration: var enumeration })
        {
            if (enumeration.Find(name.Identifier) is { } value)
            {
                return new BoundConstant(expected, new FeelString(value.Name));
            }

            diagnostics.Add(UnknownValue(name.Span, name.Identifier, enumeration));
            return Broken;
        }

        diagnostics.Add(ExpressionDiagnostics.UnknownName(At(name.Span), name.Identifier, NameMeant(name.Identifier)));
        return Broken;
    }

    private BoundExpression? ResolveVariable(Name name)
    {
        if (scope.FindLocal(name.Identifier) is { } local)
        {
            return new BoundLocal(local, name.Identifier);
        }

        if (scope.Facts.FindSubject(name.Identifier) is { } subject)
        {
            return new BoundSubject(subject);
        }

        if (name.Identifier is CaseReader.AsOf or CaseReader.AsOfZh)
        {
            return new BoundAsOf();
        }

        if (scope.FindParameter(name.Identifier) is { } parameter)
        {
            if (parameter.By is not null)
            {
                diagnostics.Add(ExpressionDiagnostics.KeyNeeded(At(name.Span), parameter.Name, parameter.By.Title.Zh));
                return Broken;
            }

            return new BoundParameter(parameter, null);
        }

        return scope.FindDecision(name.Identifier) is { } decision
            ? new BoundDecision(decision.GivesSingle ? decision.Outputs[0].Type : new DecisionType(decision.Name), decision.Name, null)
            : null;
    }

    private BoundExpression BindMember(MemberAccess member)
    {
        var source = Bind(member.Source);
        switch (source.Type)
        {
            case RecordType { Record: var record }:
                if (record.Find(member.Member) is { } field)
                {
                    return new BoundField(source, field);
                }

                diagnostics.Add(UnknownField(member, record));
                return Broken;
            case DecisionType { Decision: var name } when scope.FindDecision(name) is { } decision:
                var output = decision.Outputs.FirstOrDefault(o => o.Name == member.Member) ?? decision.Outputs.FirstOrDefault(o => o.Title.Zh == member.Member);
                if (output is not null)
                {
                    return new BoundDecision(output.Type, name, output.Name);
                }

                if (scope.KnowsStatuses && (member.Member is DecisionStatuses.Member or DecisionStatuses.MemberZh))
                {
                    return new BoundDecisionStatus(name);
                }

                diagnostics.Add(PackDiagnostics.UndeclaredOutput(At(member.MemberSpan), member.Member, NearMiss.Find(member.Member, decision.Outputs.Select(o => o.Name))));
                return Broken;
            case DateType when DatePart(member.Member) is { } part:
                return new BoundDatePart(source, part);
            default:
                if (!IsBroken(source))
                {
                    diagnostics.Add(ExpressionDiagnostics.UnknownField(At(member.MemberSpan), member.Member, source.Type.Zh, source.Type.En, source.Type is DateType ? NearMiss.Find(member.Member, ["year", "month", "day"]) : null));
                }

                return Broken;
        }
    }

    private static string? DatePart(string written) => written switch
    {
        "year" or "年" => "year",
        "month" or "月" => "month",
        "day" or "日" => "day",
        _ => null,
    };

    private BoundExpression BindIf(If branch, PackType? expected)
    {
        var condition = BindAs(branch.Condition, PackTypes.Boolean);
        var then = Bind(branch.Then, expected);
        var otherwise = Bind(branch.Else, expected ?? then.Type);
        CheckComparable(then.Type, otherwise.Type, branch.Else.Span);
        return new BoundIf(PackTypes.Either(then.Type, otherwise.Type), condition, then, otherwise);
    }

    private BoundExpression BindList(ListLiteral list, PackType? expected)
    {
        var element = expected is ListType { Element: var wanted } ? wanted : expected;
        var items = ImmutableArray.CreateBuilder<BoundExpression>(list.Items.Count);
        foreach (var item in list.Items)
        {
            var bound = Bind(item, element);
            if (element is not null)
            {
                CheckComparable(element, bound.Type, item.Span);
            }

            element = element is null ? bound.Type : PackTypes.Either(element, bound.Type);
            items.Add(bound);
        }

        return new BoundList(new ListType(element ?? PackTypes.Any), items.MoveToImmutable());
    }

    private BoundExpression NotSupported(Expression expression)
    {
        var (zh, en) = expression switch
        {
            FunctionLiteral => ("自定义函数", "functions of one's own"),
            Invocation { Function: FunctionLiteral } => ("自定义函数", "functions of one's own"),
            ContextLiteral => ("花括号的对照 {…}", "a mapping in braces"),
            RangeLiteral or TestRange => ("单独的区间(区间写在 in 后面)", "a range by itself (it stands after 'in')"),
            InstanceOf => ("instance of", "'instance of'"),
            Invocation { Function: Name { Identifier: var name } } => ($" {name}(…)", $"{name}(…)"),
            _ => ("这种写法", "this kind of expression"),
        };
        diagnostics.Add(ExpressionDiagnostics.NotSupported(At(expression.Span), zh, en));
        return Broken;
    }

    private void CheckComparable(PackType left, PackType right, TextSpan span, bool units = true)
    {
        if (!PackTypes.Comparable(left, right))
        {
            var (mendZh, mendEn) = Mends.Of(left, right);
            diagnostics.Add(ExpressionDiagnostics.TypeMismatch(At(span), left.Zh, left.En, right.Zh, right.En, mendZh, mendEn));
        }
        else if (units && PackTypes.UnitsClash(left, right))
        {
            diagnostics.Add(ExpressionDiagnostics.UnitMismatch(At(span), ((NumberType)left).Unit!, ((NumberType)right).Unit!));
        }
    }

    // A name nearby, a field written without its subject, or a word for a value.
    private string? NameMeant(string written)
    {
        var fields = scope.Facts.Subjects
            .SelectMany(subject => subject.Record.AllNames.Where(name => name == written).Select(name => $"{(name == subject.Record.Find(name)!.Name ? subject.Name : subject.Title.Zh)}.{name}"));
        return fields.FirstOrDefault() ?? ForeignWords.Meant(written, [.. scope.AllNames()]);
    }

    private Diagnostic UnknownField(MemberAccess member, RecordModel record)
    {
        var near = NearMiss.Find(member.Member, record.AllNames);
        var owner = near is null ? scope.Facts.Records.FirstOrDefault(other => other.Find(member.Member) is not null) : null;
        return owner is null
            ? ExpressionDiagnostics.UnknownField(At(member.MemberSpan), member.Member, record.Title.Zh, record.Title.En, near ?? ForeignWords.Meant(member.Member, [.. record.AllNames]))
            : ExpressionDiagnostics.FieldOfAnother(At(member.MemberSpan), member.Member, record.Title.Zh, record.Title.En, owner.Title.Zh, owner.Title.En);
    }

    private Diagnostic UnknownValue(TextSpan span, string written, EnumerationModel enumeration)
    {
        var near = NearMiss.Find(written, enumeration.AllNames);
        var owner = near is null ? scope.Facts.Enumerations.FirstOrDefault(other => other.Find(written) is not null) : null;
        return owner is null
            ? ExpressionDiagnostics.UnknownValue(At(span), written, enumeration.Title.Zh, enumeration.Title.En, near)
            : ExpressionDiagnostics.ValueOfAnother(At(span), written, enumeration.Title.Zh, enumeration.Title.En, owner.Title.Zh, owner.Title.En);
    }
}

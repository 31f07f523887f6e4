using System.Collections.Immutable;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>The type that the body of a function has by its form and its parameters alone; Any where these do not tell.</summary>
internal static class BodyType
{
    public static FeelType Of(Expression body, ImmutableArray<(string Name, FeelType Type)> parameters)
    {
        return TypeOf(body);

        FeelType TypeOf(Expression expression) => expression switch
        {
            Literal literal => TypeConformance.NameOf(literal.Value),
            Name name => parameters.FirstOrDefault(parameter => parameter.Name == name.Identifier).Type ?? FeelTypes.Any,
            Between or In or InstanceOf or Quantified => FeelTypes.Boolean,
            Negation negation => Signed(TypeOf(negation.Operand)),
            Binary binary => Result(binary.Operator, TypeOf(binary.Left), TypeOf(binary.Right)),
            If choice => Common([TypeOf(choice.Then), TypeOf(choice.Else)]),
            ListLiteral list => new ListOf(Common(list.Items.Select(TypeOf))),
            ContextLiteral context => new ContextOf([.. context.Entries.Select(entry => (entry.Name, FeelTypes.Any))]),
            _ => FeelTypes.Any,
        };
    }

    private static FeelType Signed(FeelType operand) =>
        operand == FeelTypes.Number || operand == FeelTypes.DayTimeDuration || operand == FeelTypes.YearMonthDuration ? operand : FeelTypes.Any;

    private static FeelType Result(BinaryOperator operation, FeelType left, FeelType right) => operation switch
    {
        < BinaryOperator.Add => FeelTypes.Boolean,
        BinaryOperator.Add when left == FeelTypes.String && right == FeelTypes.String => FeelTypes.String,
        _ => left == FeelTypes.Number && right == FeelTypes.Number ? FeelTypes.Number : FeelTypes.Any,
    };

    private static FeelType Common(IEnumerable<FeelType> types) =>
        types.Aggregate(FeelTypes.Null, (common, type) => TypeConformance.IsSubtype(common, type) ? type : TypeConformance.IsSubtype(type, common) ? common : FeelTypes.Any);
}

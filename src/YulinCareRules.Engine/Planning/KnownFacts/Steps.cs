using System.Linq.Expressions;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Pieces of code that follow each other, with the variables they need. None of them leaves a value behind.</summary>
internal sealed class Steps
{
    private readonly List<ParameterExpression> variables = [];
    private readonly List<Expression> code = [];

    public IEnumerable<ParameterExpression> Variables => variables;

    public IEnumerable<Expression> Code => code;

    public ParameterExpression Variable(Type type)
    {
        var variable = Expression.Variable(type);
        variables.Add(variable);
        return variable;
    }

    /// <summary>Declares a variable that was made elsewhere.</summary>
    public void Take(ParameterExpression variable) => variables.Add(variable);

    /// <summary>A variable that holds the value from here on.</summary>
    public ParameterExpression Keep(Expression value)
    {
        var variable = Variable(value.Type);
        code.Add(Expression.Assign(variable, value));
        return variable;
    }

    public void Add(Expression step) => code.Add(step);

    public void Label(LabelTarget label) => code.Add(Expression.Label(label));

    public void JumpIf(Expression condition, LabelTarget target) => code.Add(Expression.IfThen(condition, Expression.Goto(target)));

    public void Jump(LabelTarget target) => code.Add(Expression.Goto(target));

    public Expression ToBlock() => Expression.Block(typeof(void), variables, [.. code, Expression.Empty()]);
}

using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>Logic of the language over what is known: false absorbs what is not known in an <c>and</c>, true in an <c>or</c>.</summary>
internal static class KnownLogic
{
    public static FeelValue? Not(FeelValue? value) => value switch
    {
        null => null,
        FeelBoolean boolean => FeelBoolean.From(!boolean.Value),
        _ => FeelNull.Instance,
    };

    /// <param name="left">The first operand.</param>
    /// <param name="right">The second, read where the first does not settle it.</param>
    /// <param name="absorbing">What settles it: false of an <c>and</c>, true of an <c>or</c>.</param>
    public static FeelValue? Join(FeelValue? left, FeelValue? right, bool absorbing)
    {
        if (right is FeelBoolean { Value: var settles } && settles == absorbing)
        {
            return right;
        }

        return left is null || right is null ? null
            : left is FeelBoolean && right is FeelBoolean ? FeelBoolean.From(!absorbing)
            : FeelNull.Instance;
    }
}

/// <summary><c>and</c> and <c>or</c>.</summary>
internal sealed class JunctionReading(Reading left, Reading right, bool absorbing) : Reading
{
    public override FeelValue? Read(FindingScope scope)
    {
        var first = left.Read(scope);
        return first is FeelBoolean { Value: var settles } && settles == absorbing ? first : KnownLogic.Join(first, right.Read(scope), absorbing);
    }

    // Neither side settles it. That a number has to be a certain one may rule out what stands beside it.
    public override bool IsOpen(FindingScope scope) => !left.MayFixNumber && (left.Read(scope) is not null || left.IsOpen(scope)) && (right.Read(scope) is not null || right.IsOpen(scope));

    public override bool HangsOn(FactsRead facts) => left.HangsOn(facts) && right.HangsOn(facts);
}

/// <summary><c>not</c>.</summary>
internal sealed class NotReading(Reading operand) : Reading
{
    public override FeelValue? Read(FindingScope scope) => KnownLogic.Not(operand.Read(scope));

    public override bool IsOpen(FindingScope scope) => operand.IsOpen(scope);

    public override bool HangsOn(FactsRead facts) => operand.HangsOn(facts);
}

/// <summary><c>if</c>: a condition without an answer does not hold.</summary>
internal sealed class ChoiceReading(Reading condition, Reading then, Reading otherwise) : Reading
{
    public Reading Then => then;

    public Reading Otherwise => otherwise;

    public override FeelValue? Read(FindingScope scope) => condition.Read(scope) switch
    {
        null => null,
        FeelBoolean { Value: true } => then.Read(scope),
        _ => otherwise.Read(scope),
    };

    public override bool IsOpen(FindingScope scope) => condition.Read(scope) switch
    {
        null => condition.IsOpen(scope) && IsEitherOpen(scope, then.Read(scope), otherwise.Read(scope)),
        FeelBoolean { Value: true } => then.IsOpen(scope),
        _ => otherwise.IsOpen(scope),
    };

    // Two values that differ, or one side that has several.
    private bool IsEitherOpen(FindingScope scope, FeelValue? first, FeelValue? second) =>
        first is not null && second is not null ? !first.Equals(second) : (first is null && then.IsOpen(scope)) || (second is null && otherwise.IsOpen(scope));

    public override bool HangsOn(FactsRead facts) => condition.HangsOn(facts) && then.HangsOn(facts) && otherwise.HangsOn(facts);
}

/// <summary><c>some</c> and <c>every</c> over a list of records.</summary>
internal sealed class QuantifiedReading(RecordListReading list, int slot, Reading condition, bool isEvery) : Reading
{
    public override FeelValue? Read(FindingScope scope)
    {
        if (list.Read(scope) is not { } items)
        {
            return null;
        }

        scope.CheckLength(items, slot);
        FeelValue? result = FeelBoolean.From(isEvery);
        foreach (var item in items.Items)
        {
            if (!scope.Enter(slot, item))
            {
                return null;
            }

            result = KnownLogic.Join(result, condition.Read(scope), absorbing: !isEvery);
            if (result is FeelBoolean { Value: var settled } && settled != isEvery)
            {
                return result;
            }
        }

        return result;
    }

    public override bool HangsOn(FactsRead facts) => facts.Add(list) && condition.HangsOn(facts);
}

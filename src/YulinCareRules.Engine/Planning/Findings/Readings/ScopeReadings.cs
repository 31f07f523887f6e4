using NodaTime;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>What there is, as the requirement has it.</summary>
internal sealed class ActualReading(Reading? actual) : Reading
{
    public override bool IsOpen(FindingScope scope) => actual?.IsOpen(scope) == true;

    public override FeelValue? Read(FindingScope scope) => scope.Actual;

    // Whoever asks has what there is and what is asked for beside it.
    public override bool HangsOn(FactsRead facts) => true;
}

/// <summary>What is asked for, as the requirement has it.</summary>
internal sealed class LimitReading(Reading? limit) : Reading
{
    public override bool IsOpen(FindingScope scope) => limit?.IsOpen(scope) == true;

    public override FeelValue? Read(FindingScope scope) => scope.Limit;

    public override bool HangsOn(FactsRead facts) => true;
}

/// <summary>The day whose law is applied.</summary>
internal sealed class DayReading : Reading
{
    public override FeelValue? Read(FindingScope scope) => new FeelDate(new LocalDate(scope.AsOf.Year, scope.AsOf.Month, scope.AsOf.Day));
}

/// <summary>A component of a date.</summary>
internal sealed class DatePartReading(Reading source, string part) : Reading
{
    public override FeelValue? Read(FindingScope scope) => source.Read(scope) is { } value ? BoundDatePart.Of(value, part) : null;

    public override bool HangsOn(FactsRead facts) => source.HangsOn(facts);
}

/// <summary>A value that is the same throughout the case: worked out once.</summary>
internal sealed class SharedReading(int slot, Reading value) : Reading
{
    public override FeelValue? Read(FindingScope scope)
    {
        ref var shared = ref scope.Shared(slot);
        if (!shared.IsRead)
        {
            // It may run over lists of its own.
            var around = scope.Elements;
            shared = (true, value.Read(scope));
            scope.Elements = around;
        }

        return shared.Value;
    }

    public override bool IsOpen(FindingScope scope)
    {
        var around = scope.Elements;
        var isOpen = value.IsOpen(scope);
        scope.Elements = around;
        return isOpen;
    }

    public override bool HangsOn(FactsRead facts) => value.HangsOn(facts);
}

/// <summary>An output of another decision that the plan makes.</summary>
internal sealed class DecisionReading(int place, int output) : Reading
{
    public override FeelValue? Read(FindingScope scope) => scope.State.CellOf(place) switch
    {
        { State: CellState.NotApplicable } => FeelNull.Instance,
        { State: CellState.Determined } cell => scope.State.ValuesOf(place, cell)[output],
        _ => null,
    };
}

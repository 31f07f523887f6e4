using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>A number within the bounds of its field, written without exponent.</summary>
internal sealed class DirectNumber(NumberType type, FieldModel? field) : DirectReader
{
    // Numbers of children, months and places: their facts are the same in every case.
    private static readonly ImmutableArray<FactKnown> Small = [.. Enumerable.Range(0, 512).Select(number => new FactKnown(new FeelNumber(number), FactKnown.CodeOf(number)))];

    private readonly bool hasMinimum = field?.Minimum is not null;
    private readonly bool hasMaximum = field?.Maximum is not null;
    private readonly bool mayBeZero = field?.Minimum is null or <= 0;
    private readonly decimal minimum = field?.Minimum ?? 0;
    private readonly decimal maximum = field?.Maximum ?? 0;

    public override FactValue? Read(ref PlainJson json)
    {
        // A zero that is less than zero is for the other reader.
        if (!json.TakeNumber(out var digits, out var decimals, out var isNegative) || (decimals > 0 && type.IsInteger) || (isNegative && digits == 0))
        {
            return null;
        }

        var isWhole = decimals == 0 && !isNegative;
        if (isWhole && digits < Small.Length)
        {
            return IsWithin(digits, isNegative) ? Small[(int)digits] : null;
        }

        var value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)decimals);
        return IsWithin(value, isNegative) ? new FactKnown(new FeelNumber(value)) : null;
    }

    // What is not negative is not below a bound that is at most zero.
    private bool IsWithin(decimal value, bool isNegative) =>
        (!hasMinimum || (mayBeZero && !isNegative) || value >= minimum) && (!hasMaximum || value <= maximum);
}

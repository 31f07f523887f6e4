using System.Collections.Immutable;
using System.Text.Json;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>A number within the bounds of its field, written without exponent.</summary>
internal sealed class DirectNumber(NumberType type, FieldModel? field) : DirectReader
{
    // So many characters hold no number that a long does not.
    private const int Longest = 18;

    // Numbers of children, months and places: their facts are the same in every case.
    private static readonly ImmutableArray<FactKnown> Small = [.. Enumerable.Range(0, 512).Select(number => new FactKnown(new FeelNumber(number)))];

    public override FactValue? Read(ref Utf8JsonReader json)
    {
        var written = json.ValueSpan;
        if (json.TokenType != JsonTokenType.Number || written.Length > Longest)
        {
            return null;
        }

        var isNegative = written[0] == (byte)'-';
        var (digits, decimals, point) = (0L, 0, 0);
        foreach (var character in isNegative ? written[1..] : written)
        {
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (character - (byte)'0');
                decimals += point;
            }
            else if (character == (byte)'.' && !type.IsInteger)
            {
                point = 1;
            }
            else
            {
                return null;
            }
        }

        // A zero that is less than zero is for the other reader.
        return isNegative && digits == 0 ? null : Known(new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)decimals), point == 0 && !isNegative ? digits : -1);
    }

    private FactKnown? Known(decimal value, long whole) =>
        value < field?.Minimum || value > field?.Maximum ? null
        : whole >= 0 && whole < Small.Length ? Small[(int)whole]
        : new FactKnown(new FeelNumber(value));
}

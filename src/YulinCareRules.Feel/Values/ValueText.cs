using System.Globalization;
using System.Text;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Values;

/// <summary>Values as the language writes them.</summary>
internal static class ValueText
{
    private const int Deepest = 300;

    /// <summary>The text of a value: a string as it is, everything else as an expression that gives it.</summary>
    public static string Of(FeelValue value) => value is FeelString text ? text.Value : Nested(value);

    public static string Of(decimal number) =>
        (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static string Of(FeelDayTimeDuration duration)
    {
        if (duration.Seconds == 0)
        {
            return "PT0S";
        }

        var text = new StringBuilder(duration.Seconds < 0 ? "-P" : "P");
        var rest = decimal.Abs(duration.Seconds);
        var days = decimal.Floor(rest / 86_400);
        rest -= days * 86_400;
        Part(text, days, 'D');
        if (rest != 0)
        {
            text.Append('T');
            Part(text, decimal.Floor(rest / 3600), 'H');
            Part(text, decimal.Floor(rest / 60) % 60, 'M');
            Part(text, rest % 60, 'S');
        }

        return text.ToString();
    }

    public static string Of(FeelYearMonthDuration duration)
    {
        if (duration.Months == 0)
        {
            return "P0M";
        }

        var text = new StringBuilder(duration.Months < 0 ? "-P" : "P");
        var months = decimal.Abs(duration.Months);
        Part(text, decimal.Floor(months / 12), 'Y');
        Part(text, months % 12, 'M');
        return text.ToString();
    }

    public static string Of(FeelTime time) => Clock(time.NanosecondOfDay) + time.Zone;

    public static string Of(FeelDateTime value) => $"{value.Date}T{Clock(value.NanosecondOfDay)}{value.Zone}";

    private static void Part(StringBuilder text, decimal count, char unit)
    {
        if (count != 0)
        {
            text.Append(Of(count)).Append(unit);
        }
    }

    private static string Clock(long nanoseconds)
    {
        var seconds = nanoseconds / 1_000_000_000;
        var text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        var fraction = nanoseconds % 1_000_000_000;
        return fraction == 0 ? text : text + "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    private static string Nested(FeelValue value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, FeelValue value, int depth)
    {
        if (depth > Deepest)
        {
            text.Append('…');
            return;
        }

        switch (value)
        {
            case FeelString written:
                Quote(text, written.Value);
                break;
            case FeelList list:
                text.Append('[');
                Join(text, list.Items, item => Write(text, item, depth + 1));
                text.Append(']');
                break;
            case FeelContext context:
                text.Append('{');
                Join(text, context.Entries, entry =>
                {
                    Key(text, entry.Key);
                    Write(text, entry.Value, depth + 1);
                });
                text.Append('}');
                break;
            case FeelRange range:
                Range(text, range, depth + 1);
                break;
            case FeelFunction function:
                text.Append("function(").AppendJoin(", ", function.Parameters.Select(parameter => parameter.Name)).Append(')');
                break;
            default:
                text.Append(Scalar(value));
                break;
        }
    }

    private static string Scalar(FeelValue value) => value switch
    {
        FeelNumber number => Of(number.Value),
        FeelBoolean boolean => boolean.Value ? "true" : "false",
        FeelDate date => date.Date.ToString(),
        FeelTime time => Of(time),
        FeelDateTime dateTime => Of(dateTime),
        FeelDayTimeDuration duration => Of(duration),
        FeelYearMonthDuration duration => Of(duration),
        _ => "null",
    };

    private static void Join<T>(StringBuilder text, IReadOnlyList<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            write(items[i]);
        }
    }

    private static void Key(StringBuilder text, string key)
    {
        if (key.Length > 0 && key.All(character => char.IsLetterOrDigit(character) || character is '_' or ' '))
        {
            text.Append(key);
        }
        else
        {
            Quote(text, key);
        }

        text.Append(": ");
    }

    private static void Quote(StringBuilder text, string written) => text
        .Append('"')
        .Append(written.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
        .Append('"');

    private static void Range(StringBuilder text, FeelRange range, int depth)
    {
        if (range.Test is { } test)
        {
            text.Append('(').Append(Signs.Of(test)).Append(' ');
            End(text, range.Low ?? range.High!, depth);
            text.Append(')');
            return;
        }

        text.Append(range.LowIncluded ? '[' : '(');
        End(text, range.Low ?? FeelNull.Instance, depth);
        text.Append("..");
        End(text, range.High ?? FeelNull.Instance, depth);
        text.Append(range.HighIncluded ? ']' : ')');
    }

    // Within a range a date needs its sign: what is written must read as the same range.
    private static void End(StringBuilder text, FeelValue end, int depth)
    {
        if (end is FeelDate or FeelTime or FeelDateTime or FeelDayTimeDuration or FeelYearMonthDuration)
        {
            text.Append("@\"").Append(Scalar(end)).Append('"');
        }
        else
        {
            Write(text, end, depth);
        }
    }
}

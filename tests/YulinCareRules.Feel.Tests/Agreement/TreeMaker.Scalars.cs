using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>Numbers, texts, dates, times and durations.</summary>
internal sealed partial class TreeMaker
{
    private Expression Number(IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        Expression Of(FeelType wanted) => Make(wanted, scope, depth);
        switch (random.Next(16))
        {
            case < 5:
                BinaryOperator[] signs = [BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Divide];
                return new Binary(Nowhere, signs[random.Next(signs.Length)], Nowhere, Of(FeelTypes.Number), Of(FeelTypes.Number));
            case 5:
                return new Binary(Nowhere, BinaryOperator.Power, Nowhere, Of(FeelTypes.Number), Whole(random.Next(4)));
            case 6:
                return new Negation(Nowhere, Of(FeelTypes.Number));
            case 7:
                string[] rounding = ["floor", "ceiling", "abs", "round up", "sqrt", "round half down"];
                return Call(rounding[random.Next(rounding.Length)], Of(FeelTypes.Number));
            case 8:
                string[] totals = ["sum", "count", "mean", "min", "max", "median", "product"];
                return Call(totals[random.Next(totals.Length)], Of(FactTypes.Numbers));
            case 9:
                return new Invocation(Nowhere, new Name(Nowhere, "modulo"), [Argument(Of(FeelTypes.Number), "divisor"), Argument(Of(FeelTypes.Number), "dividend")]);
            case 10:
                return new MemberAccess(Nowhere, Of(FactTypes.Room), "area", Nowhere);
            case 11:
                string[] parts = ["year", "month", "day", "weekday"];
                return new MemberAccess(Nowhere, Of(random.Next(2) == 0 ? FeelTypes.Date : FeelTypes.DateAndTime), parts[random.Next(parts.Length)], Nowhere);
            case 12:
                return Call("string length", Of(FeelTypes.String));
            case 13:
                return Call("decimal", Of(FeelTypes.Number), Whole(random.Next(4)));
            case 14:
                return new Binary(Nowhere, BinaryOperator.Divide, Nowhere, Of(FeelTypes.DayTimeDuration), Of(FeelTypes.DayTimeDuration));
            default:
                return new MemberAccess(Nowhere, Of(FactTypes.Span), random.Next(2) == 0 ? "start" : "end", Nowhere);
        }
    }

    private Expression Text(IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        Expression Of(FeelType wanted) => Make(wanted, scope, depth);
        return random.Next(8) switch
        {
            0 or 1 => new Binary(Nowhere, BinaryOperator.Add, Nowhere, Of(FeelTypes.String), Of(FeelTypes.String)),
            2 => Call("upper case", Of(FeelTypes.String)),
            3 => Call("substring", Of(FeelTypes.String), Whole(random.Next(1, 3)), Of(FeelTypes.Number)),
            4 => Call("string", Of(FactTypes.All[random.Next(FactTypes.All.Length)])),
            5 => Call("string join", Of(FactTypes.Texts), Of(FeelTypes.String)),
            6 => new MemberAccess(Nowhere, Of(FactTypes.Room), random.Next(2) == 0 ? "label" : "n", Nowhere),
            _ => Call("day of week", Of(FeelTypes.Date)),
        };
    }

    private Expression Temporal(FeelType type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        Expression Of(FeelType wanted) => Make(wanted, scope, depth);
        var isPoint = type == FeelTypes.Date || type == FeelTypes.Time || type == FeelTypes.DateAndTime;
        var sign = random.Next(2) == 0 ? BinaryOperator.Add : BinaryOperator.Subtract;
        switch (random.Next(4))
        {
            case 0 when isPoint:
                return new Binary(Nowhere, sign, Nowhere, Of(type), Of(type == FeelTypes.Time || random.Next(2) == 0 ? FeelTypes.DayTimeDuration : FeelTypes.YearMonthDuration));
            case 0:
                return new Binary(Nowhere, sign, Nowhere, Of(type), Of(type));
            case 1 when type == FeelTypes.DayTimeDuration:
                var point = random.Next(2) == 0 ? FeelTypes.Date : FeelTypes.DateAndTime;
                return new Binary(Nowhere, BinaryOperator.Subtract, Nowhere, Of(point), Of(point));
            case 1 when !isPoint:
                return new Binary(Nowhere, random.Next(2) == 0 ? BinaryOperator.Multiply : BinaryOperator.Divide, Nowhere, Of(type), Of(FeelTypes.Number));
            case 1 when type == FeelTypes.Date:
                return random.Next(2) == 0 ? Call("date", Of(FeelTypes.Number), Whole(random.Next(1, 13)), Whole(random.Next(1, 29))) : new MemberAccess(Nowhere, Of(FactTypes.Room), "since", Nowhere);
            case 2 when type == FeelTypes.DateAndTime:
                return Call("date and time", Of(FeelTypes.DateAndTime), Of(FeelTypes.Time));
            case 2 when type == FeelTypes.YearMonthDuration:
                return Call("years and months duration", Of(FeelTypes.Date), Of(FeelTypes.Date));
            case 2 when type == FeelTypes.Date:
                return Call("date", Of(FeelTypes.DateAndTime));
            default:
                return isPoint ? Leaf(type, scope) : new Negation(Nowhere, Of(type));
        }
    }
}

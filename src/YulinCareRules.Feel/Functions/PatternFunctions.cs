using System.Text;
using System.Text.RegularExpressions;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Matching, replacing and splitting by regular expressions of XPath.</summary>
internal static class PatternFunctions
{
    private static readonly Parameter Input = Parameter.Text("input");
    private static readonly Parameter Pattern = Parameter.Text("pattern");
    private static readonly Parameter Flags = Parameter.Text("flags").OrNull.Optional;

    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("matches", Signature.Of(
            call => Guarded(call, call.Text(1), 2, regex => FeelBoolean.From(regex.IsMatch(call.Text(0)))), Input, Pattern, Flags)),
        new("replace", Signature.Of(Replace, Input, Pattern, Parameter.Text("replacement"), Flags)),
        new("split", Signature.Of(
            call => Guarded(call, call.Text(1), null, regex => Split(regex, call.Text(0))), Parameter.Text("string"), Parameter.Text("delimiter"))),
    ];

    private static FeelValue? Guarded(Call call, string pattern, int? flags, Func<Regex, FeelValue?> body)
    {
        if (XPathPattern.Compile(pattern, flags is not { } index || call.IsNull(index) ? string.Empty : call.Text(index)) is not { } regex)
        {
            return null;
        }

        try
        {
            // One that searches back and forth may take its full time at every call.
            call.Context.Budget.Spend(regex.Options.HasFlag(RegexOptions.NonBacktracking) ? 200 + (call.Text(0).Length / 4) : 20_000);
            return body(regex);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new BudgetSpentException("a pattern took too long", "正则表达式匹配过久");
        }
    }

    private static FeelValue? Replace(Call call) => Guarded(call, call.Text(1), 3, regex =>
    {
        // An empty match stands everywhere and nowhere: XPath calls it an error.
        if (regex.IsMatch(string.Empty))
        {
            return null;
        }

        var isLiteral = !call.IsNull(3) && call.Text(3).Contains('q', StringComparison.Ordinal);
        var groups = regex.GetGroupNumbers().Length - 1;
        if (!isLiteral && !IsReplacement(call.Text(2)))
        {
            return null;
        }

        var length = 0L;
        return new FeelString(regex.Replace(call.Text(0), match =>
        {
            var filled = isLiteral ? call.Text(2) : Fill(call.Text(2), match, groups);
            Budget.HoldText(length += filled.Length);
            return filled;
        }));
    });

    private static FeelList Split(Regex regex, string text)
    {
        var parts = new List<FeelValue>();
        var start = 0;
        foreach (Match match in regex.Matches(text))
        {
            if (match.Length > 0)
            {
                Budget.Hold(parts.Count);
                parts.Add(new FeelString(text[start..match.Index]));
                start = match.Index + match.Length;
            }
        }

        parts.Add(new FeelString(text[start..]));
        return new FeelList([.. parts]);
    }

    // Only $ with a number, \$ and \\ mean something.
    private static bool IsReplacement(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return false;
                }

                i++;
            }
            else if (text[i] == '$' && !char.IsAsciiDigit(next))
            {
                return false;
            }
        }

        return true;
    }

    private static string Fill(string template, Match match, int groups)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '\\')
            {
                text.Append(template[++i]);
            }
            else if (template[i] == '$')
            {
                // As many digits as there are groups for; what is left is text.
                var number = template[++i] - '0';
                while (i + 1 < template.Length && char.IsAsciiDigit(template[i + 1]) && (number * 10) + template[i + 1] - '0' <= groups)
                {
                    number = (number * 10) + template[++i] - '0';
                }

                text.Append(number <= groups ? match.Groups[number].Value : string.Empty);
                Budget.HoldText(text.Length);
            }
            else
            {
                text.Append(template[i]);
            }
        }

        return text.ToString();
    }
}

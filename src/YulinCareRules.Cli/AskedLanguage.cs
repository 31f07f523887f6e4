using System.Globalization;

namespace YulinCareRules.Cli;

/// <summary>The language that <c>--lang</c> asks for, known before the command line is understood, so that what is wrong with it is said in that language.</summary>
internal static class AskedLanguage
{
    private const string Option = "--lang";

    /// <summary>True for Chinese, false for English, null where none was asked for.</summary>
    public static bool? Of(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = arguments[i] == Option && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith(Option + "=", StringComparison.Ordinal) || arguments[i].StartsWith(Option + ":", StringComparison.Ordinal) ? arguments[i][(Option.Length + 1)..]
                : null;
            if (value is "zh" or "en")
            {
                return value == "zh";
            }
        }

        return null;
    }

    /// <summary>Runs with the words of the command line's own library in that language; they follow the culture of the thread.</summary>
    public static T Speaking<T>(bool? chinese, Func<T> run)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = chinese switch { true => new CultureInfo("zh-Hans"), false => new CultureInfo("en"), null => before };
        }
        catch (CultureNotFoundException)
        {
            // A machine without cultures says it in English.
        }

        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>A message about the command line in the language spoken; in both where none was asked for.</summary>
    public static string Say(string zh, string en) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "zh" => zh,
        "en" => en,
        _ => $"{zh} · {en}",
    };
}

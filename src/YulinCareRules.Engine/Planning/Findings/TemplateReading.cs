using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>A text with braces, in both languages, as readings.</summary>
internal sealed record TemplateReading(ImmutableArray<TextReading> Zh, ImmutableArray<TextReading> En)
{
    public static TemplateReading? Of(TemplateModel? template, ReadingCompiler compiler) =>
        template is null ? null : new TemplateReading(Parts(template.Zh, compiler), Parts(template.En, compiler));

    public ImmutableArray<TextReading> In(bool chinese) => chinese ? Zh : En;

    /// <summary>Adds the facts that it shows; false where it shows anything else.</summary>
    public bool HangsOn(FactsRead facts) => Zh.Concat(En).All(part => part.Value is null || part.Value.HangsOn(facts));

    /// <summary>The text; null where the reference evaluator has to be asked what is known of it.</summary>
    public BilingualText? Fill(FindingScope scope) =>
        Fill(Zh, scope, true) is { } zh && Fill(En, scope, false) is { } en ? new BilingualText(zh, en) : null;

    private static ImmutableArray<TextReading> Parts(ImmutableArray<TemplatePart> parts, ReadingCompiler compiler) =>
        [.. parts.Select(part => part.Text is { } text ? new TextReading(text, null, PackTypes.Text) : new TextReading(null, compiler.Compile(part.Expression!), part.Expression!.Type))];

    private static string? Fill(ImmutableArray<TextReading> parts, FindingScope scope, bool chinese)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Show(scope, chinese) is not { } shown)
            {
                return null;
            }

            text.Append(shown);
        }

        return text.ToString();
    }
}

/// <summary>A piece of a text: fixed, or a value of a type in its place.</summary>
internal sealed record TextReading(string? Text, Reading? Value, PackType Type)
{
    public static string Unknown(bool chinese) => chinese ? "(未知)" : "(unknown)";

    /// <summary>The piece as it is shown; null where the reference evaluator has to be asked what is known of it.</summary>
    public string? Show(FindingScope scope, bool chinese) => Text ?? Value!.Read(scope) switch
    {
        null => Value.IsOpen(scope) ? Unknown(chinese) : null,
        FeelNull => Unknown(chinese),
        var known => FactText.InText(known, Type, chinese),
    };
}

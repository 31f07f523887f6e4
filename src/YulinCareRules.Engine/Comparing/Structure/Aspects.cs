using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>Gathers what of a thing differs between two packs.</summary>
internal sealed class Aspects
{
    private readonly ImmutableArray<Aspect>.Builder found = ImmutableArray.CreateBuilder<Aspect>();

    public bool IsEmpty => found.Count == 0;

    public ImmutableArray<Aspect> ToImmutable() => found.ToImmutable();

    /// <summary>Whether all that differs is words.</summary>
    public ChangeState State => found.All(aspect => aspect.IsWording) ? ChangeState.Wording : ChangeState.Changed;

    public Aspects Add(string zh, string en, string? old, string? @new, bool isWording = false)
    {
        if (old != @new)
        {
            found.Add(new Aspect(new BilingualText(zh, en), old, @new) { IsWording = isWording });
        }

        return this;
    }

    /// <summary>Expressions, as they are built and not as they are written.</summary>
    public Aspects Add(string zh, string en, IReadOnlyCollection<BoundExpression> old, IReadOnlyCollection<BoundExpression> @new)
    {
        static string Key(IEnumerable<BoundExpression> all) => string.Join(' ', all.Select(ExpressionKey.ByName.Of));
        static string? Shown(IReadOnlyCollection<BoundExpression> all) => all.Count == 0 ? null : string.Join("; ", all.Select(one => ExpressionPhrase.Of(one, null)));
        return Key(old) == Key(@new) ? this : Add(zh, en, Shown(old), Shown(@new) == Shown(old) ? $"{Shown(@new)} " : Shown(@new));
    }

    public Aspects Add(string zh, string en, BoundExpression? old, BoundExpression? @new) =>
        Add(zh, en, old is null ? [] : [old], @new is null ? (IReadOnlyCollection<BoundExpression>)[] : [@new]);

    public Aspects Period(Period old, Period @new) => Add("适用期间", "period", old.ToString(), @new.ToString());

    public Aspects Clauses(ImmutableArray<Citation> old, ImmutableArray<Citation> @new) => Add("依据条款", "clauses", Names(old), Names(@new));

    public Aspects Title(BilingualText? old, BilingualText? @new) => Words("名称", "title", old, @new);

    public Aspects Words(string zh, string en, BilingualText? old, BilingualText? @new) => Add(zh, en, Words(old), Words(@new), isWording: true);

    public Aspects Words(string zh, string en, TemplateModel? old, TemplateModel? @new) => Add(zh, en, Words(old), Words(@new), isWording: true);

    public static ImmutableArray<string> ClausesOf(params IEnumerable<IEnumerable<Citation>> sources) =>
        [.. sources.SelectMany(one => one).Select(Name).Distinct(StringComparer.Ordinal)];

    private static string? Names(ImmutableArray<Citation> sources) => sources.IsEmpty ? null : string.Join(", ", sources.Select(Name));

    public static string Name(Citation source) => $"{source.Document.Id} {source.Locator}";

    private static string? Words(BilingualText? text) => text is null ? null : $"{text.Zh} / {text.En}";

    private static string? Words(TemplateModel? template) => template is null ? null : $"{Words(template.Zh)} / {Words(template.En)}";

    private static string Words(ImmutableArray<TemplatePart> parts) =>
        string.Concat(parts.Select(part => part.Expression is { } expression ? $"{{{ExpressionPhrase.Of(expression, null)}}}" : part.Text));
}

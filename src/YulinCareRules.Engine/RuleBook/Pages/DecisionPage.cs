using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Decisions;
using YulinCareRules.Engine.RuleBook.Examples;
using YulinCareRules.Engine.RuleBook.Graph;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>A decision: what it answers, on what clauses, its rules, and the cases of it.</summary>
internal sealed class DecisionPage(Edition edition, DecisionModel decision)
{
    private readonly Citations citations = new(edition);
    private readonly Values values = new(edition.Chinese);

    public Page Write() => new(edition.Addresses.Decision(decision.Name), edition.Heading(decision.Title), Content());

    private IEnumerable<object?> Content()
    {
        yield return Tag("p", Class("small"), Kind(), " ", Identifier(decision.Name));
        yield return Summary();
        yield return Tag("section", Id("section-rules"), Tag("h2", RulesTitle()), Rules());
        yield return Outputs();
        yield return Reads();
        yield return new CaseSection(edition, decision.Name).Write();
    }

    private string Kind() => (decision.IsInternal, decision) switch
    {
        (true, _) => edition.Say("中间判断,供其他决定使用", "A step that serves other decisions"),
        (_, ChecklistModel) => edition.Say("清单", "Checklist"),
        (_, TableModel) => edition.Say("规则表", "Table of rules"),
        _ => edition.Say("算式", "Expression"),
    };

    private string RulesTitle() => decision switch
    {
        ChecklistModel checklist => edition.Say($"要求({checklist.Requirements.Length}项)", $"Requirements ({checklist.Requirements.Length})"),
        TableModel table => edition.Say($"规则({table.Rules.Length}条)", $"Rules ({table.Rules.Length})"),
        _ => edition.Say("怎样得出", "How it is reckoned"),
    };

    private IEnumerable<XElement> Rules() => decision switch
    {
        TableModel table => new TableSection(edition, table).Write(),
        ChecklistModel checklist => new ChecklistSection(edition, checklist).Write(),
        ExpressionModel expression => new ExpressionSection(edition, expression).Write(),
        _ => [],
    };

    private XElement Summary() => Tag(
        "dl",
        Class("summary"),
        Pair(edition.Say("判断对象", "Subject"), Subject()),
        decision.Applicability is { } applicability ? Pair(edition.Say("何时适用", "Applies when"), Tag("div", new Statements(edition).Of(applicability.Applies))) : null,
        decision.Applicability is { Reason: { } reason } ? Pair(edition.Say("不适用时", "Otherwise"), new Templates(edition).Of(reason)) : null,
        Pair(edition.Say("依据", "Clauses"), citations.Of(decision.Sources.Where(source => !decision.Authority.Contains(source)))),
        decision.Authority.IsEmpty ? null : Pair(edition.Say("沿用的依据", "Taken over on"), citations.Of(decision.Authority)),
        Pair(edition.Say("施行", "In force"), values.Of(decision.Period)),
        decision.FindingsOf is { } findings ? Pair(edition.Say("附检查结果", "With the findings of"), Name(edition.Pack.FindDecision(findings)!)) : null);

    private object Subject() => edition.Addresses.Fact(decision.Subject.Record.Name, null) is { } address
        ? Link(address, edition.Of(decision.Subject.Title))
        : edition.Of(decision.Subject.Title);

    private XElement Outputs() => Tag(
        "section",
        Id("section-outputs"),
        Tag("h2", edition.Say("结论的各项", "What it gives")),
        ScrollingTable(
            edition.Say("结论的各项", "what it gives"),
            Tag("thead", Tag("tr", ColumnHead(edition.Say("名称", "Name")), ColumnHead(edition.Say("可能的值", "Values")))),
            Tag("tbody", decision.Outputs.Select(output => Tag(
                "tr",
                decision.GivesSingle ? RowHead(edition.Heading(decision.Title)) : RowHead(edition.Heading(output.Title), " ", Identifier(output.Name)),
                Tag("td", new TypeWords(edition).Of(output.Type)))))));

    private XElement Reads()
    {
        var fields = PartExpressions.Fields(PartExpressions.OfDecision(decision)).ToList();
        var decisions = decision.Reads.Select(name => edition.Pack.FindDecision(name)!).ToList();
        var readers = edition.Uses.Readers(decision);
        var around = DecisionGraph.Around(decision, edition.Pack.Decisions);
        return Tag(
            "section",
            Id("section-reads"),
            Tag("h2", edition.Say("所读与所用", "What it reads, and what reads it")),
            around.Length == 1 ? null : Tag("figure", new GraphFigure(edition).Of(around, edition.Say("相关的决定", "related decisions"), decision)),
            Tag(
                "dl",
                Pair(edition.Say("读取的事实", "Facts it reads"), fields.Count == 0 ? edition.Say("无", "none") : Tag("ul", Class("run"), fields.Select(pair => Tag("li", Fact(pair.Record, pair.Field))))),
                Pair(edition.Say("读取的决定", "Decisions it reads"), decisions.Count == 0 ? edition.Say("无", "none") : Tag("ul", Class("run"), decisions.Select(other => Tag("li", Name(other))))),
                Pair(edition.Say("用到它的决定", "Decisions that read it"), readers.IsEmpty ? edition.Say("无", "none") : Tag("ul", Class("run"), readers.Select(other => Tag("li", Name(other)))))));
    }

    private object Fact(RecordModel record, FieldModel field)
    {
        var title = record == decision.Subject.Record ? edition.Of(field.Title) : edition.Say($"{record.Title.Zh}的{field.Title.Zh}", $"{record.Title.En}: {field.Title.En}");
        return edition.Addresses.Fact(record.Name, field.Name) is { } address ? Link(address, title) : title;
    }

    private XElement Name(DecisionModel other) => Link(edition.Addresses.Decision(other.Name), edition.Of(other.Title));
}

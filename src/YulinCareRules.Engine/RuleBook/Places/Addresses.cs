using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.RuleBook.Places;

/// <summary>Where each thing of a pack stands in its book: page and anchor, the same in both languages.</summary>
internal sealed class Addresses
{
    public const string Index = "index.html";
    public const string Documents = "documents.html";
    public const string Parameters = "parameters.html";
    public const string Facts = "facts.html";
    public const string Graph = "graph.html";
    public const string Unverified = "unverified.html";
    public const string Changes = "changes.html";
    public const string SharedFacts = "shared-facts.html";

    private readonly Dictionary<string, string> decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, string Locator), string> clauses = [];
    private readonly Dictionary<string, string> parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Decision, string Part), string> parts = [];
    private readonly Dictionary<(string Record, string? Field), string> facts = [];
    private readonly Dictionary<(string Decision, BookCase Case), string> cases = [];
    private readonly Dictionary<string, string> sharedFacts = new(StringComparer.Ordinal);

    public Addresses(RuleBookSource source)
    {
        var pages = new UniqueNames();
        var pack = source.Pack;
        foreach (var document in pack.Documents)
        {
            documents[document.Id] = pages.Give($"document-{document.Id}");
            var anchors = new UniqueNames();
            foreach (var clause in document.ClausesAndParts)
            {
                clauses[(document.Id, clause.Locator.Text)] = anchors.Give(clause.Locator.Text);
            }
        }

        foreach (var decision in pack.Decisions)
        {
            decisions[decision.Name] = pages.Give($"decision-{decision.Name}");
            AddParts(decision, source);
        }

        var figures = new UniqueNames();
        foreach (var parameter in pack.Parameters)
        {
            parameters[parameter.Name] = figures.Give(parameter.Name);
        }

        AddFacts(pack.Facts);
        var shared = new UniqueNames();
        foreach (var file in source.Cases.Select(one => one.Definition.GivenFile).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            sharedFacts[file] = shared.Give(Path.GetFileNameWithoutExtension(file));
        }
    }

    public string Decision(string name) => decisions[name] + ".html";

    public string Document(DocumentModel document) => documents[document.Id] + ".html";

    public string ClauseAnchor(string document, string locator) => clauses[(document, locator)];

    public string Clause(Citation citation) => $"{Document(citation.Document)}#{ClauseAnchor(citation.Document.Id, citation.Locator)}";

    public string ParameterAnchor(ParameterModel parameter) => parameters[parameter.Name];

    public string Parameter(ParameterModel parameter) => $"{Parameters}#{ParameterAnchor(parameter)}";

    /// <summary>The anchor of a rule or requirement on the page of its decision.</summary>
    public string PartAnchor(string decision, string part) => parts[(decision, part)];

    public string Part(string decision, string part) => $"{Decision(decision)}#{PartAnchor(decision, part)}";

    /// <summary>Null where the decision, as this pack has it, knows no such part.</summary>
    public string? FindPart(string decision, string part) => parts.ContainsKey((decision, part)) ? Part(decision, part) : null;

    public string CaseAnchor(string decision, BookCase one) => cases[(decision, one)];

    public string FactAnchor(string record, string? field) => facts[(record, field)];

    public string? Fact(string record, string? field) => facts.TryGetValue((record, field), out var anchor) ? $"{Facts}#{anchor}" : null;

    public string SharedFactsAnchor(string file) => sharedFacts[file];

    /// <summary>What names a requirement, or one part of it, within its decision.</summary>
    public static string PartName(RequirementModel requirement) =>
        requirement.Part is { } part ? $"{requirement.Id}.{part}" : requirement.Id;

    private void AddParts(DecisionModel decision, RuleBookSource source)
    {
        var anchors = new UniqueNames();
        var names = decision switch
        {
            TableModel table => table.Rules.Select(rule => rule.Id),
            ChecklistModel checklist => checklist.Requirements.Select(PartName),
            _ => [],
        };
        foreach (var name in names)
        {
            parts[(decision.Name, name)] = anchors.Give(name);
        }

        // A case that speaks of several decisions stands with each; its anchor comes from its title and not from its place.
        foreach (var one in source.Cases.Where(one => one.Concerns.Contains(decision.Name)))
        {
            cases[(decision.Name, one)] = anchors.Give($"case-{one.Definition.Title.En}");
        }
    }

    private void AddFacts(FactModel model)
    {
        var anchors = new UniqueNames();
        foreach (var record in model.Records)
        {
            facts[(record.Name, null)] = anchors.Give(record.Name);
            foreach (var field in record.Fields)
            {
                facts[(record.Name, field.Name)] = anchors.Give($"{record.Name}.{field.Name}");
            }
        }

        foreach (var enumeration in model.Enumerations)
        {
            facts[(enumeration.Name, null)] = anchors.Give(enumeration.Name);
        }
    }
}

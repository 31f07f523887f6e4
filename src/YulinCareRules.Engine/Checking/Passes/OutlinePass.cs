using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>A decision's outline: what it gives, of whom, on what sources and when; enough for others to refer to it.</summary>
internal sealed record DecisionOutline(DecisionDefinition Definition, BilingualText Title, SubjectModel Subject, ImmutableArray<Citation> Sources, ImmutableArray<Citation> Authority, Period Period, ImmutableArray<OutputModel> Outputs)
{
    public DecisionSignature Signature => new(Definition.Name.Text, Outputs, Definition.GivesSingle);
}

/// <summary>Merged definitions → outlines.</summary>
internal static class OutlinePass
{
    public static ImmutableArray<DecisionOutline> Run(IReadOnlyDictionary<string, DecisionDefinition> decisions, FactModel facts, CitationResolver citations, DiagnosticBag diagnostics) =>
        [.. decisions.Values.Select(decision => Outline(decision, facts, citations, diagnostics)).OfType<DecisionOutline>()];

    private static DecisionOutline? Outline(DecisionDefinition decision, FactModel facts, CitationResolver citations, DiagnosticBag diagnostics)
    {
        var name = decision.Name;
        if (decision.Title is null)
        {
            diagnostics.Add(PackDiagnostics.MissingKey(name.Location, "title"));
        }

        if (decision.Gives.IsEmpty)
        {
            diagnostics.Add(PackDiagnostics.MissingKey(name.Location, "gives"));
        }

        if (new[] { decision.RulesNode, decision.Value, decision.ChecklistNode }.Count(content => content is not null) != 1)
        {
            diagnostics.Add(PackDiagnostics.NoContent(name.Location, name.Text));
        }

        var sources = citations.Resolve(decision.Sources);
        if (decision.Sources.IsEmpty)
        {
            diagnostics.Add(PackDiagnostics.MissingSource(name.Location, name.Text));
        }

        if (decision.Subject is null)
        {
            diagnostics.Add(PackDiagnostics.MissingKey(name.Location, "subject"));
            return null;
        }

        if (facts.FindSubject(decision.Subject.Text) is not { } subject)
        {
            var near = NearMiss.Find(decision.Subject.Text, facts.Subjects.Select(candidate => candidate.Name));
            diagnostics.Add(ExpressionDiagnostics.UnknownName(decision.Subject.Location, decision.Subject.Text, near));
            return null;
        }

        // Whoever adds to a rule on an authority of its own does not change from when to when the rule is in force.
        var authority = citations.Resolve(decision.Authority);
        var documents = Period.Spanning(sources.Select(source => source.Document.Period));
        var period = new Period(decision.From ?? documents.From, decision.To ?? documents.To);
        var outputs = decision.Gives.Select(output => Output(output, facts, diagnostics)).OfType<OutputModel>().ToImmutableArray();
        return outputs.Length == decision.Gives.Length && outputs.Length > 0
            ? new DecisionOutline(decision, decision.Title ?? new BilingualText(name.Text, name.Text), subject, [.. sources, .. authority], authority, period, outputs)
            : null;
    }

    private static OutputModel? Output(OutputDefinition output, FactModel facts, DiagnosticBag diagnostics)
    {
        PackType? Named(string name) =>
            name == "bilingual" ? PackTypes.Bilingual
            : facts.Enumerations.FirstOrDefault(enumeration => enumeration.Name == name) is { } enumeration ? new EnumerationType(enumeration)
            : facts.Records.FirstOrDefault(record => record.Name == name) is { } record ? new RecordType(record)
            : null;

        var names = facts.Enumerations.Select(enumeration => enumeration.Name).Concat(facts.Records.Select(record => record.Name)).Append("bilingual");
        var type = FactPass.ResolveType(output.Type, Named, names, output.Unit, facts.Units, diagnostics);
        if (type is null)
        {
            return null;
        }

        foreach (var value in output.Priority)
        {
            if (type is not EnumerationType { Enumeration: var enumeration })
            {
                diagnostics.Add(PackDiagnostics.BadValue(value.Location, "priority", value.Text, "枚举的取值", "values of an enumeration"));
            }
            else if (enumeration.Find(value.Text) is null)
            {
                diagnostics.Add(ExpressionDiagnostics.UnknownValue(value.Location, value.Text, enumeration.Title.Zh, enumeration.Title.En, NearMiss.Find(value.Text, enumeration.AllNames)));
            }
        }

        return new OutputModel(output.Name.Text, output.Title, type, output.IsInformative, [.. output.Priority.Select(value => value.Text)]) { Location = output.Name.Location };
    }
}

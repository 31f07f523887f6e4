using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>What the names of a pack's expressions mean: facts, parameters, decisions, and the variables around an expression.</summary>
internal sealed class BindingScope(FactModel facts, IReadOnlyDictionary<string, ParameterModel> parameters, IReadOnlyDictionary<string, DecisionSignature> decisions)
{
    private ImmutableList<(string Name, PackType Type)> locals = [];

    public FactModel Facts { get; } = facts;

    /// <summary>Whether it may be asked how far a decision is settled.</summary>
    public bool KnowsStatuses { get; private init; }

    public BindingScope With(string name, PackType type) => new(Facts, parameters, decisions) { locals = locals.Insert(0, (name, type)), KnowsStatuses = KnowsStatuses };

    /// <summary>The same names, and the statuses of decisions.</summary>
    public BindingScope WithStatuses() => new(Facts, parameters, decisions) { locals = locals, KnowsStatuses = true };

    public PackType? FindLocal(string name)
    {
        foreach (var local in locals)
        {
            if (local.Name == name)
            {
                return local.Type;
            }
        }

        return null;
    }

    public ParameterModel? FindParameter(string name) => parameters.GetValueOrDefault(name);

    public DecisionSignature? FindDecision(string name) => decisions.GetValueOrDefault(name);

    /// <summary>The names of the parameters that take a key.</summary>
    public IEnumerable<string> KeyedParameters => parameters.Where(parameter => parameter.Value.By is not null).Select(parameter => parameter.Key);

    public IEnumerable<string> AllNames() =>
        locals.Select(local => local.Name)
            .Concat(Facts.Subjects.Select(subject => subject.Name))
            .Concat(Facts.Subjects.Select(subject => subject.Title.Zh))
            .Concat(parameters.Keys)
            .Concat(decisions.Keys)
            .Append(CaseReader.AsOf)
            .Append(CaseReader.AsOfZh);
}

/// <summary>What other expressions may know of a decision before its own are bound.</summary>
internal sealed record DecisionSignature(string Name, ImmutableArray<OutputModel> Outputs, bool GivesSingle);

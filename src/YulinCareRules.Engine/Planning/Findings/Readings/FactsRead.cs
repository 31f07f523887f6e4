namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>Facts that readings hang on: fields of the subject and of the requirement's element, and lists, each with all that its elements hold.</summary>
internal sealed class FactsRead
{
    public List<FieldReading> Fields { get; } = [];

    /// <summary>Fields of the elements that loops within the requirement run over.</summary>
    public List<FieldReading> OfLoops { get; } = [];

    public List<RecordListReading> Lists { get; } = [];

    public void Add(FieldReading field)
    {
        var fields = field.Source.IsOfLoop ? OfLoops : Fields;
        if (!fields.Exists(other => other.Field == field.Field && other.Source == field.Source))
        {
            fields.Add(field);
        }
    }

    /// <returns>True always.</returns>
    public bool Add(RecordListReading list)
    {
        Lists.Add(list);
        return true;
    }
}

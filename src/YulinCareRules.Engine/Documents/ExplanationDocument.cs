using System.Text.Json;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Documents;

/// <summary>Writes the reasons of a decision into its JSON document, under <c>explanation</c>.</summary>
internal sealed class ExplanationDocument(Utf8JsonWriter json, bool chinese)
{
    public void Write(Explanation explanation)
    {
        json.WriteStartObject("explanation");
        json.WriteStartArray("facts");
        foreach (var fact in explanation.Facts)
        {
            json.WriteStartObject();
            json.WriteString("path", fact.Path);
            Text("title", fact.Title);
            Text("value", fact.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in explanation.Rules)
        {
            Rule(rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Rule(ExplainedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        Text("title", rule.Title);
        json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(rule.Outcome.ToString()));
        if (!rule.StoppedBy.IsEmpty)
        {
            json.WriteStartArray("stoppedBy");
            foreach (var condition in rule.StoppedBy)
            {
                json.WriteStartObject();
                Text("condition", condition.Text);
                Text("actual", condition.Actual);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Text(string name, BilingualText text) => json.WriteString(name, text.In(chinese));
}

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>The section <c>invariants</c>.</summary>
internal static class InvariantSection
{
    public static IEnumerable<InvariantDefinition> Invariants(MapReader file)
    {
        foreach (var (name, reader) in file.Named("invariants"))
        {
            var invariant = new InvariantDefinition(name, reader.Bilingual("title", required: true), reader.RequiredNode("holds"))
            {
                When = reader.Expression("when"),
                Sources = reader.Scalars("source"),
                From = reader.Date("from"),
                To = reader.Date("to"),
            };
            reader.Bilingual("note");
            reader.RefuseOthers();
            yield return invariant;
        }
    }
}

using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Mutation;

/// <summary>The mutants that need not be killed, with a reason each, from a file beside the cases.</summary>
internal sealed record SurvivorList(ImmutableArray<ExplainedSurvivor> Entries)
{
    /// <summary>The list of a pack folder; an empty one where there is no file.</summary>
    public static SurvivorList Read(string folder, DiagnosticBag diagnostics)
    {
        var file = $"{folder}/cases/{CaseFolder.SurvivorsFile}";
        return File.Exists(file) ? Read(file, File.ReadAllBytes(file), diagnostics) : new SurvivorList([]);
    }

    public static SurvivorList Read(string file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        var text = TextReading.Read(file, bytes);
        diagnostics.AddRange(text.Errors);
        if (text.Root is not TextMap map)
        {
            return new SurvivorList([]);
        }

        var reader = new MapReader(map, null, diagnostics);
        var list = reader.Expect<TextList>(reader.Node("survivors"), "survivors", "一列变异", "a list of mutants");
        reader.RefuseOthers();
        return new SurvivorList([.. (list?.Items ?? []).Select(item => Entry(item, reader, diagnostics)).OfType<ExplainedSurvivor>()]);
    }

    /// <summary>Takes what is listed for explained; an entry that matches no survivor is an error.</summary>
    public MutationResult Explain(MutationResult result, DiagnosticBag diagnostics)
    {
        var survived = result.Survivors.Select(survivor => survivor.Mutant.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Entries.Where(entry => !survived.Contains(entry.Mutant.Text)))
        {
            var killed = result.Mutants.Any(mutant => mutant.Mutant.Name == entry.Mutant.Text);
            diagnostics.Add(MutationDiagnostics.NoSurvivor(entry.Mutant.Location, entry.Mutant.Text, killed, killed ? null : NearMiss.Find(entry.Mutant.Text, survived)));
        }

        var explained = Entries.Select(entry => entry.Mutant.Text).ToHashSet(StringComparer.Ordinal);
        return new MutationResult([.. result.Mutants.Select(mutant => mutant.Fate == MutantFate.Survived && explained.Contains(mutant.Mutant.Name) ? mutant with { Fate = MutantFate.Explained } : mutant)]);
    }

    private static ExplainedSurvivor? Entry(TextNode item, MapReader list, DiagnosticBag diagnostics)
    {
        if (list.Expect<TextMap>(item, "survivors", "一组 键: 值", "a mapping") is not { } map)
        {
            return null;
        }

        var reader = new MapReader(map, null, diagnostics);
        var mutant = reader.Expect<TextScalar>(reader.Node("mutant"), "mutant", "变异的名称", "the name of a mutant");
        var reason = reader.Bilingual("reason", required: true);
        reader.RefuseOthers();
        if (mutant is null)
        {
            diagnostics.Add(PackDiagnostics.MissingKey(map.Location, "mutant"));
        }

        return mutant is null || reason is null ? null : new ExplainedSurvivor(mutant, reason);
    }
}

/// <summary>A mutant that survives, and why that is as it should be.</summary>
internal sealed record ExplainedSurvivor(TextScalar Mutant, BilingualText Reason);

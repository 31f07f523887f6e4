namespace YulinCareRules.Baselines.Institutions;

/// <summary>Institutions that all differ, so that no branch is learnt by heart. The same seed gives the same ones.</summary>
public static class RandomInstitutions
{
    /// <summary>Every fact that a rule reads is known.</summary>
    public static Institution[] Whole(int count, int seed)
    {
        var generator = new InstitutionGenerator(new Random(seed));
        return Array.ConvertAll(new Institution[count], _ => generator.Next());
    }

    /// <summary>Some facts are unknown: of one institution a few, of another nearly all.</summary>
    public static Institution[] Partial(int count, int seed)
    {
        var omission = new FactOmission(new Random(seed));
        return Array.ConvertAll(Whole(count, seed), omission.From);
    }

    public static CareCase[] Cases(Institution[] institutions) =>
        Array.ConvertAll(institutions, institution => new CareCase { Institution = institution });
}

namespace YulinCareRules.Engine.RuleBook.Examples;

/// <summary>The facts that several cases build on, by the file they stand in.</summary>
internal sealed class SharedFacts(Edition edition)
{
    public IEnumerable<(string File, BookCase Example)> All() =>
        edition.Source.Cases.Where(one => one.Definition.GivenFile is not null)
            .DistinctBy(one => one.Definition.GivenFile)
            .Select(one => (one.Definition.GivenFile!, one));

    public string Title(string file)
    {
        var number = All().TakeWhile(shared => shared.File != file).Count() + 1;
        return edition.Say($"基准事实{number}", $"base facts {number}");
    }
}

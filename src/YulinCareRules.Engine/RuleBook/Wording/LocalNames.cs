using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>What to call the elements that an expression runs through: by their kind and, where there are several of one kind, by a letter.</summary>
internal sealed class LocalNames
{
    private const string ZhLetters = "甲乙丙丁戊己庚辛";

    private readonly ImmutableDictionary<string, string> names;

    private LocalNames(ImmutableDictionary<string, string> names) => this.names = names;

    public static LocalNames None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public string? Find(string variable) => names.GetValueOrDefault(variable);

    /// <summary>With the iterators of one step further in.</summary>
    public LocalNames With(IEnumerable<BoundIterator> iterators, bool chinese) =>
        new(iterators.Aggregate(names, (known, iterator) => known.SetItem(iterator.Name, Name(iterator, known, chinese))));

    private static string Name(BoundIterator iterator, ImmutableDictionary<string, string> known, bool chinese)
    {
        var kind = iterator.List.Type is ListType { Element: RecordType { Record: var record } } ? record.Title.In(chinese) : chinese ? "该项" : "entry";
        var count = known.Values.Count(name => name.StartsWith(kind, StringComparison.Ordinal));
        return chinese ? $"{kind}{ZhLetters[count % ZhLetters.Length]}" : $"{kind} {(char)('A' + (count % 26))}";
    }
}

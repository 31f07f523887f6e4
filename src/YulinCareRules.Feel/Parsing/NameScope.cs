using System.Collections.Immutable;
using YulinCareRules.Feel.Functions;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Names in scope. Those that hold blanks or signs only their being known tells from several words.</summary>
internal sealed class NameScope
{
    private static readonly Lazy<NameScope> Functions = new(() => FeelFunctions.Names.Aggregate(Empty!, (scope, name) => scope.With(name)));

    private readonly ImmutableDictionary<string, Shape> names;

    // By the first piece of each name; the longest names first.
    private readonly ImmutableDictionary<string, ImmutableArray<(string Name, ImmutableArray<string> Pieces)>> byStart;

    private NameScope(ImmutableDictionary<string, Shape> names, ImmutableDictionary<string, ImmutableArray<(string Name, ImmutableArray<string> Pieces)>> byStart) =>
        (this.names, this.byStart) = (names, byStart);

    public static NameScope Empty { get; } = new(
        ImmutableDictionary.Create<string, Shape>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableArray<(string Name, ImmutableArray<string> Pieces)>>(StringComparer.Ordinal));

    /// <summary>The names of the built-in functions.</summary>
    public static NameScope BuiltIn => Functions.Value;

    public IEnumerable<string> Names => names.Keys;

    public NameScope With(string name) => With(name, Shape.Unknown);

    public NameScope With(string name, Shape shape)
    {
        if (names.TryGetValue(name, out _))
        {
            return new NameScope(names.SetItem(name, shape), byStart);
        }

        var lexer = new Lexer(name);
        ImmutableArray<string> pieces = [.. lexer.Read().SkipLast(1).Select(token => name.Substring(token.Span.Start, token.Span.Length))];
        if (pieces.IsEmpty)
        {
            return this;
        }

        var others = byStart.GetValueOrDefault(pieces[0], []);
        var index = others.Count(other => other.Pieces.Length >= pieces.Length);
        return new NameScope(names.SetItem(name, shape), byStart.SetItem(pieces[0], others.Insert(index, (name, pieces))));
    }

    public NameScope With(Shape members) => members.Members.Aggregate(this, (scope, member) => scope.With(member.Key, member.Value));

    public Shape ShapeOf(string name) => names.GetValueOrDefault(name, Shape.Unknown);

    /// <summary>The longest name whose pieces stand at that place, and how many they are; 0 where there is none.</summary>
    public int Match(ImmutableArray<Token> tokens, int position, string text, out string name)
    {
        foreach (var (candidate, pieces) in byStart.GetValueOrDefault(Piece(tokens[position], text), []))
        {
            if (position + pieces.Length < tokens.Length && Enumerable.Range(1, pieces.Length - 1).All(i => Piece(tokens[position + i], text) == pieces[i]))
            {
                name = candidate;
                return pieces.Length;
            }
        }

        name = string.Empty;
        return 0;
    }

    private static string Piece(Token token, string text) => text.Substring(token.Span.Start, token.Span.Length);
}

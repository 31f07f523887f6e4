using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>The files of packs, held in memory. A mark in a text says where the error is to be reported, and is no part of it.</summary>
internal sealed record PackSource
{
    public static PackSource Empty { get; } = new();

    /// <summary>File names with their folder, such as <c>lending/pack.yaml</c>, and their texts.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; private init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Where the mark stood.</summary>
    public SourceLocation? Marked { get; private init; }

    public PackSource With(string file, string text)
    {
        var marked = MarkedText.Read(file, text);
        return this with { Files = Files.SetItem(file, marked.Text), Marked = marked.Location ?? Marked };
    }

    public PackSource Without(string file) => this with { Files = Files.Remove(file) };

    /// <summary>The same with one piece of text, which must stand there exactly once, written otherwise.</summary>
    public PackSource Replace(string file, string written, string otherwise)
    {
        var pieces = Files[file].Split(written);
        Assert.True(pieces.Length == 2, $"'{written}' stands {pieces.Length - 1} times in {file}");
        return With(file, string.Join(otherwise, pieces));
    }

    /// <summary>A pack of a single file that has to be in order.</summary>
    public static CheckedPack Whole(string folder, string text)
    {
        var loaded = Empty.With($"{folder}/pack.yaml", text).Load(folder);
        Assert.True(loaded.Pack is not null, $"{string.Join("\n", loaded.Diagnostics)}\n{text}");
        return loaded.Pack;
    }

    public LoadedPack Load(string folder = "lending")
    {
        var diagnostics = new DiagnosticBag();
        var pack = PackLoader.Load(FilesOf(folder)!, diagnostics);
        return new LoadedPack(pack, diagnostics.ToSorted());
    }

    /// <summary>The pack, and what is wrong with the account of its clauses too.</summary>
    public LoadedPack LoadWithAccount(string folder = "lending")
    {
        var loaded = Load(folder);
        if (loaded.Pack is not { } pack)
        {
            return loaded;
        }

        var diagnostics = new DiagnosticBag();
        AccountCheck.Run(ClauseAccountant.Account(pack), diagnostics);
        return new LoadedPack(pack, diagnostics.ToSorted());
    }

    public PackFiles? FilesOf(string folder)
    {
        ImmutableArray<PackFile> files =
        [
            .. Files.Where(file => file.Key.StartsWith($"{folder}/", StringComparison.Ordinal))
                .Select(file => new PackFile(file.Key[(folder.Length + 1)..], Encoding.UTF8.GetBytes(file.Value))),
        ];
        return files.IsEmpty ? null : new PackFiles(folder, files) { FindBase = path => FilesOf(path.Replace("../", string.Empty, StringComparison.Ordinal)) };
    }
}

/// <summary>What loading a pack gave.</summary>
internal sealed record LoadedPack(CheckedPack? Pack, ImmutableArray<Diagnostic> Diagnostics);

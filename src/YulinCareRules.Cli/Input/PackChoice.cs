using YulinCareRules.Engine;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Cli.Input;

/// <summary>The pack a command works on: a folder that was named, or the one inside the tool.</summary>
internal static class PackChoice
{
    /// <summary>Null where it cannot be used; every reason is in <paramref name="diagnostics"/>.</summary>
    public static CheckedPack? Load(string? folder, DiagnosticBag diagnostics)
    {
        if (Find(folder) is { } files)
        {
            return PackLoader.Load(files, diagnostics);
        }

        diagnostics.Add(TextDiagnostics.Unreadable(folder!, "文件夹不存在", "there is no such folder"));
        return null;
    }

    /// <summary>The files of a pack; null where they cannot be read.</summary>
    public static PackFiles? Find(string? folder)
    {
        try
        {
            return folder is null ? EmbeddedPacks.Yulin() : PackFolder.TryRead(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

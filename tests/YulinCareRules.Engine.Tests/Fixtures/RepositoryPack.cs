using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>Packs of this repository.</summary>
internal static class RepositoryPack
{
    /// <summary>The pack in a folder, such as <c>rules/yulin</c>.</summary>
    public static CheckedPack Of(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var pack = PackLoader.Load(PackFolder.TryRead(RepositoryFolder.PathOf(folder.Split('/')))!, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return pack!;
    }
}

using YulinCareRules.Engine;
using YulinCareRules.Engine.Checking.Snapshots;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;

// PACK OUTPUT: reads and checks the pack of a folder and writes its snapshot. The folder is named as diagnostics are to show it.
if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: YulinCareRules.Snapshots PACK OUTPUT");
    return 2;
}

var diagnostics = new DiagnosticBag();
var pack = PackFolder.TryRead(folder) is { } files ? PackLoader.Load(files, diagnostics) : null;
foreach (var diagnostic in diagnostics.ToSorted())
{
    Console.Error.WriteLine(diagnostic);
}

// A snapshot tells of no warnings: a pack that has some is not fit to be shipped with it.
if (pack is null || diagnostics.Count > 0)
{
    return 1;
}

File.WriteAllBytes(output, PackSnapshot.Write(pack));
return 0;

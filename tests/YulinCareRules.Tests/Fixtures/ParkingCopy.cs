namespace YulinCareRules.Tests.Fixtures;

/// <summary>The pack of the parking sample in a folder of its own, to be changed; gone when the test ends.</summary>
internal sealed class ParkingCopy : IDisposable
{
    private static readonly string Text = File.ReadAllText(Path.Combine(PackCopy.RepositoryRoot(), "samples", "Parking", "rules", "pack.yaml"));

    private readonly string manifest;

    public ParkingCopy()
    {
        Folder = Directory.CreateTempSubdirectory("parking-").FullName;
        manifest = Path.Combine(Folder, "pack.yaml");
        File.WriteAllText(manifest, Text);
    }

    public string Folder { get; }

    /// <summary>The pack with each text replaced by the other.</summary>
    public void Change(params ReadOnlySpan<(string Old, string New)> changes)
    {
        var text = Text;
        foreach (var (old, now) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, now, StringComparison.Ordinal);
        }

        File.WriteAllText(manifest + ".new", text);
        File.Move(manifest + ".new", manifest, overwrite: true);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

namespace YulinCareRules.Testing;

/// <summary>Finds the folder of a pack from where the tests run.</summary>
internal static class PackPlace
{
    /// <summary>The nearest folder of that path, at or above the running assembly; null where there is none.</summary>
    public static string? Find(string folder)
    {
        if (Path.IsPathRooted(folder))
        {
            return folder;
        }

        for (var start = new DirectoryInfo(AppContext.BaseDirectory); start is not null; start = start.Parent)
        {
            var candidate = Path.Combine(start.FullName, folder);
            if (File.Exists(Path.Combine(candidate, "pack.yaml")))
            {
                return candidate;
            }
        }

        return null;
    }
}

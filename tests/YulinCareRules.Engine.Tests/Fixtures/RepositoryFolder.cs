namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>The folder of this repository, found from where the tests were built.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "YulinCareRules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests were built outside the repository");
    }
}

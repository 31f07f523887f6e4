namespace YulinCareRules.Cli.Tests;

/// <summary>The folder of this repository, found from where the tests were built.</summary>
internal static class RepositoryFolder
{
    public static string PathOf(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "YulinCareRules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests were built outside the repository");
    }
}

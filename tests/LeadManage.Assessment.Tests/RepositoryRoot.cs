namespace LeadManage.Assessment.Tests;

/// <summary>The folder of the solution, found from the folder the tests run in.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("LeadManage.sln is in no folder above the tests.")
        : folder.GetFiles("LeadManage.sln").Length > 0 ? folder.FullName
        : Find(folder.Parent);
}

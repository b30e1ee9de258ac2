namespace LeadManage.Browser.Tests.Running;

/// <summary>Where things lie in the repository.</summary>
internal static class Places
{
    public static string Repository { get; } = FindRepository();

    public static string WebProject => Path.Combine(Repository, "src", "LeadManage.Web");

    /// <summary>The program as built beside the tests, in the same configuration.</summary>
    public static string WebProgram => Path.Combine(WebProject, "bin", Configuration, Output.Name, "LeadManage.Web.dll");

    public static string Configuration => Output.Parent!.Name;

    private static DirectoryInfo Output => new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeadManage.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from inside the repository.");
        return folder.FullName;
    }
}

using System.Reflection;
using LeadManage.Assessment.Scoring;
using Microsoft.AspNetCore.Components;

namespace LeadManage.Web.Tests.Architecture;

/// <summary>The program as the architecture tests see it: its types by reflection, its files by reading them.</summary>
internal static class Code
{
    public static Assembly Web { get; } = typeof(Program).Assembly;

    public static Assembly Assessment { get; } = typeof(ScoringService).Assembly;

    public static IEnumerable<Type> Components => Web.GetTypes().Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.IsAbstract);

    public static IEnumerable<Type> Pages => Components.Where(type => type.GetCustomAttributes<RouteAttribute>().Any());

    public static string Repository { get; } = FindRepository();

    /// <summary>The written files under a folder of the repository, by path relative to it; generated ones left out.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] extensions) =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository, folder), "*", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Repository, path).Replace('\\', '/')
        where extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal)
        where !relative.Contains("/bin/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/Migrations/", StringComparison.Ordinal)
        select (relative, File.ReadAllText(path));

    /// <summary>Fails with one line for each offender, and with the rule they break.</summary>
    public static void NoneMay(string rule, IEnumerable<string> offenders)
    {
        var found = offenders.ToArray();
        Assert.True(found.Length == 0, $"{rule}:\n{string.Join('\n', found)}");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeadManage.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from inside the repository.");
        return folder.FullName;
    }
}

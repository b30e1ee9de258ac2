using System.CommandLine;
using LeadManage.Assessment.Conformance;
using LeadManage.Web.Progressing;

namespace LeadManage.Web.Commands;

/// <summary>
/// <c>conform FOLDER</c>: holds the statistics of this program against every case in the folder (<c>input.csv</c>, <c>keys.json</c>,
/// <c>expected.json</c>) and names every difference. Ends with 1 when there is one.
/// </summary>
internal static class ConformCommand
{
    private static readonly string[] Files = ["input.csv", "keys.json", "expected.json"];

    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A case, or a folder of cases." };
        var command = new Command("conform", "Hold the statistics of this program against results of other software for the same data.") { folder };
        command.SetLongAction((parsed, lines, ct) => RunAsync(parsed.GetValue(folder)!, parsed.InvocationConfiguration.Output, lines, ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        var cases = Cases(folder);
        if (cases.Length == 0)
        {
            await Console.Error.WriteLineAsync($"There is no case in {Path.GetFullPath(folder)}: a folder with {string.Join(", ", Files)}.");
            return 2;
        }

        var (compared, differing, failed) = (0, 0, 0);
        using var line = lines();
        foreach (var (place, path) in cases.Index())
        {
            line?.Report(new Headway("Comparing", place, cases.Length, "cases"));
            var name = Path.GetFileName(path);
            var result = await CompareAsync(path, ct);
            line.Say(output, $"{name}: {result.Compared} numbers compared, {result.Differences.Count} differ.{(result.Compared == 0 ? " A case that compares nothing fails." : "")}");
            foreach (var difference in result.Differences)
                line.Say(output, $"  {name} {difference.Path}: expected {difference.Expected}, got {difference.Got}");
            compared += result.Compared;
            differing += result.Differences.Count;
            failed += result.Passed ? 0 : 1;
        }

        line.Say(output, $"{cases.Length} cases, {compared} numbers compared, {differing} differ, {failed} cases failed.");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>The folder itself if it is a case, otherwise its folders that hold a file of a case; a case that lacks one is noticed.</summary>
    private static string[] Cases(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return HoldsCase(root) ? [root] : [.. Directory.GetDirectories(root).Where(HoldsCase).Order(StringComparer.Ordinal)];
    }

    private static bool HoldsCase(string folder) => Files.Any(file => File.Exists(Path.Combine(folder, file)));

    private static async Task<ConformanceResult> CompareAsync(string folder, CancellationToken ct)
    {
        if (Files.FirstOrDefault(file => !File.Exists(Path.Combine(folder, file))) is { } missing)
            return new ConformanceResult(0, [new Difference(missing, "a file", "there is none")]);
        var texts = await Task.WhenAll(Files.Select(file => File.ReadAllTextAsync(Path.Combine(folder, file), ct)));
        return ConformanceCheck.Compare(texts[0], texts[1], texts[2]);
    }
}

using System.Diagnostics;
using LeadManage.Browser.Tests.Running;
using LeadManage.Load;

// Speed and weight of the published program, as ratios within one run: absolute times of a machine say little about the next.
string[] known = ["load", "profile", "report", "answers", "takers", "clients", "archive", "tables", "copies", "growth"];
var asked = args is [] or ["all"] ? known : args;
if (asked.Except(known, StringComparer.Ordinal).Any())
{
    Console.Error.WriteLine($"Usage: all, or any of: {string.Join(' ', known)}");
    return 2;
}

var published = Directory.CreateTempSubdirectory("leadmanage-published-").FullName;
try
{
    using (var publishing = Process.Start(new ProcessStartInfo("dotnet", ["publish", Places.WebProject, "-c", Places.Configuration, "--no-build", "-o", published, "-nologo", "-v", "quiet"]) { UseShellExecute = false })!)
    {
        await publishing.WaitForExitAsync();
        if (publishing.ExitCode != 0)
            return 1;
    }

    var goals = new List<Goal>();
    foreach (var one in asked)
    {
        Console.WriteLine($"measuring: {one}");
        goals.AddRange(one switch
        {
            "load" => await FirstLoad.MeasureAsync(published),
            "profile" => [await ProfileCost.MeasureAsync(published)],
            "report" => await ReportCost.MeasureAsync(published),
            "answers" => [await DurableAnswers.MeasureAsync(published)],
            "takers" => [await ManyTakers.MeasureAsync(published)],
            "clients" => await ManyClients.MeasureAsync(published),
            "archive" => await ManyReports.MeasureAsync(published),
            "copies" => await Copies.MeasureAsync(published),
            "tables" => await TableCost.MeasureAsync(published),
            _ => await Growth.MeasureAsync(published, most: 1_000_000),
        });
    }

    Console.WriteLine();
    Console.WriteLine("| measured | found | promised | |");
    Console.WriteLine("| --- | --- | --- | --- |");
    foreach (var goal in goals)
    {
        Console.WriteLine($"| {goal.What} | {goal.Found} | {goal.Promised} | {(goal.Met ? "met" : "MISSED")} |");
        Console.WriteLine($"|   {goal.How} | | | |");
    }

    return goals.All(goal => goal.Met) ? 0 : 1;
}
finally
{
    Directory.Delete(published, recursive: true);
}

using System.Globalization;
using System.Text;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>
/// The long run behind docs/simulation.md, by hand: <c>dotnet run --project tests/LeadManage.Assessment.Tests -c Release -- -explicit only -class "*SimulationReport"</c>.
/// Always the same people, so that the page changes only when the rules do.
/// </summary>
public sealed class SimulationReport
{
    private static readonly string Docs = Path.Combine(RepositoryRoot.Path, "docs");

    [Fact(Explicit = true)]
    public async Task Is_written()
    {
        var runs = await Task.WhenAll(World.All.Select((world, n) => Task.Run(() => Run.Of(world, Published.Lm36, crowds: 120, sample: 150, people: 100, seed: 1000 + n))));

        var page = Path.Combine(Docs, "simulation.md");
        var ct = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(page, Filled(await File.ReadAllTextAsync(page, ct), runs), ct);
        await File.WriteAllTextAsync(Path.Combine(Docs, "pictures", "calibration.svg"), CalibrationPicture.Of(
            ("Usual", runs[0].Ways[Estimate.Told.Before]),
            ("Rough answers", runs.Single(run => run.World.Name == "Rough answers").Ways[Estimate.Told.Before])), ct);

        Assert.All(runs.Where(run => run.World.Day == 0), run => Assert.InRange(run.Ways[Estimate.Told.Before].In80, .75, .85));
    }

    /// <summary>Puts each table between its marks, <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
    private static string Filled(string page, Run[] runs)
    {
        foreach (var (name, table) in new (string, string)[]
        {
            ("worlds", Table(["World", "Level", "People", "Statements", "Reading", "Alike", "Chance", "Also", "Alpha found"], runs.Select(Described))),
            ("coverage", Table(["World", .. Estimate.Ways.Select(way => way.Name)], runs.Select(run => Line(run, way => $"{Percent(way.In80)} / {Percent(way.In95)}")))),
            ("alike", Table(["World", .. Estimate.Ways.Select(way => way.Name)], runs.Select(run => Line(run, way => Percent(way.In80OfAlike))))),
            ("calibration", Table(["World", .. Estimate.Ways.Select(way => way.Name)], runs.Select(run => Line(run, way => Percent(way.Miscalibration))))),
            ("change", Table(
                ["World", "√(SEM² + SEM²), 1.96", "Error of the change, 1.96", "Error of the change, t (told)", "“Leaning” or more", "Any of six scales", "Half a step up is seen", "…by √(SEM² + SEM²)"],
                runs.Select(run => new[]
                {
                    run.World.Name, Percent(run.Unchanged.ByProfileErrors), Percent(run.Unchanged.ByNormal), Percent(run.Unchanged.AsTold), Percent(run.Unchanged.Leaning),
                    Percent(run.Unchanged.AnyScale), Percent(run.Changed.AsTold), Percent(run.Changed.ByProfileErrors),
                }))),
            ("signs", Table(
                ["People", .. Enumerable.Range(2, 5).Select(pairs => $"{pairs} pairs apart or more"), "Consistency below 0.30"],
                [
                    .. World.All.Where(world => world.Day == 0).Select((world, n) => Line(world.Name, Signs.OfHonest(world, Published.Lm36, 4000, 2000 + n))),
                    .. Signs.Careless.Select((way, n) => Line($"*{way.Name}*", Signs.OfCareless(way.Make, Published.Lm36, 4000, 3000 + n))),
                ])),
        })
        {
            var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
            page = page[..(page.IndexOf(open, StringComparison.Ordinal) + open.Length)] + table + page[page.IndexOf(close, StringComparison.Ordinal)..];
        }

        return page;
    }

    private static string[] Line(Run run, Func<Coverage, string> number) => [run.World.Name, .. Estimate.Ways.Select(way => number(run.Ways[way.Name]))];

    private static string[] Line(string name, Signs signs) => [name, .. Enumerable.Range(2, 5).Select(pairs => Percent(signs.AtLeast(pairs))), Percent(signs.Inconsistent)];

    private static string[] Described(Run run)
    {
        var world = run.World;
        string[] also =
        [
            .. world.Uneven > 0 ? [$"people’s spread differs by a factor, SD of its logarithm {Number(world.Uneven)}"] : Array.Empty<string>(),
            .. world.UnevenScales > 0 ? [$"chance from {Number(1 - world.UnevenScales)} to {Number(1 + world.UnevenScales)} times as large, by scale"] : Array.Empty<string>(),
            .. world.LeftOut > 0 ? [$"{Percent(world.LeftOut)} % left out at random"] : Array.Empty<string>(),
            .. world.Day > 0 ? [$"a day moves all answers, SD {Number(world.Day)}"] : Array.Empty<string>(),
        ];
        return [world.Name, Number(world.Level), Number(world.People), Number(world.Statements), Number(world.Reading), Number(world.Likeness), Number(world.Chance), string.Join("; ", also), run.Alpha.ToString("0.00", CultureInfo.InvariantCulture)];
    }

    private static string Table(string[] head, IEnumerable<string[]> lines)
    {
        var text = new StringBuilder().AppendLine($"| {string.Join(" | ", head)} |").AppendLine($"|{string.Concat(head.Select((_, n) => n == 0 ? "---|" : "---:|"))}");
        foreach (var line in lines)
            text.AppendLine($"| {string.Join(" | ", line)} |");
        return text.ToString();
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

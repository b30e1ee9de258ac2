using System.Text.Json;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Scoring;

namespace LeadManage.Assessment.Tests.Conformance;

/// <summary>The rows of case 13 (no variance, one answer, none, perfect or negative reliability) as sittings.</summary>
public sealed class EdgeCaseConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_row_gives_finite_numbers_or_none()
    {
        var reference = ReferenceCase.Open("13-edge-cases");
        var rows = reference.Expected.GetProperty("checks").EnumerateArray().SelectMany(RowsOf).ToArray();
        foreach (var row in rows)
        {
            var instrument = Questionnaires.Of(1, 9, ("A", new string('+', row.Length))) with { Missing = new(Definition.OneAnswer, 1) };
            var sheet = Questionnaires.Sheet(instrument, [.. row.Index().Where(cell => cell.Item is not null).Select(cell => ($"A{cell.Index + 1}", cell.Item))]);

            var profile = ScoringService.Score(instrument, sheet, new ErrorBasis.Person());

            var scale = profile.Scale("A");
            var answers = row.OfType<int>().ToArray();
            Assert.Equal(answers.Length, scale.Answered);
            Assert.Equal(answers.Length == 0 ? null : answers.Average(), scale.Mean);
            Assert.Equal(answers.Length > 1, scale.Sem is > 0 and < double.PositiveInfinity);
            Assert.Equal(answers.Length < 2, scale.Sem is null);
            Assert.NotEmpty(ProfileText.Write(profile));
        }

        output.WriteLine($"13-edge-cases: {rows.Length} rows scored.");
        Assert.True(rows.Length >= 40);
    }

    [Fact]
    public void The_error_of_a_sample_may_be_nothing_or_larger_than_its_spread()
    {
        var reference = ReferenceCase.Open("13-edge-cases");
        var sems = reference.Expected.GetProperty("checks").EnumerateArray().Where(check => check.GetProperty("quantity").GetString() == "sem_mean").ToArray();
        foreach (var check in sems)
        {
            var sem = 100 * check.GetProperty("expected").GetDouble() / 4;
            var map = Questionnaires.OnMap(60, 60, 40, sem, sem).Map!;

            Assert.Equal(1, map.Both + map.UpFirst + map.AcrossFirst + map.Neither, 1e-12);
            Assert.Equal(Math.Sqrt(2) * sem, map.LeanError, 1e-9);
        }

        output.WriteLine($"13-edge-cases: {sems.Length} errors of a sample used.");
        Assert.Equal(2, sems.Length);
    }

    private static IEnumerable<int?[]> RowsOf(JsonElement check)
    {
        var inputs = check.GetProperty("inputs");
        return inputs.TryGetProperty("data", out var data) ? data.EnumerateArray().Select(Row)
            : inputs.TryGetProperty("responses", out var responses) ? [Row(responses)]
            : [];
    }

    private static int?[] Row(JsonElement row) =>
        [.. row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Null ? null : (int?)cell.GetInt32())];
}

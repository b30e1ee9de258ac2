using System.Text.Json;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Conformance;

/// <summary>Quadrant probabilities and differences of case 11, with its own errors and cuts.</summary>
public sealed class QuadrantConformanceTests(ITestOutputHelper output)
{
    private const string Case = "11-bhr2000-leadership";

    [Theory]
    [InlineData("cut50")]
    [InlineData("cutmean")]
    public void The_probability_of_every_quadrant_is_that_of_the_reference(string cut)
    {
        var reference = ReferenceCase.Open(Case);
        var expected = reference.Expected.GetProperty("quadrant").GetProperty(cut);
        var comparison = new Comparison(output);
        var score = Scoring(reference, expected);
        foreach (var (n, row) in reference.Expected.GetProperty("quadrant").GetProperty("rows").EnumerateArray().Index())
        {
            var profile = score(row.GetInt32() - 1);
            var (x, y, map) = (profile.Axis("OFFICERS"), profile.Axis("NCOS"), profile.Map!);
            comparison.Probability($"p_x_high, row {row}", expected.GetProperty("p_x_high")[n], x.ProbabilityHigh);
            comparison.Probability($"p_y_high, row {row}", expected.GetProperty("p_y_high")[n], y.ProbabilityHigh);
            comparison.Probability($"p_HH, row {row}", expected.GetProperty("p_HH")[n], map.Both);
            comparison.Probability($"p_HL, row {row}", expected.GetProperty("p_HL")[n], map.AcrossFirst);
            comparison.Probability($"p_LH, row {row}", expected.GetProperty("p_LH")[n], map.UpFirst);
            comparison.Probability($"p_LL, row {row}", expected.GetProperty("p_LL")[n], map.Neither);
            comparison.Probability($"p_observed, row {row}", expected.GetProperty("p_observed")[n], Observed(profile, expected).Probability);
            Assert.Equal(expected.GetProperty("observed")[n].GetString(), Observed(profile, expected).Quadrant);
        }

        comparison.Conclude($"{Case}, {cut}", 1_400);
    }

    [Fact]
    public void All_919_respondents_fall_into_the_quadrants_of_the_reference()
    {
        var reference = ReferenceCase.Open(Case);
        var quadrant = reference.Expected.GetProperty("quadrant");
        var cut50 = quadrant.GetProperty("cut50");
        var score = Scoring(reference, cut50);
        var observed = reference.Rows.Select((_, n) => Observed(score(n), cut50)).ToArray();

        var comparison = new Comparison(output);
        comparison.Probability("mean p_observed", quadrant.GetProperty("mean_p_observed_cut50_all_rows"), observed.Average(one => one.Probability));
        foreach (var name in new[] { "HH", "HL", "LH", "LL" })
            comparison.Number(name, quadrant.GetProperty("observed_counts_cut50_all_rows").GetProperty(name), observed.Count(one => one.Quadrant == name));
        comparison.Conclude($"{Case}, all rows", 5);
    }

    [Fact]
    public void The_lean_is_the_difference_of_the_reference_with_its_error()
    {
        var reference = ReferenceCase.Open(Case);
        var cut50 = reference.Expected.GetProperty("quadrant").GetProperty("cut50");
        var expected = reference.Expected.GetProperty("difference");
        var comparison = new Comparison(output);
        var score = Scoring(reference, cut50);
        foreach (var (n, row) in reference.Expected.GetProperty("quadrant").GetProperty("rows").EnumerateArray().Index())
        {
            // The reference subtracts vertical from horizontal, a lean the other way round.
            var map = score(row.GetInt32() - 1).Map!;
            comparison.Number($"difference, row {row}", expected.GetProperty("difference")[n], -map.Lean);
            comparison.Number($"se_difference, row {row}", expected.GetProperty("se_difference"), map.LeanError);
            comparison.Number($"z, row {row}", expected.GetProperty("z")[n], -map.Lean / map.LeanError);
            comparison.Probability($"p_two_sided, row {row}", expected.GetProperty("p_two_sided")[n], 2 * Uncertainty.ProbabilityBelow(Math.Abs(map.Lean), 0, map.LeanError));
        }

        comparison.Conclude($"{Case}, difference", 800);
    }

    private static Func<int, Profile> Scoring(ReferenceCase reference, JsonElement quadrant)
    {
        var instrument = Definition.Of(reference.Keys, cuts: (quadrant.GetProperty("x_cut").GetDouble(), quadrant.GetProperty("y_cut").GetDouble()));
        var sems = new Dictionary<string, double> { ["OFFICERS"] = quadrant.GetProperty("sem_x").GetDouble(), ["NCOS"] = quadrant.GetProperty("sem_y").GetDouble() };
        return row => ScoringService.Score(instrument, instrument.SheetOf(reference.Columns, reference.Rows[row]), new ErrorBasis.Sample(sems, reference.Rows.Length, Case));
    }

    private static (string Quadrant, double Probability) Observed(Profile profile, JsonElement cut)
    {
        var map = profile.Map!;
        return (profile.Axis("OFFICERS").Pomp >= cut.GetProperty("x_cut").GetDouble(), profile.Axis("NCOS").Pomp >= cut.GetProperty("y_cut").GetDouble()) switch
        {
            (true, true) => ("HH", map.Both),
            (true, false) => ("HL", map.AcrossFirst),
            (false, true) => ("LH", map.UpFirst),
            _ => ("LL", map.Neither),
        };
    }
}

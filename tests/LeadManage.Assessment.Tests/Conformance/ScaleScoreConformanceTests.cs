using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Conformance;

/// <summary>Scores of real respondents, equal to those of psych::scoreItems (cases 07, 08 and 11).</summary>
public sealed class ScaleScoreConformanceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("07-bfi-odd", 1400, 28_000)]
    [InlineData("08-prorating", 60, 1_200)]
    [InlineData("11-bhr2000-leadership", 919, 11_028)]
    public void Every_respondent_scores_as_in_the_reference(string name, int respondents, int numbers)
    {
        var reference = ReferenceCase.Open(name);
        var comparison = new Comparison(output);
        var profiles = Score(reference, Definition.Of(reference.Keys));

        Assert.Equal(respondents, profiles.Length);
        foreach (var scale in profiles[0].Scales)
        {
            var expected = reference.Scores(scale.Id).GetProperty("respondents");
            foreach (var (n, profile) in profiles.Index())
            {
                var actual = profile.Scale(scale.Id);
                comparison.Number($"{scale.Id} n_answered, row {n}", expected.GetProperty("n_answered")[n], actual.Answered);
                comparison.Number($"{scale.Id} mean, row {n}", expected.GetProperty("mean")[n], actual.Mean);
                comparison.Number($"{scale.Id} pomp, row {n}", expected.GetProperty("pomp")[n], actual.Pomp);
                comparison.Number($"{scale.Id} prorated_total, row {n}", expected.GetProperty("prorated_total")[n], actual.Mean * actual.Items);
            }
        }

        comparison.Conclude(name, numbers);
    }

    [Fact]
    public void The_least_share_of_answers_decides_who_has_a_score()
    {
        var reference = ReferenceCase.Open("08-prorating");
        var comparison = new Comparison(output);
        foreach (var (rule, least) in new[] { ("mean_min1", Definition.OneAnswer), ("mean_half", .5), ("mean_80pct", .8), ("mean_all", 1) })
            foreach (var (n, profile) in Score(reference, Definition.Of(reference.Keys, least)).Index())
                foreach (var scale in profile.Scales)
                    comparison.Number($"{rule} {scale.Id}, row {n}", reference.Scores(scale.Id).GetProperty("rules").GetProperty(rule)[n], scale.Mean);

        comparison.Conclude("08-prorating, four rules", 1_200);
    }

    private static Profile[] Score(ReferenceCase reference, Instrument instrument) =>
        [.. reference.Rows.Select(row => ScoringService.Score(instrument, instrument.SheetOf(reference.Columns, row), new ErrorBasis.Person()))];
}

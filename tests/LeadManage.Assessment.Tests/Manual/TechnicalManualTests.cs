using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Manual;

/// <summary>A manual counted one by one says what the statistics say of all at once, and nothing from too few.</summary>
public sealed class TechnicalManualTests
{
    private const double Near = 1e-9;

    private static readonly Instrument Lm36 = InstrumentCatalog.Published.Find("lm36.v1")!;

    public static TheoryData<string> WithScales => [.. InstrumentCatalog.Published.All.Where(one => one.Scales.Count > 0).Select(one => one.Key)];

    [Theory, MemberData(nameof(WithScales))]
    public void Each_scale_has_the_reliability_of_its_complete_answers(string key)
    {
        var instrument = InstrumentCatalog.Published.Find(key)!;
        var sheets = SampleSheets.Of(instrument, 400);
        var manual = TechnicalManual.Of(instrument, sheets);

        Assert.Equal(400, manual.N);
        foreach (var scale in manual.Scales)
        {
            var matrix = Matrix(instrument, scale.Id, sheets);
            var covariances = Covariances.Listwise(matrix)!;
            Assert.Equal(matrix.Complete.Count, scale.Complete);
            Assert.Equal(Reliability.Alpha(covariances)!.Value, scale.Alpha!.Value, Near);
            Assert.Equal(AlphaInterval.Feldt(scale.Alpha, matrix.Complete.Count, matrix.Items)!.Lower, scale.AlphaInterval!.Lower, Near);
            Assert.Equal(AlphaInterval.Feldt(scale.Alpha, matrix.Complete.Count, matrix.Items)!.Upper, scale.AlphaInterval.Upper, Near);
            Same(Omega.Of(covariances).MlCovariance, scale.Omega, 1e-6);
            foreach (var (place, item) in scale.Items.Index())
            {
                Same(Reliability.ItemRest(covariances)[place], item.ItemRest);
                Same(Reliability.AlphaIfDropped(covariances)[place], item.AlphaIfDropped);
                var answers = matrix.Column(place).OfType<double>().ToArray();
                Same(Moments.Mean(answers), item.Mean);
                Same(Moments.StandardDeviation(answers), item.Sd);
                Assert.Equal(answers.Length, item.Answered);
                Assert.Equal(item.Shares, Enumerable.Range(instrument.Format.Lo, instrument.Format.Range + 1).Select(step => answers.Count(answer => answer == step) / (double)answers.Length));
                Assert.Equal(sheets.Count(sheet => sheet.HadNoOpportunity(item.Id)) / 400.0, item.NoOpportunity);
                Assert.Equal(sheets.Count(sheet => sheet.WasSkipped(item.Id)) / 400.0, item.Skipped);
            }
        }
    }

    [Theory, MemberData(nameof(WithScales))]
    public void Scores_their_errors_and_the_usual_spread_are_those_of_everybody(string key)
    {
        var instrument = InstrumentCatalog.Published.Find(key)!;
        var sheets = SampleSheets.Of(instrument, 300, missing: .2);
        var manual = TechnicalManual.Of(instrument, sheets);
        var profiles = sheets.Select(sheet => ScoringService.Score(instrument, sheet, new ErrorBasis.Person())).ToArray();

        foreach (var scale in manual.Scales)
        {
            Holds(scale.Scores, profiles.Select(profile => profile.Scale(scale.Id).Pomp).OfType<double>().ToArray());
            Same(MeasurementError.Sem(scale.Scores.Sd, scale.Alpha), scale.Sem);
        }

        foreach (var axis in manual.Axes)
        {
            Holds(axis.Scores, profiles.Select(profile => profile.Axis(axis.Id).Pomp).OfType<double>().ToArray());
            var near = profiles.Select(profile => profile.Axis(axis.Id)).Where(score => score.Pomp is { } pomp && Math.Abs(pomp - instrument.Axis(axis.Id).Cut) <= 10).ToArray();
            Assert.Equal(near.Length, axis.NearLine);
            Assert.True(near.Length >= 20);
            Assert.Equal(Math.Sqrt(near.Average(score => score.Sem!.Value * score.Sem.Value)), axis.SemAtLine!.Value, Near);
        }

        var spread = SpreadOfAnswers.Of([.. profiles.Where(profile => profile.Error.PooledVariance is not null).Select(profile => (profile.Error.PooledVariance!.Value, profile.Error.DegreesOfFreedom!.Value))]);
        Same(spread?.Variance, manual.Spread?.Variance);
        Same(spread?.Weight, manual.Spread?.Weight);
        if (instrument.Map is not { } map)
            return;
        var both = profiles.Where(profile => profile.Axis(map.Up).Pomp is not null && profile.Axis(map.Across).Pomp is not null).ToArray();
        Assert.Equal(both.Length, manual.AxisPairs);
        Same(Moments.Correlation([.. both.Select(one => one.Axis(map.Up).Pomp!.Value)], [.. both.Select(one => one.Axis(map.Across).Pomp!.Value)]), manual.AxisCorrelation);
    }

    [Theory]
    [InlineData(0, false, false, false)]
    [InlineData(49, false, false, false)]
    [InlineData(50, true, false, false)]
    [InlineData(99, true, false, false)]
    [InlineData(100, true, true, false)]
    [InlineData(149, true, true, false)]
    [InlineData(150, true, true, true)]
    public void What_needs_more_people_is_not_there(int people, bool figures, bool spread, bool omega)
    {
        var manual = TechnicalManual.Of(Lm36, SampleSheets.Of(Lm36, people, missing: 0));

        Assert.Equal(people, manual.N);
        Assert.Equal(figures ? 6 : 0, manual.Scales.Count);
        Assert.Equal(figures ? 2 : 0, manual.Axes.Count);
        Assert.Equal(figures, manual.AxisCorrelation is not null);
        Assert.Equal(spread, manual.Spread is not null);
        Assert.All(manual.Scales, scale => Assert.NotNull(scale.Alpha));
        Assert.All(manual.Scales, scale => Assert.Equal(omega, scale.Omega is not null));
        Assert.Equal(spread, ErrorBasis.DrawnTo(manual.Spread, manual.N, "lm36.v1-1") is ErrorBasis.Shrunk { N: var n, Snapshot: "lm36.v1-1" } && n == people);
    }

    [Fact]
    public void Reliability_waits_for_complete_answers_and_not_for_people()
    {
        var manual = TechnicalManual.Of(Lm36, SampleSheets.Of(Lm36, 60, missing: .1));

        Assert.All(manual.Scales, scale =>
        {
            Assert.InRange(scale.Complete, 1, 49);
            Assert.Null(scale.Alpha);
            Assert.Null(scale.AlphaInterval);
            Assert.Null(scale.Sem);
            Assert.All(scale.Items, item => Assert.Null(item.ItemRest));
            Assert.All(scale.Items, item => Assert.NotNull(item.Mean));
        });
    }

    [Fact]
    public void Axes_that_go_together_are_told_from_150_people_on()
    {
        TechnicalManual With(double? r, int pairs) => TechnicalManual.Of(Lm36, []) with { AxisCorrelation = r, AxisPairs = pairs };

        Assert.True(With(.86, 150).AxesNotSeparable);
        Assert.False(With(.86, 149).AxesNotSeparable);
        Assert.False(With(.85, 150).AxesNotSeparable);
        Assert.False(With(null, 150).AxesNotSeparable);
    }

    [Fact]
    public void The_grade_of_evidence_needs_people_and_reliability()
    {
        var good = TechnicalManual.Of(Lm36, SampleSheets.Of(Lm36, 1000, missing: 0));
        Assert.All(good.Scales, scale => Assert.True(scale.AlphaInterval!.Lower >= .70));
        Assert.False(good.AxesNotSeparable);

        Assert.Equal(EvidenceGrade.Examined, good.Grade);
        Assert.Equal(EvidenceGrade.Usable, (good with { N = 149 }).Grade);
        Assert.Equal(EvidenceGrade.Usable, (good with { AxisCorrelation = .9 }).Grade);
        Assert.Equal(EvidenceGrade.Usable, (good with { Scales = [.. good.Scales.Select(scale => scale with { AlphaInterval = new Interval(.69, .9) })] }).Grade);
        Assert.Equal(EvidenceGrade.First, (good with { N = 99 }).Grade);
        Assert.Equal(EvidenceGrade.First, (good with { Scales = [.. good.Scales.Select(scale => scale with { Alpha = .69 })] }).Grade);
        Assert.Equal(EvidenceGrade.None, (good with { N = 49 }).Grade);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var text = FiguresText.Write(TechnicalManual.Of(Lm36, SampleSheets.Of(Lm36, 200)));

        Assert.Equal(text, FiguresText.Write(FiguresText.Read<TechnicalManual>(text)));
        Assert.Equal(200, FiguresText.Read<TechnicalManual>(text).N);
    }

    private static void Holds(ScoreDistribution scores, double[] exact)
    {
        Assert.Equal(exact.Length, scores.N);
        Assert.Equal(exact.Average(), scores.Mean!.Value, Near);
        Assert.Equal(Moments.StandardDeviation(exact)!.Value, scores.Sd!.Value, Near);
        double[] whole = [.. exact.Select(score => Math.Round(score, MidpointRounding.AwayFromZero))];
        Assert.All(exact.Take(20), score => Assert.Equal(PercentileRank.Of(Math.Round(score, MidpointRounding.AwayFromZero), whole), scores.RankOf(score)));
        Assert.Equal((int)whole.Order().ElementAt((int)Math.Ceiling(.25 * whole.Length) - 1), scores.PointAt(.25));
        Assert.Equal((0, 100), (scores.RankOf(-3)!.Mid, scores.RankOf(103)!.Mid));
    }

    private static void Same(double? expected, double? actual, double within = Near)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } known)
            Assert.Equal(known, actual!.Value, within);
    }

    private static ResponseMatrix Matrix(Instrument instrument, string scale, IReadOnlyList<AnswerSheet> sheets)
    {
        var items = instrument.ItemsOf(scale).ToArray();
        return new ResponseMatrix(items.Length, sheets.Select(sheet => items
            .Select(item => sheet.ValueOf(item.Id) is { } value ? (double?)ScoringService.Counted(item, item.KeyFor(scale)!, value) : null).ToArray()));
    }
}

using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

/// <summary>The person's own error, drawn to the spread that many people show.</summary>
public sealed class UsualSpreadTests
{
    private const double Exact = 1e-9;

    [Fact]
    public void Without_a_usual_spread_and_without_scales_nothing_is_drawn()
    {
        Assert.Equal(new ErrorBasis.Person(), ErrorBasis.DrawnTo(null, 120, "2026-11"));
        Assert.Equal(new ErrorBasis.Shrunk(.8, 40, 120, "2026-11"), ErrorBasis.DrawnTo(new(.8, 40), 120, "2026-11"));
        Assert.Equal(new ErrorUsed("none", null, null, FloorUsed: false, null, null), Uncertainty.None.Used);
    }

    [Theory]
    // (10 s2 + w v) / (10 + w); s2 is 5.6667 / 10 with ten degrees of freedom.
    [InlineData(1.1, 10, .833333)]
    [InlineData(.55, 10, .558333)]
    [InlineData(1.1, 30, .966667)]
    public void Drawn_to_the_usual_spread_each_counts_by_its_degrees_of_freedom(double usual, double weight, double variance)
    {
        var lm12 = Published.Lm12;
        var profile = ScoringService.Score(lm12, Questionnaires.Sheet(lm12, "343454343454"), new ErrorBasis.Shrunk(usual, weight, 120, "2026-11"));

        Assert.Equal((.57, 10), (Math.Round(profile.Error.PooledVariance!.Value, 2), profile.Error.DegreesOfFreedom));
        Assert.Equal(variance, profile.Error.Variance!.Value, 1e-6);
        Assert.Equal(100 * Math.Sqrt(profile.Error.Variance!.Value / 6) / 5, profile.Scale("L").Sem!.Value, Exact);
        Assert.Equal(Math.Sqrt((10 + weight) * (Math.Pow(.2, -2 / (10 + weight)) - 1)), profile.Map!.Radius80, Exact);
    }

    [Fact]
    public void With_one_answer_a_scale_the_usual_spread_stands_alone()
    {
        var two = Questionnaires.Of(1, 6, ("L", "+"), ("M", "+"));

        var profile = ScoringService.Score(two, Questionnaires.Sheet(two, "35"), new ErrorBasis.Shrunk(1.21, 40, 120, "2026-11"));

        Assert.Null(profile.Error.PooledVariance);
        Assert.Equal(22, profile.Scale("L").Sem!.Value, Exact);
    }

    [Fact]
    public void The_least_spread_also_holds_for_what_is_drawn_to_the_usual()
    {
        var profile = ScoringService.Score(Published.Lm12, Questionnaires.Sheet(Published.Lm12, "444444444444"), new ErrorBasis.Shrunk(.1, 10, 120, "2026-11"));

        Assert.True(profile.Error.FloorUsed);
        Assert.Equal(10 / Math.Sqrt(6), profile.Scale("L").Sem!.Value, Exact);
    }

    [Fact]
    public void A_shrunk_error_gives_its_basis_back_and_the_same_bytes()
    {
        var sheet = Questionnaires.Sheet(Published.Lm12, "343454343454");
        var profile = ScoringService.Score(Published.Lm12, sheet, new ErrorBasis.Shrunk(1.1, 12.5, 120, "2026-11"));

        Assert.Equal("shrunk", profile.Error.Kind);
        var read = ProfileText.Read(ProfileText.Write(profile));
        Assert.Equal(ProfileText.Write(profile), ProfileText.Write(ScoringService.Score(Published.Lm12, sheet, read.Error.ToBasis())));
    }

    [Theory]
    [InlineData(-.1, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(double.PositiveInfinity, 10)]
    [InlineData(1, 0)]
    [InlineData(1, double.PositiveInfinity)]
    public void A_usual_spread_that_cannot_be_is_refused(double variance, double weight) =>
        Assert.StartsWith(
            "A usual variance is 0 or more, and its weight above 0.",
            Assert.Throws<ArgumentException>(() => ScoringService.Score(Published.Lm12, Questionnaires.Sheet(Published.Lm12, "444444444444"), new ErrorBasis.Shrunk(variance, weight, 100, "x"))).Message,
            StringComparison.Ordinal);
}

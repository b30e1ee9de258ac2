using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

public sealed class MapPositionTests
{
    private const double Exact = 1e-9;

    // Expected values: products of the normal distribution in 50 digits (mpmath), rounded to double.
    [Theory]
    [InlineData(72, 57, 60, 5.2, .2790324632575274, .7104594086287133, .0029632470514573783, .007544881062301965)]
    [InlineData(62, 55, 50, 6.7082, .7435485908710029, .2196323585337193, .028423271041902093, .008395779553375757)]
    [InlineData(75, 40, 50, 5, .022750125426818136, .97724958792161, 6.521361083404657e-09, 2.8013021079578997e-07)]
    public void The_probability_of_a_region_is_the_product_of_both_axes(int up, int across, double cut, double sem, double both, double upFirst, double acrossFirst, double neither)
    {
        var map = Questionnaires.OnMap(cut, up, across, sem, sem).Map!;

        Assert.Equal(both, map.Both, Exact);
        Assert.Equal(upFirst, map.UpFirst, Exact);
        Assert.Equal(acrossFirst, map.AcrossFirst, Exact);
        Assert.Equal(neither, map.Neither, Exact);
        Assert.Equal(1, map.AcrossFirst / acrossFirst, 1e-6);
    }

    [Fact]
    public void With_a_known_error_the_ellipse_follows_chi_square()
    {
        var map = Questionnaires.OnMap(60, 72, 57, 5, 5).Map!;

        Assert.Equal(1.7941225779941015, map.Radius80, Exact);
        Assert.Equal(2.447746830680816, map.Radius95, Exact);
    }

    [Fact]
    public void With_an_error_from_ones_own_answers_it_is_wider_and_follows_F()
    {
        var profile = Published.Lm36.Score(new string('4', 36));

        Assert.Equal(30, profile.Error.DegreesOfFreedom);
        Assert.Equal(1.8433413426015544, profile.Map!.Radius80, Exact);
        Assert.Equal(2.575200769265776, profile.Map.Radius95, Exact);
    }

    [Fact]
    public void The_lean_is_a_difference_with_the_error_of_both()
    {
        var map = Questionnaires.OnMap(60, 72, 57, 3, 4).Map!;

        Assert.Equal(15, map.Lean, Exact);
        Assert.Equal(5, map.LeanError, Exact);
        Assert.True(map.LeanNamed);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(-8, false)]
    [InlineData(-9, true)]
    public void A_lean_is_named_only_beyond_1_645_standard_errors(int lean, bool named) =>
        Assert.Equal(named, Questionnaires.OnMap(60, 50 + lean, 50, 3, 4).Map!.LeanNamed);

    [Fact]
    public void Without_any_error_the_line_itself_counts_as_high()
    {
        var map = Questionnaires.OnMap(60, 60, 59, 0, 0).Map!;

        Assert.Equal((0, 1, 0, 0), (map.Both, map.UpFirst, map.AcrossFirst, map.Neither));
        Assert.True(map.LeanNamed);
    }

    [Fact]
    public void Fit_falls_with_the_distance_from_what_the_situation_asks()
    {
        var profile = Questionnaires.OnMap(60, 62, 55, 5, 5);

        var fit = Fit.Between(Questionnaires.Map(60), profile, 80, 40)!;

        Assert.Equal(Math.Sqrt((18 * 18) + (15 * 15)), fit.Distance, Exact);
        Assert.Equal(100 - Math.Sqrt(274.5), fit.Percent, Exact);
        Assert.True(fit.Outside);
        Assert.False(Fit.Between(Questionnaires.Map(60), profile, 68, 55)!.Outside);
        Assert.True(Fit.Between(Questionnaires.Map(60), profile, 62, 80)!.Outside);
        Assert.True(Fit.Between(Questionnaires.Map(60), Questionnaires.OnMap(60, 62, 55, 0, 5), 62, 80)!.Outside);
        Assert.Equal(new Fit(0, 100, Outside: false), Fit.Between(Questionnaires.Map(60), Questionnaires.OnMap(60, 62, 55, 0, 0), 62, 55));
    }

    [Fact]
    public void Fit_of_a_profile_without_a_point_is_not_available()
    {
        var none = Published.Lm36.Score(new string('-', 36));

        Assert.Null(Fit.Between(Published.Lm36, none, 80, 40));
    }
}

using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class RatedTargetsTests
{
    /// <summary>Shrout and Fleiss (1979), table 2.</summary>
    private static readonly RatedTargets Classic = new(Table.Of([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]));

    [Fact]
    public void The_six_forms_have_the_published_values()
    {
        var forms = Forms(Classic);

        Assert.Equal([.17, .29, .71, .44, .62, .91], forms.Select(form => Math.Round(form.Value!.Value, 2)));
        Assert.Equal([11.24, 6.26, 32.49, 1.02], new[] { Classic.BetweenTargets, Classic.WithinTargets, Classic.BetweenRaters, Classic.Error }.Select(square => Math.Round(square!.Value, 2)));
        Assert.All(forms, form => Assert.True(form.Bounds!.Holds(form.Value!.Value)));
    }

    [Fact]
    public void Two_raters_and_two_targets_are_enough()
    {
        // Mean squares by hand: between targets 8, within .5.
        Assert.Equal(7.5 / 8.5, new RatedTargets(Table.Of("12", "34", "56")).OneWay.Value!.Value, 1e-12);
        // Between targets 4, within .5.
        Assert.Equal(3.5 / 4.5, new RatedTargets(Table.Of("12", "34")).OneWay.Value!.Value, 1e-12);
        Assert.Null(new RatedTargets(Table.Of("1", "2", "4")).BetweenTargets);
    }

    [Fact]
    public void Raters_who_agree_to_the_last_digit_leave_nothing_to_divide_by()
    {
        var same = new RatedTargets(Table.Of("111", "333", "555"));

        Assert.All(Forms(same), form => Assert.Equal((1.0, null, null, null), (form.Value!.Value, form.F, form.P, form.Bounds)));
    }

    [Fact]
    public void Raters_who_differ_in_level_alone_are_one_as_fixed_raters()
    {
        var shifted = new RatedTargets(Table.Of("123", "345", "567"));

        Assert.Equal(1, shifted.Fixed.Value!.Value, 1e-12);
        Assert.Equal(0, shifted.Error);
        Assert.InRange(shifted.Random.Value!.Value, .5, .9);
        // The same in tenths, where sums round.
        Assert.Equal(0.0, new RatedTargets(new ResponseMatrix(3, [[.1, .2, .3], [.3, .4, .5], [.5, .6, .7], [.7, .8, .9]])).Error);
    }

    [Theory]
    [InlineData("123")]
    [InlineData("12.", ".23")]
    [InlineData("1", "2", "3")]
    [InlineData("22", "22", "22")]
    public void Without_two_targets_two_raters_and_a_difference_nothing_is_available(params string[] rows) =>
        Assert.All(Forms(new RatedTargets(Table.Of(rows))), form => Assert.Equal((null, null, null, null), (form.Value, form.F, form.P, form.Bounds)));

    [Fact]
    public void A_target_that_one_rater_left_out_is_left_out() =>
        Assert.Equal(new RatedTargets(Table.Of("125", "343", "551")).Random, new RatedTargets(Table.Of("125", "3.4", "343", "551")).Random);

    private static IntraclassCorrelation[] Forms(RatedTargets rated) => [rated.OneWay, rated.Random, rated.Fixed, rated.OneWayMean, rated.RandomMean, rated.FixedMean];
}

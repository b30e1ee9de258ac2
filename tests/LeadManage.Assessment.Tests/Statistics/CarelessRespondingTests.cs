using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class CarelessRespondingTests
{
    [Fact]
    public void Runs_and_spread_of_one_row()
    {
        var row = Table.Row("4445342544");

        Assert.Equal(3, CarelessResponding.LongString(row));
        Assert.Equal(1.4286, CarelessResponding.AverageString(row)!.Value, 5e-5);
        Assert.Equal(.87560, CarelessResponding.Variability(row)!.Value, 5e-6);
    }

    [Theory]
    [InlineData("4.44..1", 2, 3)]
    [InlineData("...", 1, null)]
    [InlineData("12121", 1, 1)]
    [InlineData("555555", 6, 6)]
    [InlineData("", null, null)]
    public void A_missing_answer_ends_a_run_unless_it_is_taken_out(string row, int? longest, int? ofAnswered)
    {
        Assert.Equal(longest, CarelessResponding.LongString(Table.Row(row)));
        Assert.Equal(ofAnswered, CarelessResponding.LongStringOfAnswered(Table.Row(row)));
    }

    [Fact]
    public void Spread_needs_two_answers()
    {
        Assert.Null(CarelessResponding.Variability(Table.Row("..3")));
        Assert.Equal(0, CarelessResponding.Variability(Table.Row("5.5")));
        Assert.Null(CarelessResponding.AverageString([]));
    }

    [Fact]
    public void Two_halves_that_agree_over_the_scales_are_consistent()
    {
        var halves = EvenOdd.OfHalves([(5, 4), (2, 2), (4, 5), (3, 3), (2, 1), (4, 4)]);

        Assert.Equal((6, .86015, .92482), (halves.Pairs, Math.Round(halves.R!.Value, 5), Math.Round(halves.SpearmanBrown!.Value, 5)));
    }

    [Theory]
    [InlineData(.6, .75)]
    [InlineData(-.2, -.5)]
    [InlineData(-.6, -1)]
    [InlineData(-1, -1)]
    [InlineData(1, 1)]
    public void Stepped_up_and_not_below_minus_one(double r, double steppedUp) => Assert.Equal(steppedUp, EvenOdd.SteppedUp(r)!.Value, 1e-12);

    [Fact]
    public void Halves_are_means_of_the_answered_items_at_odd_and_even_places()
    {
        // Odd 2, 3, 1; even 4, 2 and none.
        var consistency = EvenOdd.OfScales([Table.Row("24."), Table.Row("421"), Table.Row("1..")]);

        Assert.Equal(2, consistency.Pairs);
        Assert.Equal(-1, consistency.R!.Value, 1e-12);
    }

    [Fact]
    public void One_pair_or_a_half_without_variance_has_no_consistency()
    {
        Assert.Null(EvenOdd.OfHalves([(3, 2)]).SpearmanBrown);
        Assert.Null(EvenOdd.OfHalves([(3, 2), (3, 4), (3, 3)]).R);
    }

    [Fact]
    public void Distances_of_the_reference_and_their_sum()
    {
        var answers = Table.Of("125", "213", "341", "434", "552", "352");
        var distances = MahalanobisDistance.Squared(answers);

        Assert.Equal(3.3884711779448615, distances[0]!.Value, 1e-9);
        // By definition they add up to (n - 1) k.
        Assert.Equal(15, distances.Sum()!.Value, 1e-9);
        Assert.All(distances.Zip(MahalanobisDistance.SquaredPairwise(answers)), pair => Assert.Equal(pair.First!.Value, pair.Second!.Value, 1e-9));
    }

    [Fact]
    public void A_missing_answer_has_no_distance_and_counts_as_the_mean_pairwise()
    {
        var answers = Table.Of("125", "213", "341", "434", "552", "352", "4.3");

        Assert.Null(MahalanobisDistance.Squared(answers)[6]);
        Assert.InRange(MahalanobisDistance.SquaredPairwise(answers)[6]!.Value, 0, 2);
        Assert.Equal(MahalanobisDistance.Squared(Table.Of("125", "213", "341", "434", "552", "352")), MahalanobisDistance.Squared(answers)[..6]);
    }

    [Fact]
    public void Singular_covariances_have_no_distances() =>
        Assert.All(MahalanobisDistance.Squared(Table.Of("123", "224", "314", "459", "538")).Concat(MahalanobisDistance.Squared(Table.Of("123", "213"))), distance => Assert.Null(distance));
}

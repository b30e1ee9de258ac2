using CsCheck;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(.975, 1, 1, 647.7890114778)]
    [InlineData(.975, 29, 174, 1.661538417028813)]
    [InlineData(.025, 29, 174, .5369655425274908)]
    [InlineData(.95, 2, 30, 3.315829501)]
    public void Quantiles_of_F_are_those_of_the_tables(double p, double df1, double df2, double f) =>
        Assert.Equal(f, FDistribution.Quantile(p, df1, df2), 1e-9 * f);

    [Theory]
    [InlineData(.999, 5, 20.515005652432876)]
    [InlineData(.999, 25, 52.619655776172834)]
    [InlineData(.05, 1, .003932140000019531)]
    public void Quantiles_of_chi_square_are_those_of_the_tables(double p, double df, double x) =>
        Assert.Equal(x, ChiSquareDistribution.Quantile(p, df), 1e-9 * x);

    [Fact]
    public void Quantile_and_tail_of_F_undo_each_other() =>
        Gen.Select(Gen.Double[.001, .999], Gen.Double[.5, 900], Gen.Double[.5, 900]).Sample(
            (p, df1, df2) => Math.Abs(1 - p - FDistribution.UpperTail(FDistribution.Quantile(p, df1, df2), df1, df2)) < 1e-10, iter: 300);

    [Fact]
    public void Quantile_and_tail_of_chi_square_undo_each_other() =>
        Gen.Select(Gen.Double[.001, .999], Gen.Double[.5, 300]).Sample(
            (p, df) => Math.Abs(1 - p - ChiSquareDistribution.UpperTail(ChiSquareDistribution.Quantile(p, df), df)) < 1e-10, iter: 300);

    [Fact]
    public void A_small_tail_keeps_its_digits()
    {
        Assert.Equal(1, FDistribution.UpperTail(10.023358664723006, 19, 899) / 4.013791555261078e-27, 1e-9);
        Assert.Equal(1, NormalDistribution.Below(-8) / 6.220960574271785e-16, 1e-9);
        Assert.Equal(1, BivariateNormal.BothAtLeast(6, 6, .5) / BivariateNormal.BothAtLeast(6, 6, .5000000001), 1e-6);
        Assert.InRange(BivariateNormal.BothAtLeast(6, 6, -.9), double.Epsilon, 1e-100);
    }

    [Fact]
    public void On_both_cuts_the_probability_is_Sheppards() =>
        Gen.Double[-.999, .999].Sample(rho => Math.Abs(BivariateNormal.BothAtLeast(0, 0, rho) - (.25 + (Math.Asin(rho) / (2 * Math.PI)))) < 1e-13, iter: 200);

    [Theory]
    [InlineData(.999999)]
    [InlineData(.99999999999)]
    [InlineData(-.999999)]
    public void Close_to_a_line_the_corner_is_still_found(double rho)
    {
        Assert.Equal(.25 + (Math.Asin(rho) / (2 * Math.PI)), BivariateNormal.BothAtLeast(0, 0, rho), 1e-13);
        Assert.Equal(NormalDistribution.Below(-.3), BivariateNormal.BothAtLeast(-40, .3, rho), 1e-13);
        Assert.Equal(NormalDistribution.Below(.7), BivariateNormal.BothAtLeast(-40, -.7, rho), 1e-13);
    }

    [Fact]
    public void On_a_line_one_bound_decides()
    {
        Assert.Equal(NormalDistribution.Below(-1), BivariateNormal.BothAtLeast(.5, 1, 1), 1e-15);
        Assert.Equal(NormalDistribution.Below(1) - NormalDistribution.Below(.5), BivariateNormal.BothAtLeast(.5, -1, -1), 1e-15);
        Assert.Equal(0, BivariateNormal.BothAtLeast(1, 1, -1));
        Assert.NotNull(Quadrants.Of(new(60, 50, 5), new(55, 50, 5), 1));
        Assert.NotNull(Quadrants.Of(new(60, 50, 5), new(55, 50, 5), -1));
        Assert.Null(Quadrants.Of(new(60, 50, 5), new(55, 50, 5), 1.01));
    }

    [Fact]
    public void All_of_F_and_of_chi_square_lies_above_what_is_negative() =>
        Assert.Equal((1, 1), (FDistribution.UpperTail(-1, 3, 5), ChiSquareDistribution.UpperTail(-1, 5)));

    [Fact]
    public void Both_ends_of_an_interval_belong_to_it_and_both_tails_to_two_sides()
    {
        Assert.Equal([false, true, true, true, false], new[] { .9, 1, 1.5, 2, 2.1 }.Select(new Interval(1, 2).Holds));
        Assert.Equal(.05, NormalDistribution.TwoSided(1.959963984540054), 1e-12);
        Assert.Equal(.05, NormalDistribution.TwoSided(-1.959963984540054), 1e-12);
    }

    [Fact]
    public void Bounds_may_be_exchanged_and_the_four_quadrants_make_one() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[-5, 5], Gen.Double[-1, 1]).Sample((h, k, rho) =>
        {
            var all = BivariateNormal.BothAtLeast(h, k, rho) + BivariateNormal.BothAtLeast(h, -k, -rho) + BivariateNormal.BothAtLeast(-h, k, -rho) + BivariateNormal.BothAtLeast(-h, -k, rho);
            return Math.Abs(all - 1) < 1e-12 && Math.Abs(BivariateNormal.BothAtLeast(h, k, rho) - BivariateNormal.BothAtLeast(k, h, rho)) < 1e-13;
        }, iter: 300);

    [Theory]
    [InlineData(72, 57, 60, 5.2, .2790, .7105, .0030, .0075)]
    [InlineData(62, 55, 50, 6.7082, .7435, .2196, .0284, .0084)]
    [InlineData(75, 40, 50, 5, .0228, .9772, 0, 0)]
    public void Quadrants_of_the_map(double x, double y, double cut, double sem, double both, double first, double second, double neither)
    {
        var quadrants = Quadrants.Of(new(x, cut, sem), new(y, cut, sem), 0)!;

        Assert.Equal([both, first, second, neither], new[] { quadrants.HH, quadrants.HL, quadrants.LH, quadrants.LL }.Select(p => Math.Round(p, 4)));
        Assert.Equal(quadrants.HL, quadrants[Quadrants.Observed(new(x, cut, sem), new(y, cut - 20, sem)).Replace("HH", "HL")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(.4)]
    public void A_score_without_error_is_surely_on_its_side(double rho)
    {
        var quadrants = Quadrants.Of(new(60, 60, 0), new(59, 60, 0), rho)!;

        Assert.Equal((0, 1, 0, 0), (quadrants.HH, quadrants.HL, quadrants.LH, quadrants.LL));
        Assert.Null(Quadrants.Of(new(60, 60, null), new(59, 60, 4), rho));
        Assert.Null(Quadrants.Of(new(60, 60, 4), new(59, 60, 4), 1.1));
    }
}

using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class OmegaTests
{
    private static readonly Vector<double> Loadings = Vector<double>.Build.DenseOfArray([.7, .6, .8, .5]);

    private static readonly Matrix<double> Perfect = Loadings.OuterProduct(Loadings) + Matrix<double>.Build.DiagonalOfDiagonalVector(1 - Loadings.PointwisePower(2));

    [Fact]
    public void Omega_of_printed_loadings() =>
        Assert.Equal(.74945, Omega.Total(new OneFactor(Loadings, 1 - Loadings.PointwisePower(2)))!.Value, 5e-6);

    [Fact]
    public void Nothing_common_and_nothing_left_has_no_omega() =>
        Assert.Null(Omega.Total(new OneFactor(Vector<double>.Build.Dense(3), Vector<double>.Build.Dense(3))));

    [Fact]
    public void Both_methods_find_the_factor_that_made_the_correlations()
    {
        Assert.Equal(0, (OneFactor.MaximumLikelihood(Perfect)!.Loadings - Loadings).AbsoluteMaximum(), 1e-9);
        Assert.Equal(0, (OneFactor.MinimumResidual(Perfect)!.Loadings - Loadings).AbsoluteMaximum(), 1e-9);
        var omega = Omega.Of(Perfect);
        Assert.All(new[] { omega.MlCovariance, omega.MlCovarianceObserved, omega.MlCorrelation, omega.MinresCorrelation, omega.Psych }, value => Assert.Equal(6.76 / 9.02, value!.Value, 1e-9));
    }

    [Fact]
    public void Loadings_follow_the_units_of_the_items_and_the_standardized_ones_do_not()
    {
        var units = Matrix<double>.Build.DiagonalOfDiagonalArray([1, 10, .1, 3]);

        var scaled = OneFactor.MaximumLikelihood(units * Perfect * units)!;

        Assert.Equal(0, (scaled.Loadings - (units * Loadings)).AbsoluteMaximum(), 1e-8);
        Assert.Equal(0, (scaled.Standardized().Loadings - Loadings).AbsoluteMaximum(), 1e-9);
    }

    [Fact]
    public void A_factor_points_to_where_most_items_point()
    {
        var turned = Matrix<double>.Build.DiagonalOfDiagonalArray([-1, -1, -1, 1]);

        Assert.Equal([.7, .6, .8, -.5], OneFactor.MaximumLikelihood(turned * Perfect * turned)!.Loadings.Select(loading => Math.Round(loading, 8)));
    }

    [Fact]
    public void A_residual_variance_below_zero_is_a_solution_all_the_same()
    {
        // r12 r13 / r23 = 1.2: the first item's communality is above 1.
        var heywood = Matrix<double>.Build.DenseOfArray(new[,] { { 1, .6, .6 }, { .6, 1, .3 }, { .6, .3, 1 } });

        Assert.Equal(-.2, OneFactor.MaximumLikelihood(heywood)!.Residuals[0], 1e-8);
        Assert.Equal(-.2, OneFactor.MinimumResidual(heywood)!.Residuals[0], 1e-8);
    }

    [Fact]
    public void Correlations_that_no_factor_can_make_have_no_omega()
    {
        var none = Matrix<double>.Build.DenseOfArray(new[,] { { 1, .4, .4 }, { .4, 1, -.4 }, { .4, -.4, 1 } });

        Assert.Null(Omega.Of(none).MlCovariance);
    }
}

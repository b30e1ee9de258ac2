using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Tests.Statistics;

public sealed class DampedNewtonTests
{
    private static readonly Matrix<double> Correlations = Matrix<double>.Build.DenseOfArray(new[,] { { 1, .5, .3, .4 }, { .5, 1, .2, .6 }, { .3, .2, 1, .1 }, { .4, .6, .1, 1 } });

    private static readonly Vector<double> Origin = Vector<double>.Build.Dense(2);

    [Fact]
    public void Slope_and_curvature_of_the_likelihood_are_those_of_its_height() =>
        Fits([.6, .5, .7, .4, .5, .8, .4, .6], point => OneFactorLikelihood.Look(Correlations, point)!);

    [Fact]
    public void Slope_and_curvature_of_the_residuals_are_those_of_their_height() =>
        Fits([.6, .5, -.7, .4], point => OneFactor.Misfit(Correlations, point));

    [Fact]
    public void Covariances_that_cannot_be_have_no_likelihood() =>
        Assert.Null(OneFactorLikelihood.Look(Correlations, Vector<double>.Build.DenseOfArray([.6, .5, .7, .4, .5, .8, -5, .6])));

    [Fact]
    public void A_place_that_no_step_improves_is_the_bottom_when_only_rounding_is_left_of_its_slope()
    {
        Assert.Same(Origin, DampedNewton.Minimize(Origin, Stuck(5e-11)));
        Assert.Null(DampedNewton.Minimize(Origin, Stuck(1)));
        Assert.Null(DampedNewton.Minimize(Origin, _ => null));
    }

    [Fact]
    public void A_step_that_leads_up_is_damped_until_it_leads_down()
    {
        // The curvature of √(1 + x²) tells a step from 2 to -8; undamped, it runs away.
        var bottom = DampedNewton.Minimize(Vector<double>.Build.Dense(1, 2), point =>
        {
            var root = Math.Sqrt(1 + (point[0] * point[0]));
            return new(point, root, point / root, Matrix<double>.Build.Dense(1, 1, 1 / (root * root * root)));
        });

        Assert.Equal(0, bottom![0], 1e-10);
    }

    private static Func<Vector<double>, DampedNewton.Place?> Stuck(double slope) =>
        point => ReferenceEquals(point, Origin) ? new(point, 0, Vector<double>.Build.Dense(2, slope), Matrix<double>.Build.DenseIdentity(2)) : null;

    /// <summary>By differences to both sides.</summary>
    private static void Fits(double[] at, Func<Vector<double>, DampedNewton.Place> look)
    {
        const double step = 1e-5;
        var point = Vector<double>.Build.DenseOfArray(at);
        var place = look(point);
        foreach (var i in Enumerable.Range(0, at.Length))
        {
            var aside = Vector<double>.Build.Dense(at.Length, j => i == j ? step : 0);
            var (up, down) = (look(point + aside), look(point - aside));
            Assert.Equal((up.Height - down.Height) / (2 * step), place.Gradient[i], 1e-7);
            Assert.Equal(0, (((up.Gradient - down.Gradient) / (2 * step)) - place.Curvature.Column(i)).AbsoluteMaximum(), 1e-6);
        }
    }
}

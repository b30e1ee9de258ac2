using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Statistics;

/// <summary>Finds a minimum to the last digits: Newton steps, shortened (Levenberg and Marquardt) while they lead up or the curvature is not that of a valley.</summary>
internal static class DampedNewton
{
    private const int MostSteps = 500;

    private const double FlatEnough = 1e-11;

    private const double MostDamping = 1e12;

    /// <summary>A place in the landscape.</summary>
    public sealed record Place(Vector<double> At, double Height, Vector<double> Gradient, Matrix<double> Curvature);

    /// <param name="start">Inside the domain.</param>
    /// <param name="look">The place at a point; null outside the domain.</param>
    /// <returns>Where the gradient is 0; null when there is no such place in reach.</returns>
    public static Vector<double>? Minimize(Vector<double> start, Func<Vector<double>, Place?> look)
    {
        var here = look(start);
        var damping = 0.0;
        for (var step = 0; step < MostSteps && here is not null; step++)
        {
            if (here.Gradient.AbsoluteMaximum() < FlatEnough)
                return here.At;
            var next = Step(here, damping, look);
            // Nothing but rounding is left of a gradient this small.
            while (next is null && damping < MostDamping && here.Gradient.AbsoluteMaximum() > 100 * FlatEnough)
                next = Step(here, damping = Math.Max(10 * damping, 1e-4), look);
            if (next is null)
                return here.Gradient.AbsoluteMaximum() <= 100 * FlatEnough ? here.At : null;
            here = next;
            damping = damping < 1e-4 ? 0 : damping / 10;
        }

        return null;
    }

    private static Place? Step(Place here, double damping, Func<Vector<double>, Place?> look)
    {
        var damped = here.Curvature + (damping * Matrix<double>.Build.DenseIdentity(here.At.Count));
        if (damped.Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real) <= 0)
            return null;
        var next = look(here.At - damped.Solve(here.Gradient));
        // Near the bottom heights differ only by rounding; there the gradient decides.
        return next is not null && (next.Height < here.Height - 1e-13 || (next.Height < here.Height + 1e-13 && next.Gradient.AbsoluteMaximum() < here.Gradient.AbsoluteMaximum())) ? next : null;
    }
}

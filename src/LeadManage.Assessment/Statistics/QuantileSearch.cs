namespace LeadManage.Assessment.Statistics;

/// <summary>Inverts a distribution of a positive quantity to the last digits. (MathNet's own inverses stop at about 1e-8.)</summary>
internal static class QuantileSearch
{
    /// <summary>Newton steps on log x, kept inside a bracket that every step narrows.</summary>
    /// <param name="below">Share below x.</param>
    /// <param name="slope">Derivative of that share by log x: x times the density.</param>
    /// <param name="p">Share wanted.</param>
    /// <param name="most">The largest x there is.</param>
    public static double Find(Func<double, double> below, Func<double, double> slope, double p, double most)
    {
        var (low, high) = (Math.Log(double.Epsilon), Math.Log(most));
        var at = Math.Clamp(0, (low + high) / 2, high - 1);
        for (var step = 0; step < 2000 && high - low > 1e-15 * Math.Max(1, Math.Abs(at)); step++)
        {
            var x = Math.Exp(at);
            var excess = below(x) - p;
            if (excess > 0)
                high = at;
            else
                low = at;
            var next = at - (excess / slope(x));
            if (next == at)
                break;
            at = next > low && next < high ? next : (low + high) / 2;
        }

        return Math.Exp(at);
    }
}

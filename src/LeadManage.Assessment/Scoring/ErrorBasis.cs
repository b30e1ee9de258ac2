namespace LeadManage.Assessment.Scoring;

/// <summary>
/// Where the error of measurement is to come from: an input of scoring that is kept in the profile, so that scoring
/// again gives the same bytes while the server's data grows.
/// </summary>
public abstract record ErrorBasis
{
    private ErrorBasis()
    {
    }

    /// <summary>From the person's own answers, pooled within the scales (generalizability theory, Brennan 1998).</summary>
    public sealed record Person : ErrorBasis;

    /// <summary>From a sample of earlier sittings, SD sqrt(1 - r).</summary>
    /// <param name="SemByScale">Standard error of measurement of each scale, POMP points, by scale id.</param>
    /// <param name="N">Sittings in the sample.</param>
    /// <param name="Snapshot">Names the snapshot the values were computed from.</param>
    public sealed record Sample(IReadOnlyDictionary<string, double> SemByScale, int N, string Snapshot) : ErrorBasis;
}

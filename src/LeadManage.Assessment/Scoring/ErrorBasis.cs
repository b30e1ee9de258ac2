using LeadManage.Assessment.Statistics;

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

    /// <summary>From the person's own answers, drawn towards the usual spread where that is known.</summary>
    /// <param name="usual">The usual spread; null while it is not known.</param>
    /// <param name="n">Sittings it was computed from.</param>
    /// <param name="snapshot">Names the snapshot of figures it was taken from.</param>
    public static ErrorBasis DrawnTo(SpreadOfAnswers? usual, int n, string snapshot) => usual is null ? new Person() : new Shrunk(usual.Variance, usual.Weight, n, snapshot);

    /// <summary>From the person's own answers, pooled within the scales (generalizability theory, Brennan 1998).</summary>
    public sealed record Person : ErrorBasis;

    /// <summary>
    /// From the person's own answers, drawn towards the spread that is usual with this questionnaire (empirical Bayes: the usual spread counts
    /// like <paramref name="Weight"/> further degrees of freedom). Somebody whose few answers happen to lie close together is not taken for
    /// nearly free of error. See <see cref="SpreadOfAnswers"/> and docs/decisions/0008.
    /// </summary>
    /// <param name="Variance">The usual variance of an answer around its scale's mean, raw steps squared.</param>
    /// <param name="Weight">What it counts for, degrees of freedom; above 0.</param>
    /// <param name="N">Sittings it was computed from.</param>
    /// <param name="Snapshot">Names the snapshot of figures it was taken from.</param>
    public sealed record Shrunk(double Variance, double Weight, int N, string Snapshot) : ErrorBasis;

    /// <summary>Known from elsewhere, SD sqrt(1 - r) of a published study.</summary>
    /// <param name="SemByScale">Standard error of measurement of each scale, POMP points, by scale id.</param>
    /// <param name="N">Sittings in the sample.</param>
    /// <param name="Snapshot">Names the snapshot the values were computed from.</param>
    public sealed record Sample(IReadOnlyDictionary<string, double> SemByScale, int N, string Snapshot) : ErrorBasis;
}

using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Reading;

/// <summary>Two scales that answer one question, compared.</summary>
/// <param name="More">The one reported more often.</param>
/// <param name="Less">The other.</param>
/// <param name="Probability">Probability that the true difference has the sign of the one seen.</param>
/// <param name="Named">True when the difference is beyond its error.</param>
/// <param name="Words">What its sentences put in.</param>
internal sealed record PairReading(ScaleScore More, ScaleScore Less, double Probability, bool Named, IReadOnlyList<(string Name, string Value)> Words)
{
    /// <returns>Null when a score or an error is missing.</returns>
    public static PairReading? Of(ProfileReading reading, Pairing pairing)
    {
        var up = reading.Profile.Scale(pairing.Up);
        var across = reading.Profile.Scale(pairing.Across);
        if (up is not { Pomp: { } upScore, Sem: { } upError } || across is not { Pomp: { } acrossScore, Sem: { } acrossError })
            return null;
        var difference = upScore - acrossScore;
        var error = MeasurementError.Difference(upError, acrossError)!.Value;
        var (more, less) = difference >= 0 ? (up, across) : (across, up);
        return new PairReading(
            more,
            less,
            ProfileReading.ProbabilityOfSign(difference, error),
            Math.Abs(difference) > Uncertainty.LeanThreshold * error,
            [
                ("question", pairing.Question),
                ("up", reading.NameOf(up)),
                ("up score", Wording.Points(upScore)),
                ("across", reading.NameOf(across)),
                ("across score", Wording.Points(acrossScore)),
                ("more", reading.NameOf(more)),
                ("more score", Wording.Points(more.Pomp!.Value)),
                ("less", reading.NameOf(less)),
                ("less score", Wording.Points(less.Pomp!.Value)),
            ]);
    }
}

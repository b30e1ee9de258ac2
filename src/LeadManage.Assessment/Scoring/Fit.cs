using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>How near a profile lies to the point its situation asks for.</summary>
/// <param name="Distance">Distance on the map, POMP points, 0 to 141.42.</param>
/// <param name="Percent">100 (1 - distance / (100 sqrt 2)): 100 on the point, 0 in the opposite corner.</param>
/// <param name="Outside">True when the point asked for lies outside the 80 % ellipse; only then does the way to it mean anything.</param>
public sealed record Fit(double Distance, double Percent, bool Outside)
{
    /// <param name="instrument">The questionnaire of the profile.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="up">What the situation asks for on the vertical axis, POMP 0-100.</param>
    /// <param name="across">The same on the horizontal axis.</param>
    /// <returns>The fit; null when the profile has no point on a map.</returns>
    public static Fit? Between(Instrument instrument, Profile profile, double up, double across)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(profile);
        if (instrument.Map is not { } map || profile.Map is not { } position)
            return null;
        var (haveUp, haveAcross) = (profile.Axis(map.Up), profile.Axis(map.Across));
        var (missingUp, missingAcross) = (up - haveUp.Pomp!.Value, across - haveAcross.Pomp!.Value);
        var distance = Math.Sqrt((missingUp * missingUp) + (missingAcross * missingAcross));
        var errors = SquaredErrors(missingUp, haveUp.Sem!.Value) + SquaredErrors(missingAcross, haveAcross.Sem!.Value);
        return new Fit(distance, 100 - (distance / Math.Sqrt(2)), errors > position.Radius80 * position.Radius80);
    }

    /// <summary>A distance in standard errors, squared; without an error any distance is beyond it.</summary>
    private static double SquaredErrors(double distance, double sem) => distance == 0 ? 0 : distance * distance / (sem * sem);
}

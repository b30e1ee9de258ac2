using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Profiles.Charts;

/// <summary>Two ratings of one thing on a track, in units of its own.</summary>
/// <param name="Now">Place of what was given.</param>
/// <param name="Needed">Place of what was needed.</param>
public sealed record RatingTrack(double Now, double Needed)
{
    public const double Width = 420;
    public const double Height = 30;
    public const double Middle = Height / 2;

    /// <summary>Room at each end, so that a mark on an end is drawn whole.</summary>
    private const double Inset = 12;

    /// <returns>Null unless both ratings are there.</returns>
    public static RatingTrack? Of(ResponseFormat format, int? now, int? needed) =>
        now is { } given && needed is { } asked ? new RatingTrack(Place(format, given), Place(format, asked)) : null;

    /// <summary>Where a rating lies on the track.</summary>
    public static double Place(ResponseFormat format, double rating)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Inset + ((Width - (2 * Inset)) * (rating - format.Lo) / format.Range);
    }
}

using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Profiles.Charts;

/// <summary>
/// A score as a bar with its range, in units of its own: the track is <see cref="Width"/> long and stands for 0-100.
/// Mirrored, the bar grows from the right.
/// </summary>
/// <param name="Bar">From 0 to the score.</param>
/// <param name="From">Where the whisker begins, left; clipped to the track.</param>
/// <param name="To">Where it ends, right.</param>
/// <param name="HasRange">False when the error is not known: then there is no whisker.</param>
/// <param name="Mirrored">True when 0 is at the right.</param>
public sealed record BarScene(Box Bar, double From, double To, bool HasRange, bool Mirrored)
{
    public const double Width = 205;
    public const double Height = 22;
    public const double Thickness = 14;

    /// <summary>Top of the track inside <see cref="Height"/>.</summary>
    public const double Top = (Height - Thickness) / 2;

    /// <returns>Null when there is no score.</returns>
    public static BarScene? Of(ScaleScore score, ErrorUsed error, bool mirrored = false)
    {
        if (score.Pomp is not { } pomp)
            return null;
        return ScoreRange.Of(score, error) is { } range
            ? Within(pomp, range.Low, range.High, mirrored)
            : Alone(pomp, mirrored);
    }

    /// <summary>A score with the range around it, both 0-100.</summary>
    public static BarScene Within(double pomp, double low, double high, bool mirrored)
    {
        var (one, other) = (Place(low, mirrored), Place(high, mirrored));
        return Alone(pomp, mirrored) with { From = Math.Min(one, other), To = Math.Max(one, other), HasRange = true };
    }

    /// <summary>A score or a single answer, without a range.</summary>
    public static BarScene Alone(double pomp, bool mirrored)
    {
        var (left, right) = mirrored ? (Place(pomp, mirrored), Width) : (0, Place(pomp, mirrored));
        return new BarScene(new Box(left, Top, right - left, Thickness), left, right, HasRange: false, mirrored);
    }

    /// <summary>Where a score from 0 to 100 lies on the track.</summary>
    public static double Place(double score, bool mirrored) => Width * (mirrored ? 100 - score : score) / 100;
}

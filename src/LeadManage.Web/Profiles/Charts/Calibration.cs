using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Web.Profiles.Charts;

/// <summary>How often judgements were right, by how sure they were; on the diagonal the two fit.</summary>
/// <param name="Points">One for each confidence that was used.</param>
public sealed record Calibration(IReadOnlyList<CalibrationPoint> Points)
{
    public const double Width = 440;
    public const double Height = 320;

    private const double LeastSure = 50;
    private const double NameRoom = 26;
    private const double NameSize = 15;

    public static Box Frame { get; } = new(84, 16, 342, 254);

    public static Calibration Of(ProfileView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var points = new List<CalibrationPoint>();
        foreach (var sure in KnowledgeFigures.Steps(view.Instrument))
            if (view.Figure(KnowledgeFigures.ShareAt(sure)).Value is { } share && view.Figure(KnowledgeFigures.CountAt(sure)).Value is { } count)
                points.Add(Point(new Spot(X(sure), Y(100 * share)), 5 + (3 * Math.Sqrt(count)), $"{Math.Round(share * count)} of {count}", points));
        return new Calibration(points);
    }

    /// <summary>The name stands above its dot; below it under the upper border, or where the name of an earlier dot stands already.</summary>
    private static CalibrationPoint Point(Spot at, double radius, string text, List<CalibrationPoint> earlier)
    {
        var x = Math.Clamp(at.X, Frame.X + NameRoom, Frame.Right - NameRoom);
        var above = new Label(text, new Spot(x, at.Y - radius - 6), TextEnd.Middle);
        var below = above with { At = new Spot(x, at.Y + radius + 18) };
        var taken = at.Y - radius - 26 <= Frame.Y || (below.At.Y < Frame.Bottom && earlier.Any(point => point.Name.Room(NameSize).Overlaps(above.Room(NameSize))));
        return new CalibrationPoint(at, radius, taken ? below : above);
    }

    /// <summary>Place of a confidence, percent.</summary>
    public static double X(double sure) => Frame.X + (Frame.Width * (sure - LeastSure) / (100 - LeastSure));

    /// <summary>Height of a share right, percent.</summary>
    public static double Y(double right) => Frame.Bottom - (Frame.Height * right / 100);
}

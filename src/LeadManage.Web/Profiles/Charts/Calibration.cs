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

    public static Box Frame { get; } = new(84, 16, 342, 254);

    public static Calibration Of(ProfileView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new Calibration([.. from sure in KnowledgeFigures.Steps(view.Instrument)
                                   let share = view.Figure(KnowledgeFigures.ShareAt(sure)).Value
                                   let count = view.Figure(KnowledgeFigures.CountAt(sure)).Value
                                   where share is not null && count is not null
                                   select Point(new Spot(X(sure), Y(100 * share.Value)), 5 + (3 * Math.Sqrt(count.Value)), $"{Math.Round(share.Value * count.Value)} of {count}")]);
    }

    /// <summary>The name stands above its dot, under the upper border below it.</summary>
    private static CalibrationPoint Point(Spot at, double radius, string text) => new(at, radius, new Label(
        text,
        new Spot(Math.Clamp(at.X, Frame.X + NameRoom, Frame.Right - NameRoom), at.Y - radius - 26 > Frame.Y ? at.Y - radius - 6 : at.Y + radius + 18),
        TextEnd.Middle));

    /// <summary>Place of a confidence, percent.</summary>
    public static double X(double sure) => Frame.X + (Frame.Width * (sure - LeastSure) / (100 - LeastSure));

    /// <summary>Height of a share right, percent.</summary>
    public static double Y(double right) => Frame.Bottom - (Frame.Height * right / 100);
}

/// <summary>The judgements of one confidence.</summary>
/// <param name="At">How sure, and how often right.</param>
/// <param name="Radius">Larger for more judgements.</param>
/// <param name="Name">For example "2 of 3".</param>
public sealed record CalibrationPoint(Spot At, double Radius, Label Name);

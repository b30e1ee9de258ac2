namespace LeadManage.Web.Grouping;

/// <summary>What pages say of pictures.</summary>
internal static class PictureWords
{
    public static string When(TakenPicture picture) => picture.TakenAt.ToString("MMMM d, yyyy, HH:mm");

    /// <summary>The means of the axes, in one sentence; without axes how many were counted.</summary>
    public static string Summary(TakenPicture picture)
    {
        var axes = picture.Figures.Axes.Select(axis => $"{picture.Instrument.Axis(axis.Id).Name.ToLowerInvariant()} {axis.Mean}{(picture.Figures.Margin(axis) is { } margin ? $" ± {margin}" : "")}");
        return $"{picture.Figures.People} people, {When(picture)} UTC.{(picture.Figures.Axes.Count == 0 ? "" : $" On average: {string.Join(", ", axes)}, each of 100.")}";
    }

    /// <summary>A mean with its range.</summary>
    public static string InWords(string name, int mean, int? margin) => $"{name}: mean {mean} of 100{(margin is { } reach ? $", 80 % range {Low(mean, reach)} to {High(mean, reach)}" : "")}";

    public static int Low(int mean, int margin) => Math.Max(0, mean - margin);

    public static int High(int mean, int margin) => Math.Min(100, mean + margin);

    /// <summary>What came of asking; null when nothing was asked.</summary>
    public static string? Of(PictureOutcome? outcome) => outcome switch
    {
        PictureOutcome.Taken => "Taken. It stays as it is, whoever comes or goes.",
        PictureOutcome.TooFew => "No picture yet: fewer than five people have answered and agreed to be counted.",
        PictureOutcome.TooClose => "No new picture now: fewer than five people have come or gone since one you have, and what these few answered could be worked out. Try again when more have answered.",
        _ => null,
    };
}

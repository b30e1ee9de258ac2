namespace LeadManage.Web.Profiles.Charts;

/// <summary>Numbers as SVG wants them: a tenth of a unit is finer than any screen shows.</summary>
internal static class Svg
{
    public static string N(double value) => value.ToString("0.#");

    public static string Closed(IEnumerable<Spot> outline) => $"M{string.Join('L', outline.Select(spot => $"{N(spot.X)} {N(spot.Y)}"))}Z";

    public static string Anchor(TextEnd end) => end switch { TextEnd.Start => "start", TextEnd.Middle => "middle", _ => "end" };
}

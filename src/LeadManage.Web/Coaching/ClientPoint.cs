using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles;
using LeadManage.Web.Profiles.Charts;

namespace LeadManage.Web.Coaching;

/// <summary>A client on the map of many.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Name and scores.</param>
/// <param name="At">The scores.</param>
/// <param name="Cross">Lines of one standard error to each side, within the frame.</param>
/// <param name="Hue">Style of the side that it leans to; empty where that cannot be told from chance, and where it is to be read with care.</param>
internal sealed record ClientPoint(long Id, string Name, Spot At, string Cross, string Hue)
{
    /// <returns>Null for a client without a point.</returns>
    public static ClientPoint? Of(ClientRow row, AxisMap map)
    {
        if (row.Profile is not { Map: { } position } profile
            || profile.Axis(map.Up) is not { Pomp: { } up, Sem: { } upError }
            || profile.Axis(map.Across) is not { Pomp: { } across, Sem: { } acrossError })
            return null;
        var at = new Spot(MapScene.X(across), MapScene.Y(up));
        var cross = $"M{Svg.N(MapScene.X(Inside(across - acrossError)))} {Svg.N(at.Y)}H{Svg.N(MapScene.X(Inside(across + acrossError)))}M{Svg.N(at.X)} {Svg.N(MapScene.Y(Inside(up - upError)))}V{Svg.N(MapScene.Y(Inside(up + upError)))}";
        return new ClientPoint(row.Id, $"{row.Name}: {Numbers.Points(up)} up, {Numbers.Points(across)} across", at, cross, HueOf(profile, position));
    }

    private static string HueOf(Profile profile, MapPosition position) =>
        profile.IsWithCare || !position.LeanNamed ? "" : ProfileView.HueOf(position.Lean > 0 ? Side.Up : Side.Across);

    private static double Inside(double score) => Math.Clamp(score, 0, 100);
}

using LeadManage.Assessment.Instruments;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Comparing;

/// <summary>Styles of scores: those of the map and its axes, wherever they are drawn.</summary>
internal static class Hues
{
    /// <param name="held">A profile that has the score.</param>
    /// <param name="kind">"axis" or "scale".</param>
    /// <param name="id">Id of the axis or scale.</param>
    public static string Of(HeldProfile held, string kind, string id) =>
        kind == "scale" ? ProfileView.Of(held).HueOf(id)
        : held.Instrument.Map is not { } map ? ""
        : ProfileView.HueOf(id == map.Up ? Side.Up : Side.Across);
}

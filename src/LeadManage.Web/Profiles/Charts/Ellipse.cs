namespace LeadManage.Web.Profiles.Charts;

/// <summary>The outline of an upright ellipse on the map, cut off at 0 and 100.</summary>
public static class Ellipse
{
    /// <summary>Corners of the outline: a multiple of four, so that the four vertices are among them; between two corners it is off by a sixth of a unit at most.</summary>
    private const int Corners = 64;

    /// <param name="across">Center on the horizontal axis, 0-100.</param>
    /// <param name="up">Center on the vertical axis, 0-100.</param>
    /// <param name="halfAcross">Half axis, points of the score.</param>
    /// <param name="halfUp">Half axis, points of the score.</param>
    /// <returns>
    /// The outline in the units of <see cref="MapScene"/>. Bringing each corner back to the border is the exact
    /// intersection, because the ellipse is upright and its center lies inside.
    /// </returns>
    public static IReadOnlyList<Spot> Outline(double across, double up, double halfAcross, double halfUp) =>
        [.. Enumerable.Range(0, Corners).Select(corner => double.SinCosPi(2.0 * corner / Corners)).Select(turn => new Spot(
            MapScene.X(Math.Clamp(across + (halfAcross * turn.CosPi), 0, 100)),
            MapScene.Y(Math.Clamp(up + (halfUp * turn.SinPi), 0, 100))))];
}

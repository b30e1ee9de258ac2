using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Web.Profiles.Charts;

/// <summary>What a situation asks for, on the map: a point, its region, a name, and the way there where it means something.</summary>
/// <param name="At">The point asked for.</param>
/// <param name="Region">Outline of the region, as far as the margin reaches each way.</param>
/// <param name="Name">Its label, outside the region.</param>
/// <param name="Way">An arrow from the person's point, its shaft and then the three corners of its head; empty unless the point asked for lies outside the 80 % ellipse.</param>
public sealed record MapNeed(Spot At, IReadOnlyList<Spot> Region, Label Name, IReadOnlyList<Spot> Way)
{
    private const double LabelGap = 20;

    /// <summary>Half the room of the name with the larger letters of a small screen.</summary>
    private const double HalfName = 118;

    private const double HeadLength = 13;
    private const double HeadWidth = 6;

    /// <summary>How far from both points an arrow stays.</summary>
    private const double Clear = 11;

    /// <param name="instrument">A questionnaire about a situation.</param>
    /// <param name="profile">Its result.</param>
    /// <param name="beside">The profile it is read beside; null when there is none.</param>
    /// <returns>Null when there is no point asked for.</returns>
    public static MapNeed? Of(Instrument instrument, Profile profile, ProfileView? beside)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(profile);
        if (instrument.Need is not { } need || profile.Figure(NeedFigures.Up)?.Value is not { } up || profile.Figure(NeedFigures.Across)?.Value is not { } across)
            return null;
        var at = new Spot(MapScene.X(across), MapScene.Y(up));
        var region = Ellipse.Outline(across, up, need.Margin, need.Margin);
        var (top, bottom) = (region.Min(spot => spot.Y), region.Max(spot => spot.Y));
        var mark = beside is null ? null : MapScene.Of(beside.Instrument, beside.Profile)?.Mark;
        // The name stands on the side away from the person's point, and inside the frame.
        var below = mark is null ? up > 50 : mark.At.Y < at.Y;
        var y = below && bottom + LabelGap < MapScene.Frame.Bottom ? bottom + LabelGap : top - 8;
        var x = Math.Clamp(at.X, MapScene.Frame.X + HalfName, MapScene.Frame.Right - HalfName);
        var outside = mark is not null && Fit.Between(beside!.Instrument, beside.Profile, up, across) is { Outside: true };
        return new MapNeed(at, region, new Label("what your situation asks", new Spot(x, y), TextEnd.Middle), outside ? WayTo(mark!.At, at) : []);
    }

    private static IReadOnlyList<Spot> WayTo(Spot from, Spot to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < (2 * Clear) + HeadLength)
            return [];
        var (ux, uy) = (dx / length, dy / length);
        return [At(Clear, 0), At(length - Clear - HeadLength, 0), At(length - Clear - HeadLength, HeadWidth), At(length - Clear, 0), At(length - Clear - HeadLength, -HeadWidth)];

        Spot At(double along, double aside) => new(from.X + (ux * along) - (uy * aside), from.Y + (uy * along) + (ux * aside));
    }
}

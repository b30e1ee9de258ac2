using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Profiles.Charts;

/// <summary>How far a pedal is pressed, in units of its own: from the bottom up, the whole height is the highest rating.</summary>
/// <param name="Pad">The pedal; the accelerator is narrow, the brake wide, so that their forms tell them apart.</param>
/// <param name="Pressed">The part that stands for what was given.</param>
/// <param name="Needed">Height of the line for what was needed.</param>
public sealed record Pedal(Box Pad, Box Pressed, double Needed)
{
    public const double Width = 150;
    public const double Height = 200;

    private const double Top = 12;
    private const double Length = Height - (2 * Top);

    public static Pedal Of(ResponseFormat format, Side side, double now, double needed)
    {
        ArgumentNullException.ThrowIfNull(format);
        var width = side == Side.Up ? 62.0 : 106.0;
        var left = (Width - width) / 2;
        var pressed = Length * (now - format.Lo) / format.Range;
        return new Pedal(
            new Box(left, Top, width, Length),
            new Box(left, Top + Length - pressed, width, pressed),
            Top + (Length * (format.Hi - needed) / format.Range));
    }
}

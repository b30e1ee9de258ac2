namespace LeadManage.Web.Profiles.Charts;

/// <summary>A point of a drawing in its own units; y runs down the page.</summary>
public sealed record Spot(double X, double Y);

/// <summary>An upright rectangle of a drawing.</summary>
public sealed record Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>Which end of a text stands at its point.</summary>
public enum TextEnd
{
    Start,
    Middle,
    End,
}

/// <summary>A piece of text; <paramref name="At"/> is on its baseline.</summary>
public sealed record Label(string Text, Spot At, TextEnd End)
{
    /// <summary>Width of a letter as a share of its height; on the wide side, so that labels are kept apart rather than squeezed.</summary>
    private const double LetterWidth = .58;

    /// <summary>The room it takes at a size of letters.</summary>
    public Box Room(double size)
    {
        var width = Text.Length * size * LetterWidth;
        var left = End switch { TextEnd.Start => At.X, TextEnd.Middle => At.X - (width / 2), _ => At.X - width };
        return new Box(left, At.Y - size, width, size * 1.25);
    }
}

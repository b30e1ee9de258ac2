namespace LeadManage.Web.Profiles.Charts;

/// <summary>One part of a whole that is drawn as a bar in parts.</summary>
/// <param name="Place">Its place, from 1; chooses the pattern.</param>
/// <param name="X">Left end.</param>
/// <param name="Width">Length.</param>
/// <param name="Percent">Its share.</param>
public sealed record StackPart(int Place, double X, double Width, double Percent)
{
    public const double WholeWidth = 440;
    public const double Height = 44;

    /// <summary>Least length that holds the number.</summary>
    private const double RoomForNumber = 46;

    public bool HasRoom => Width >= RoomForNumber;

    /// <param name="percents">The shares in order; they add up to the whole.</param>
    public static IReadOnlyList<StackPart> Of(IReadOnlyList<double> percents)
    {
        ArgumentNullException.ThrowIfNull(percents);
        var (parts, left, whole) = (new List<StackPart>(), 0.0, percents.Sum());
        foreach (var (place, percent) in percents.Index())
        {
            var width = whole > 0 ? WholeWidth * percent / whole : 0;
            parts.Add(new StackPart(place + 1, left, width, percent));
            left += width;
        }

        return parts;
    }
}

namespace LeadManage.Assessment.Reading;

/// <summary>Numbers and lists as the sentences show them.</summary>
internal static class Wording
{
    /// <summary>A score or a lean, whole POMP points: finer would pretend to a precision that is not there.</summary>
    public static string Points(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("0");

    /// <summary>"1 point", "12 points": how large a change is, whichever way it goes.</summary>
    public static string InPoints(double change) => Points(Math.Abs(change)) is var points && points == "1" ? "1 point" : $"{points} points";

    /// <summary>"12 points up", "1 point down", "0 points".</summary>
    public static string Moved(double change) => InPoints(change) is var points && points == "0 points" ? points : $"{points} {(change > 0 ? "up" : "down")}";

    /// <summary>A standard error, one digit after the point.</summary>
    public static string Error(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0");

    /// <summary>A coefficient or a spread, two digits after the point, with the sign of mathematics.</summary>
    public static string Hundredths(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.00;−0.00;0.00");

    /// <summary>A share of 0-1 as whole percent, without the sign.</summary>
    public static string Percent(double share) => Points(100 * share);

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> names, string last = "and") =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {last} {names[^1]}";
}

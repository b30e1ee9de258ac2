namespace LeadManage.Assessment.Scoring;

/// <summary>
/// On which side of a line a number lies; the one place where that is decided. A score on the very line may come out as
/// 59.99999999999999, depending on which answers it is made of, so a billionth more or less counts as on the line.
/// </summary>
public static class Cut
{
    private const int Digits = 9;

    /// <summary>How far <paramref name="value"/> lies above the line, in its own unit; negative below, 0 on it.</summary>
    public static double Distance(double value, double line) => Math.Round(value - line, Digits);

    /// <summary>True above the line and on it.</summary>
    public static bool IsHigh(double value, double line) => Distance(value, line) >= 0;
}

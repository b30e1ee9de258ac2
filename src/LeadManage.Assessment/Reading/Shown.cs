namespace LeadManage.Assessment.Reading;

/// <summary>Numbers as formulas show them: four digits after the point, so that the reader's result agrees to about three.</summary>
internal static class Shown
{
    public static string Number(double value) => Math.Round(value, 4).ToString("0.####");

    public static string Sum(IEnumerable<double> values) => string.Join(" + ", values.Select(value => value < 0 ? $"({Number(value)})" : Number(value)));

    /// <summary>For titles: a whole number, or the word for none.</summary>
    public static string Title(double? value) => value is { } known ? Wording.Points(known) : "no score";

    public static DerivationStep Missing(string why) => new(why, "", null);
}

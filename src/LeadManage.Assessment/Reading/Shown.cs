namespace LeadManage.Assessment.Reading;

/// <summary>Numbers as formulas show them, so that a reader who puts them in gets the result to about three digits.</summary>
internal static class Shown
{
    /// <summary>Four digits after the point.</summary>
    public static string Number(double value) => Math.Round(value, 4).ToString("0.####");

    /// <summary>A probability: small ones keep their first digits, below one in a thousand million they are shown as 0.</summary>
    public static string Probability(double value) => value < .001 ? value.ToString("0.#########") : Number(value);

    public static string Sum(IEnumerable<double> values) => string.Join(" + ", values.Select(value => value < 0 ? $"({Number(value)})" : Number(value)));

    /// <summary>For titles: a whole number, or the word for none.</summary>
    public static string Title(double? value) => value is { } known ? Wording.Points(known) : "no score";

    public static DerivationStep Missing(string why) => new(why, "", null);
}

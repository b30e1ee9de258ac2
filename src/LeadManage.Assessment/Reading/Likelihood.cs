namespace LeadManage.Assessment.Reading;

/// <summary>How probabilities are put into words. The bands are a convention of this project; see docs/reading.md.</summary>
public static class Likelihood
{
    /// <summary>From here on "clearly".</summary>
    public const double Clearly = .90;

    /// <summary>From here on "probably"; below it nothing is said of one region alone. Also the default least probability of a rule.</summary>
    public const double Probably = .75;

    /// <summary>From here on "more likely".</summary>
    public const double MoreLikely = .60;

    /// <param name="probability">0-1, unrounded: .8999 is "probably" although it reads "90 in 100".</param>
    public static ProbabilityWord WordFor(double probability) =>
        probability >= Clearly ? ProbabilityWord.Clearly
        : probability >= Probably ? ProbabilityWord.Probably
        : probability >= MoreLikely ? ProbabilityWord.MoreLikely
        : ProbabilityWord.Border;

    /// <summary>"65 in 100"; never "0 in 100" or "100 in 100", for nothing here is impossible or certain.</summary>
    /// <param name="probability">0-1.</param>
    public static string InHundred(double probability) => Math.Round(100 * probability, MidpointRounding.AwayFromZero) switch
    {
        < 1 => "less than 1 in 100",
        > 99 => "more than 99 in 100",
        var cases => $"{cases:0} in 100",
    };
}

using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How sure it is that one scale stands apart from the others, and from the line where "high" begins.</summary>
/// <param name="Scale">The scale; it has a score and an error.</param>
/// <param name="Name">Its name.</param>
/// <param name="AboveOthers">Probability, 0-1, that it lies above the mean of the person's other scales, corrected (Bonferroni) for having looked at all; 0 when it is seen below.</param>
/// <param name="BelowOthers">The same for below.</param>
/// <param name="AboveLine">Probability that it lies above the line of its axis; null without a map.</param>
/// <param name="Line">The line in words.</param>
internal sealed record ScaleStanding(ScaleScore Scale, string Name, double AboveOthers, double BelowOthers, double? AboveLine, string Line)
{
    /// <summary>It is named for that, and not once more for its line.</summary>
    public bool StandsApart => Math.Max(AboveOthers, BelowOthers) >= Likelihood.Probably;

    public double? BelowLine => 1 - AboveLine;

    /// <summary>What a sentence about it puts in.</summary>
    public IReadOnlyList<(string Name, string Value)> Words(double probability) =>
        [("scale", Name), ("score", Wording.Points(Scale.Pomp!.Value)), ("line", Line), ("probability", Likelihood.InHundred(probability))];
}

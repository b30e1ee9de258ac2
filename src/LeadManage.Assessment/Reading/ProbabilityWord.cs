namespace LeadManage.Assessment.Reading;

/// <summary>The word that goes with the probability of a region; the bands are in <see cref="Likelihood"/>.</summary>
public enum ProbabilityWord
{
    /// <summary>Below .60: "on the border between A and B".</summary>
    Border,

    /// <summary>.60 to below .75: "more likely"; the neighbor is named too.</summary>
    MoreLikely,

    /// <summary>.75 to below .90: "probably".</summary>
    Probably,

    /// <summary>.90 and above: "clearly".</summary>
    Clearly,
}

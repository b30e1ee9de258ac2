namespace LeadManage.Web.Grouping;

/// <summary>What came of asking for a picture.</summary>
public enum PictureOutcome
{
    Taken,

    /// <summary>There is no such group for this actor.</summary>
    NotFound,

    /// <summary>Fewer than five whole results may be counted.</summary>
    TooFew,

    /// <summary>
    /// It would be the same as the newest, or differ from one taken before by a few people, whose scores could be worked out. Which of the two is not told: it would
    /// tell of somebody who was just invited whether they have answered.
    /// </summary>
    TooClose,
}

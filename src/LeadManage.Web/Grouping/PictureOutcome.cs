namespace LeadManage.Web.Grouping;

/// <summary>What came of asking for a picture.</summary>
public enum PictureOutcome
{
    Taken,

    /// <summary>There is no such group for this actor.</summary>
    NotFound,

    /// <summary>Fewer than five whole results may be counted.</summary>
    TooFew,

    /// <summary>It would differ from pictures taken before by a few people, whose scores could be worked out.</summary>
    TooClose,

    /// <summary>Nothing changed since the newest one.</summary>
    Same,
}

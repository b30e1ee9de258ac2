namespace LeadManage.Web.Coaching;

/// <summary>What came of asking for a copy of what a client shares.</summary>
public enum CopyOutcome
{
    Taken = 1,

    /// <summary>There is no such client, or they do not share with this coach, or not any more.</summary>
    NotShared,

    /// <summary>The client shares results to be read, and no copy to take along.</summary>
    NotAllowed,

    /// <summary>There is no result yet.</summary>
    NothingYet,
}

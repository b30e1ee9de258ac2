namespace LeadManage.Web.Answering;

public enum SubmitOutcome
{
    /// <summary>There is a profile: made now, or by an earlier submission.</summary>
    Done,

    /// <summary>Too few answers for even one scale, or none at all; nothing was changed.</summary>
    TooFewAnswers,

    /// <summary>Shares of a group do not add up; nothing was changed.</summary>
    UnevenShares,

    /// <summary>No such sitting for this actor.</summary>
    Gone,

    /// <summary>The store cannot write now; trying again is right.</summary>
    Unavailable,
}

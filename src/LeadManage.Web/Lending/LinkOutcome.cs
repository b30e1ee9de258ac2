namespace LeadManage.Web.Lending;

/// <summary>What came of making a link, or of narrowing one.</summary>
public enum LinkOutcome
{
    Done,

    /// <summary>No part was chosen that there is.</summary>
    Empty,

    /// <summary>The date lies behind, or more than a year ahead.</summary>
    WrongDate,

    /// <summary>As many as a result may have stand already.</summary>
    TooMany,

    /// <summary>No such result of this person, or no such link of theirs that stands: which one is not told.</summary>
    NotFound,
}

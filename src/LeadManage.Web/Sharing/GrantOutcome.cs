namespace LeadManage.Web.Sharing;

/// <summary>What came of giving a grant.</summary>
public enum GrantOutcome
{
    Given,

    /// <summary>Nothing was named, and nothing for later.</summary>
    Empty,

    /// <summary>The date lies behind, or more than a year ahead.</summary>
    WrongDate,

    /// <summary>No such coach, no such result of this person, no such questionnaire: which one is not told.</summary>
    NotFound,
}

namespace LeadManage.Web.Hosting;

/// <summary>What may have changed under an open page.</summary>
public enum LiveChange
{
    GrantChanged = 1,
    SessionEnded = 2,
    Submitted = 3,

    /// <summary>Somebody joined a group of the coach, left it, or changed what they agreed to there.</summary>
    PartChanged = 4,
}

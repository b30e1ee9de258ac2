namespace LeadManage.Web.Hosting;

/// <summary>What may have changed under an open page.</summary>
public enum LiveChange
{
    GrantChanged = 1,
    SessionEnded = 2,
    Submitted = 3,
}

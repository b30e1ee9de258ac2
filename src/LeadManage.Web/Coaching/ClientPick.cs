namespace LeadManage.Web.Coaching;

/// <summary>By what a coach picks clients out of the list.</summary>
public enum ClientPick
{
    All = 0,

    /// <summary>The newest result was not opened by this coach yet.</summary>
    New = 1,

    /// <summary>The day of a goal has come, and it is not reached.</summary>
    Due = 2,
}

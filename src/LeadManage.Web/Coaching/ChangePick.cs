namespace LeadManage.Web.Coaching;

/// <summary>By what changed reliably a coach picks clients out of the list.</summary>
public enum ChangePick
{
    All = 0,

    /// <summary>An axis is reliably higher.</summary>
    Up = 1,

    /// <summary>An axis is reliably lower.</summary>
    Down = 2,

    /// <summary>Compared, and neither axis is reliably higher or lower.</summary>
    None = 3,
}

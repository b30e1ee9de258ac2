namespace LeadManage.Web.Answering;

/// <summary>What a resume link opens at the moment.</summary>
public enum LinkTarget
{
    /// <summary>It has expired, its sitting was deleted, or it never was one.</summary>
    Nothing,

    /// <summary>A sitting that is still being answered.</summary>
    Statements,

    /// <summary>A sitting that is submitted: there is only the profile to read.</summary>
    Profile,
}

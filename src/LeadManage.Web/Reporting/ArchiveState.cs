namespace LeadManage.Web.Reporting;

/// <summary>How far an archive is.</summary>
public enum ArchiveState
{
    /// <summary>It can be asked for.</summary>
    Offered,

    /// <summary>Another one of the same coach is being made.</summary>
    Busy,

    Running,

    Finished,

    /// <summary>By the coach, by a browser that went away, or by a fault.</summary>
    Stopped,
}

namespace LeadManage.Web.Noting;

/// <summary>How far what stands in a field is kept.</summary>
public enum TypingState
{
    /// <summary>Nothing was typed yet.</summary>
    Untouched = 0,

    /// <summary>Something was typed that is not on the disk yet.</summary>
    Waiting = 1,

    /// <summary>All of it is on the disk.</summary>
    Saved = 2,

    /// <summary>The store cannot write; it is tried again.</summary>
    Unavailable = 3,

    /// <summary>It cannot be kept: the client does not share any more, or there are too many notes.</summary>
    Refused = 4,
}

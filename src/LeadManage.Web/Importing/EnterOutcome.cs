namespace LeadManage.Web.Importing;

/// <summary>What came of one line that a coach enters.</summary>
internal enum EnterOutcome
{
    Stored,

    /// <summary>The client has it already.</summary>
    Known,

    /// <summary>There is no such client for this coach, they do not allow it, or not any more: which one is not told.</summary>
    NotAllowed,
}

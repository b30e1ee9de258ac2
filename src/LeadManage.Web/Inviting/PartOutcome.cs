namespace LeadManage.Web.Inviting;

/// <summary>What came of taking part, or of a change to it.</summary>
public enum PartOutcome
{
    /// <summary>There is nothing (any more) to take part in.</summary>
    NotFound,

    Done,

    /// <summary>Whoever tells by name gives a name.</summary>
    NameMissing,

    /// <summary>Somebody took it up on another device.</summary>
    Elsewhere,

    /// <summary>The group has as many members as it can.</summary>
    Full,

    /// <summary>It is the coach's own.</summary>
    Own,
}

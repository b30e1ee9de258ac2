namespace LeadManage.Web.Profiles;

/// <summary>Whose numbers are shown.</summary>
public enum ProfileKind
{
    /// <summary>The stored profile of a person.</summary>
    Own,

    /// <summary>The invented profile that shows what a report looks like; it says so wherever it is shown.</summary>
    Sample,

    /// <summary>A person's profile with answers moved to see what would change; never stored, and explained nowhere.</summary>
    Trial,

    /// <summary>Chosen parts of a person's profile for whoever has a link: its numbers lead nowhere.</summary>
    Lent,
}

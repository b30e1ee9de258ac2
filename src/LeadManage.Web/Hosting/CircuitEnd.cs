namespace LeadManage.Web.Hosting;

/// <summary>Why nothing more is taken from a page that lives in a circuit.</summary>
public enum CircuitEnd
{
    /// <summary>The session under which it was opened is over.</summary>
    SignedOut = 1,

    /// <summary>More events than a person makes.</summary>
    TooMany = 2,
}

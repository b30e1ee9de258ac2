namespace LeadManage.Web.Mailing;

/// <summary>How a letter ended; the numbers are stored.</summary>
public enum MailOutcome
{
    /// <summary>The mail server took it.</summary>
    Sent = 1,

    /// <summary>The mail server will never take it.</summary>
    Refused = 2,

    /// <summary>It could not be sent for three days, or not be read any more.</summary>
    GivenUp = 3,
}

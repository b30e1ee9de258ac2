namespace LeadManage.Web.Mailing;

/// <summary>What keeps a letter from whom it is for.</summary>
public enum MailTrouble
{
    /// <summary>It could not be sent so far, and is tried again.</summary>
    Delayed,

    /// <summary>The mail server will never take it.</summary>
    Refused,

    /// <summary>It could not be sent for three days.</summary>
    GivenUp,
}

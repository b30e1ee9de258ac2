namespace LeadManage.Web.SigningIn;

/// <summary>What came of a change to the account.</summary>
public enum ChangeOutcome
{
    Done,

    /// <summary>A letter went to the new address, whatever it says there.</summary>
    Sent,

    /// <summary>Wrong password, a link that opens nothing, or an address that has an account.</summary>
    Refused,
}

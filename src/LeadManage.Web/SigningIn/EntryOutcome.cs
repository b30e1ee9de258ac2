namespace LeadManage.Web.SigningIn;

/// <summary>What came of an attempt to sign in.</summary>
public enum EntryOutcome
{
    In,

    /// <summary>The password (or a service elsewhere) is right, and a second factor is asked for.</summary>
    SecondFactor,

    /// <summary>The password is right, the address not confirmed yet.</summary>
    Unconfirmed,

    /// <summary>Wrong address, wrong password, or too many attempts: which one is not told.</summary>
    Refused,
}

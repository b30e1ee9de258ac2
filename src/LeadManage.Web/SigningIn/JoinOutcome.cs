namespace LeadManage.Web.SigningIn;

/// <summary>What came of making an account.</summary>
public enum JoinOutcome
{
    In,

    /// <summary>A letter went to the address, whatever it says there.</summary>
    Sent,

    /// <summary>The address has an account; told only where no letter could tell it.</summary>
    Known,
}

namespace LeadManage.Web.Mailing;

/// <summary>A letter that is due.</summary>
/// <param name="KeyHash">SHA-256 of its key.</param>
/// <param name="Address">To whom.</param>
/// <param name="Content">What it says, in its envelope.</param>
/// <param name="Attempts">How often it was tried before.</param>
public sealed record WaitingLetter(byte[] KeyHash, string Address, byte[] Content, int Attempts)
{
    /// <summary>How it is named to mail servers and in the log; it tells nothing about whom it is for.</summary>
    public string Name => Convert.ToHexStringLower(KeyHash.AsSpan(0, 16));
}

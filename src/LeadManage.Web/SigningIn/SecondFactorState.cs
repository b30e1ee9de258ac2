namespace LeadManage.Web.SigningIn;

/// <summary>Whether a second factor is asked for, and what is needed to set it up.</summary>
/// <param name="IsOn">Asked for with every sign-in by password.</param>
/// <param name="CodesLeft">Recovery codes that were not used.</param>
/// <param name="Key">For the app; null before it was drawn, and while the factor is on.</param>
/// <param name="Link">The key as apps read it from a QR code.</param>
public sealed record SecondFactorState(bool IsOn, int CodesLeft, string? Key, string? Link)
{
    /// <summary>The key in groups of four, as one types it.</summary>
    public string? Grouped => Key is null ? null : string.Join(' ', Key.ToLowerInvariant().Chunk(4).Select(four => new string(four)));
}

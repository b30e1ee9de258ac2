namespace LeadManage.Web.SigningIn;

/// <summary>What passkeys.js sends: the browser's answer, and for a new passkey or account what stands beside it.</summary>
public sealed class PasskeyForm
{
    /// <summary>JSON of a PublicKeyCredential; empty when the browser could not ask.</summary>
    public string Credential { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public bool Remember { get; set; }
}

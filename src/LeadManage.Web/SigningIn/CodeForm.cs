namespace LeadManage.Web.SigningIn;

/// <summary>A code of an authenticator app, or a recovery code.</summary>
public sealed class CodeForm
{
    public string Code { get; set; } = "";
}

namespace LeadManage.Web.SigningIn;

/// <summary>What somebody gives to come in; nothing about it is wrong in itself.</summary>
public sealed class SignInForm
{
    public string Email { get; set; } = "";

    public string Password { get; set; } = "";

    public bool Remember { get; set; }
}

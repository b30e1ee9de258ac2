using System.Diagnostics.CodeAnalysis;

namespace LeadManage.Web.SigningIn;

/// <summary>What somebody gives to come in; nothing about it is wrong in itself.</summary>
public sealed class SignInForm
{
    [AllowNull]
    public string Email { get; set => field = value ?? ""; } = "";

    [AllowNull]
    public string Password { get; set => field = value ?? ""; } = "";

    public bool Remember { get; set; }
}

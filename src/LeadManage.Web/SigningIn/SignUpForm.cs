using System.Diagnostics.CodeAnalysis;
using FluentValidation;

namespace LeadManage.Web.SigningIn;

/// <summary>What somebody gives to have an account.</summary>
public sealed class SignUpForm
{
    public const int LeastPassword = 10;

    /// <summary>Longer ones would only make hashing dear.</summary>
    public const int MostPassword = 200;

    [AllowNull]
    public string Name { get; set => field = value ?? ""; } = "";

    [AllowNull]
    public string Email { get; set => field = value ?? ""; } = "";

    [AllowNull]
    public string Password { get; set => field = value ?? ""; } = "";
}

/// <summary>For an account with a passkey alone.</summary>
internal sealed class NewAccountValidator : AbstractValidator<SignUpForm>
{
    public NewAccountValidator()
    {
        RuleFor(form => form.Name).IsName();
        RuleFor(form => form.Email).IsAddress();
    }
}

internal sealed class SignUpFormValidator : AbstractValidator<SignUpForm>
{
    public SignUpFormValidator()
    {
        Include(new NewAccountValidator());
        RuleFor(form => form.Password).IsPassword().IsNotOwn(form => [form.Name, form.Email.Split('@')[0]]);
    }
}

using FluentValidation;

namespace LeadManage.Web.SigningIn;

/// <summary>A new password beside the old one.</summary>
public sealed class PasswordForm
{
    public string Old { get; set; } = "";

    public string Password { get; set; } = "";
}

internal sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    /// <param name="names">What the password must not hold: the person's name and address.</param>
    public PasswordFormValidator(params string[] names) => RuleFor(form => form.Password).IsPassword().IsNotOwn(_ => names);
}

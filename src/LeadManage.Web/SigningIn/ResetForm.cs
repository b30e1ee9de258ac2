using FluentValidation;

namespace LeadManage.Web.SigningIn;

/// <summary>A new password.</summary>
public sealed class ResetForm
{
    public string Password { get; set; } = "";
}

internal sealed class ResetFormValidator : AbstractValidator<ResetForm>
{
    /// <param name="names">What the password must not hold: the person's name and address.</param>
    public ResetFormValidator(params string[] names) => RuleFor(form => form.Password).IsPassword().IsNotOwn(_ => names);
}

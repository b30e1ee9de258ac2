using FluentValidation;

namespace LeadManage.Web.SigningIn;

/// <summary>An e-mail address.</summary>
public sealed class AddressForm
{
    public string Email { get; set; } = "";
}

internal sealed class AddressFormValidator : AbstractValidator<AddressForm>
{
    public AddressFormValidator() => RuleFor(form => form.Email).IsAddress();
}

using FluentValidation;

namespace LeadManage.Web.SigningIn;

/// <summary>Another name.</summary>
public sealed class NameForm
{
    public string Name { get; set; } = "";
}

internal sealed class NameFormValidator : AbstractValidator<NameForm>
{
    public NameFormValidator() => RuleFor(form => form.Name).IsName();
}

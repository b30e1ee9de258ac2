using FluentValidation;

namespace LeadManage.Web.SigningIn;

/// <summary>What somebody gives to have an account.</summary>
public sealed class SignUpForm
{
    public const int LeastPassword = 10;

    /// <summary>Longer ones would only make hashing dear.</summary>
    public const int MostPassword = 200;

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Password { get; set; } = "";
}

internal sealed class SignUpFormValidator : AbstractValidator<SignUpForm>
{
    public SignUpFormValidator()
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Write the name that others will see, for example on an invitation.")
            .MaximumLength(80).WithMessage("A name has up to 80 letters.")
            .Must(name => !name.Any(char.IsControl)).WithMessage("A name has letters only.");
        RuleFor(form => form.Email).IsAddress();
        RuleFor(form => form.Password).IsPassword().Must((form, password) => !Holds(password, form.Email.Split('@')[0]) && !Holds(password, form.Name))
            .WithMessage("A password with your own name or address in it is the first that is tried.");
    }

    private static bool Holds(string password, string part) => part.Length > 3 && password.Contains(part, StringComparison.OrdinalIgnoreCase);
}

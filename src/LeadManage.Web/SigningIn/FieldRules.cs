using FluentValidation;

namespace LeadManage.Web.SigningIn;

/// <summary>Rules that several forms share, with the words for whoever breaks them.</summary>
internal static class FieldRules
{
    /// <summary>RFC 5321: a path has 256 characters with its brackets.</summary>
    private const int LongestAddress = 254;

    public static IRuleBuilderOptions<T, string> IsAddress<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Write your e-mail address.")
        .MaximumLength(LongestAddress).WithMessage("An e-mail address has up to 254 letters.")
        .Must(IsAddress).WithMessage("An e-mail address looks like name@example.org.");

    public static IRuleBuilderOptions<T, string> IsPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .MinimumLength(SignUpForm.LeastPassword).WithMessage($"A password has {SignUpForm.LeastPassword} characters or more. Three or four words are easy to keep in mind.")
        .MaximumLength(SignUpForm.MostPassword).WithMessage($"A password has up to {SignUpForm.MostPassword} characters.")
        .Must(password => password.Distinct().Count() >= 5).WithMessage("A password with fewer than five different characters is guessed at once.");

    /// <summary>Something before and behind one @, and nothing that could break out of a header; whether it exists only a mail can tell.</summary>
    private static bool IsAddress(string text) =>
        text.Split('@') is [{ Length: > 0 } local, { Length: > 0 } host] && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"' or '(' or ')')
        && local.Length <= 64 && !host.StartsWith('.') && !host.EndsWith('.');
}

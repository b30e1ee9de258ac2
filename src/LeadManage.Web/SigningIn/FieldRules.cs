using System.Text;
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

    public static IRuleBuilderOptions<T, string> IsNotOwn<T>(this IRuleBuilderOptions<T, string> rule, Func<T, IEnumerable<string>> names) => rule
        .Must((form, password) => !names(form).Any(name => name.Length > 3 && password.Contains(name, StringComparison.OrdinalIgnoreCase)))
        .WithMessage("A password with your own name or address in it is the first that is tried.");

    public static IRuleBuilderOptions<T, string> IsName<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Write the name that others will see, for example on an invitation.")
        .MaximumLength(80).WithMessage("A name has up to 80 letters.")
        .Must(name => !name.Any(TurnsText)).WithMessage("A name has letters only.")
        .Must(name => name.EnumerateRunes().Any(Rune.IsLetterOrDigit) || name.EnumerateRunes().Any(Rune.IsSymbol)).WithMessage("A name has letters that can be seen.");

    /// <summary>Whether a letter ends lines or turns the direction of what stands beside it.</summary>
    public static bool TurnsText(char letter) => char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The first fault of each field.</summary>
    public static Dictionary<string, string> Faults<T>(this AbstractValidator<T> validator, T form) =>
        validator.Validate(form).Errors.GroupBy(error => error.PropertyName, StringComparer.Ordinal).ToDictionary(errors => errors.Key, errors => errors.First().ErrorMessage, StringComparer.Ordinal);

    /// <summary>Something before and behind one @, and nothing that could break out of a header; whether it exists only a mail can tell.</summary>
    private static bool IsAddress(string text) =>
        text.Split('@') is [{ Length: > 0 } local, { Length: > 0 } host] && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"' or '(' or ')')
        && local.Length <= 64 && !host.StartsWith('.') && !host.EndsWith('.');
}

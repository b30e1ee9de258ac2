using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FluentValidation;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.SigningIn;

namespace LeadManage.Web.Lending;

/// <summary>What a person ticked to show by a link; a field that is missing sets null, which is none. The same fields are shown again, filled in, before they agree.</summary>
public sealed class LinkForm
{
    /// <summary>Names of parts.</summary>
    [AllowNull]
    public string[] Parts { get; set => field = value ?? []; } = [];

    /// <summary>True when the name is shown with it.</summary>
    public bool Named { get; set; }

    [AllowNull]
    public string Name { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>For whom it is, for the owner's eyes.</summary>
    [AllowNull]
    public string For { get; set => field = value?.Trim() ?? ""; } = "";

    /// <summary>A day, as an input of type date gives it. Shown to the end of this day, UTC.</summary>
    [AllowNull]
    public string Until { get; set => field = value ?? ""; } = "";

    /// <summary>True once the person has seen what will be shown, and agrees.</summary>
    public bool Agreed { get; set; }

    /// <summary>True when the person wants to choose anew, from what they chose.</summary>
    public bool Again { get; set; }

    /// <summary>Of the link that will be made; a new one where none was sent.</summary>
    [AllowNull]
    public string Token { get; set => field = value is not null && GuestTokens.HashOf(value) is not null ? value : field; } = GuestTokens.NewToken().Token;

    public bool Has(ReportPart part) => Parts.Contains(part.ToString(), StringComparer.Ordinal);

    /// <summary>A day that is none lies in the past.</summary>
    public LinkTerms Terms => new(
        Enum.GetValues<ReportPart>().Where(Has).Aggregate(ReportPart.None, (all, part) => all | part),
        Named ? Name : null,
        For.Length == 0 ? null : For,
        DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
            ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
            : DateTimeOffset.UnixEpoch);

    /// <summary>As a link that stands, to narrow it.</summary>
    public static LinkForm Of(OwnLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new LinkForm
        {
            Parts = [.. Enum.GetValues<ReportPart>().Where(part => part != ReportPart.None && link.Parts.HasFlag(part)).Select(part => part.ToString())],
            Named = link.Name is not null,
            Name = link.Name,
            For = link.For,
            Until = link.EndsAt.AddTicks(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}

internal sealed class LinkFormValidator : AbstractValidator<LinkForm>
{
    public LinkFormValidator()
    {
        When(form => form.Named, () => RuleFor(form => form.Name).IsName());
        RuleFor(form => form.For).Cascade(CascadeMode.Stop)
            .MaximumLength(80).WithMessage("For whom it is takes up to 80 letters.")
            .Must(text => !text.Any(FieldRules.TurnsText)).WithMessage("For whom it is takes letters only.");
    }
}

using System.ComponentModel.DataAnnotations;
using System.Net;
using LeadManage.Web.Keeping;
using LeadManage.Web.Mailing;
using LeadManage.Web.SigningIn;

namespace LeadManage.Web.Hosting;

/// <summary>Everything that can be set, each with a working default. Section <c>LeadManage</c> of the configuration; checked at start.</summary>
public sealed class LeadManageOptions : IValidatableObject
{
    public const string Section = "LeadManage";

    /// <summary>Where the database, the keys and the backups lie. Relative to the content root; created if missing.</summary>
    [Required(AllowEmptyStrings = false)]
    public string DataFolder { get; init; } = "data";

    /// <summary>Where further questionnaires lie, one JSON file each; read at start. Relative to the content root; null when there are none.</summary>
    public string? QuestionnaireFolder { get; init; }

    /// <summary>Shown to people before they answer: whom to ask, and who runs this server.</summary>
    [Required(AllowEmptyStrings = false), MaxLength(200)]
    public string Contact { get; init; } = "the person who runs this server";

    /// <summary>Days after which a guest's sitting is erased.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; init; } = 90;

    /// <summary>Days without use after which an account is erased, with two letters before; null for never.</summary>
    [Range(90, 3650)]
    public int? InactiveAccountDays { get; init; }

    /// <summary>Answers one sitting may send a second, on average; four times as many at once.</summary>
    [Range(1, 1_000_000)]
    public int AnswersPerSecond { get; init; } = 30;

    /// <summary>Invitations one coach may send within a day.</summary>
    [Range(1, 100_000)]
    public int InvitationsPerDay { get; init; } = 500;

    /// <summary>Origins beside the server's own that may post answers and open circuits, for example <c>https://lead.example.org</c>.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Origin under which people reach this server, for links in letters, for example <c>https://lead.example.org</c>; needed when mail is on.</summary>
    public string? PublicAddress { get; init; }

    public MailSettings Mail { get; init; } = new();

    public BackupSettings Backup { get; init; } = new();

    public OpenIdSettings OpenId { get; init; } = new();

    /// <summary>Addresses of reverse proxies, beside loopback, whose forwarded headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
            yield return new ValidationResult($"{Section}:{nameof(AllowedOrigins)}: '{origin}' is not an origin; write scheme and host only, for example https://lead.example.org.");
        foreach (var proxy in TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
            yield return new ValidationResult($"{Section}:{nameof(TrustedProxies)}: '{proxy}' is not an IP address.");
        if (PublicAddress is null && Mail.IsOn)
            yield return new ValidationResult($"{Section}:{nameof(PublicAddress)}: needed with {MailSettings.Section}:{nameof(Mail.Host)}; links in letters begin with it, for example https://lead.example.org.");
        if (PublicAddress is not null && !(IsOrigin(PublicAddress) && PublicAddress.StartsWith("http", StringComparison.Ordinal)))
            yield return new ValidationResult($"{Section}:{nameof(PublicAddress)}: '{PublicAddress}' is not an origin; write scheme and host only, for example https://lead.example.org.");
        if (InactiveAccountDays is not null && !Mail.IsOn)
            yield return new ValidationResult($"{Section}:{nameof(InactiveAccountDays)}: needs {MailSettings.Section}:{nameof(Mail.Host)}; whose account is to be erased has to be told before.");
        foreach (var fault in Mail.Faults().Concat(Backup.Faults()).Concat(OpenId.Faults()))
            yield return new ValidationResult(fault);
    }

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text;
}

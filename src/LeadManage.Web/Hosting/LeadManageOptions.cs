using System.ComponentModel.DataAnnotations;

namespace LeadManage.Web.Hosting;

/// <summary>Everything that can be set, each with a working default. Section <c>LeadManage</c> of the configuration.</summary>
public sealed class LeadManageOptions
{
    public const string Section = "LeadManage";

    /// <summary>Where the database, the keys and the backups lie. Relative to the content root; created if missing.</summary>
    [Required(AllowEmptyStrings = false)]
    public string DataFolder { get; init; } = "data";

    /// <summary>Shown to people before they answer: whom to ask, and who runs this server.</summary>
    [Required(AllowEmptyStrings = false), MaxLength(200)]
    public string Contact { get; init; } = "the person who runs this server";

    /// <summary>Days after which a guest's sitting is erased.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; init; } = 90;

    /// <summary>Origins beside the server's own that may post and open circuits, for example behind a proxy that changes the host name.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Set when a reverse proxy stands in front: its forwarded headers are believed from these addresses.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];
}

using LeadManage.Web.Hosting;

namespace LeadManage.Web.SigningIn;

/// <summary>A service elsewhere by which people sign in here (OpenID Connect). Section <c>LeadManage:OpenId</c>; without an authority there is none.</summary>
public sealed class OpenIdSettings
{
    public const string Section = $"{LeadManageOptions.Section}:{nameof(LeadManageOptions.OpenId)}";

    private const int MostLetters = 40;

    /// <summary>Its address, below which <c>.well-known/openid-configuration</c> lies.</summary>
    public string? Authority { get; init; }

    /// <summary>What it calls this server.</summary>
    public string? ClientId { get; init; }

    /// <summary>Null for a service that gives none; PKCE is used in any case.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What people know it by: "Continue with …".</summary>
    public string? Name { get; init; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>Every fault, each with its key.</summary>
    internal IEnumerable<string> Faults()
    {
        if (!IsOn)
            yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) || address.Query.Length + address.Fragment.Length > 0)
            yield return $"{Section}:{nameof(Authority)}: '{Authority}' is not the address of a service; write for example https://id.example.org (without encryption on this machine only).";
        if (string.IsNullOrWhiteSpace(ClientId))
            yield return $"{Section}:{nameof(ClientId)}: needed with {Section}:{nameof(Authority)}; the service gives it when this server is registered there.";
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > MostLetters)
            yield return $"{Section}:{nameof(Name)}: needed with {Section}:{nameof(Authority)}, at most {MostLetters} letters; people read \"Continue with …\".";
    }
}

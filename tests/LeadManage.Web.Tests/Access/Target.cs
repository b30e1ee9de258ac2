using LeadManage.Circuits;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Access;

/// <summary>What an operation is tried on: Ann's record, or one that is not there.</summary>
/// <param name="Client">Ann's row.</param>
/// <param name="Sitting">Her sitting, in the state of the scene.</param>
/// <param name="Grant">Her grant to a coach who is none of the subjects.</param>
/// <param name="OwnGrant">Her grant to the subject; to whom she gave none, the same as <paramref name="Grant"/>.</param>
/// <param name="Session">Her session in another browser.</param>
/// <param name="Passkey">Her passkey.</param>
/// <param name="Link">The token by which she confirms a new address.</param>
/// <param name="Profile">Parts of her profile's page, as they were sent to her.</param>
/// <param name="Third">A coach of Ann’s who is none of the subjects.</param>
/// <param name="ThirdName">What this coach is called.</param>
/// <param name="Email">Ann’s address.</param>
/// <param name="Shown">A link of hers to parts of the result, that nobody of the subjects has.</param>
/// <param name="ByLink">The token of the link that the subject has; of none where it has none.</param>
internal sealed record Target(long Client, SittingId Sitting, long Grant, long OwnGrant, long Session, string Passkey, string Link, PageMarkers Profile, long Third, string ThirdName, string Email, long Shown, string ByLink)
{
    /// <summary>What a coach asks her and writes about her.</summary>
    public required Asked Asked { get; init; }

    /// <summary>By which clients name that coach.</summary>
    public string Code => Scene.CodeOf(Third);

    /// <summary>Every name of the record that an answer may repeat.</summary>
    public IReadOnlyDictionary<string, string> Names => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["{sitting}"] = Sitting.ToString(),
        ["{number}"] = Sitting.Value.ToString(),
        ["{client}"] = Client.ToString(),
        ["{link}"] = Link,
        ["{passkey}"] = Passkey,
        ["{code}"] = Scene.CodeOf(Third),
        ["{email}"] = Email,
        ["{coach}"] = ThirdName,
        ["{by-link}"] = ByLink,
        ["%2Fshow%2F{shown}"] = $"%2Fshow%2F{Shown}",
        ["/show/{shown}"] = $"/show/{Shown}",
        ["end-{shown}"] = $"end-{Shown}",
        ["%2Fshare%2Fchange%2F{grant}"] = $"%2Fshare%2Fchange%2F{Grant}",
        ["/share/change/{grant}"] = $"/share/change/{Grant}",
        ["/groups/{group}"] = $"/groups/{Asked.Group}",
        ["/groups/{over}"] = $"/groups/{Asked.Over}",
        ["%2Fgroups%2F{group}"] = $"%2Fgroups%2F{Asked.Group}",
        ["%2Fgroups%2F{over}"] = $"%2Fgroups%2F{Asked.Over}",
        ["-i{part}"] = $"-i{Asked.Invitation}",
        ["end-{grant}"] = $"end-{Grant}",
        ["end-{session}"] = $"end-{Session}",
    };
}

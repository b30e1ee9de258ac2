namespace LeadManage.Web.SigningIn;

/// <summary>A passkey in the list of its owner.</summary>
/// <param name="Id">Names it in a form; good for its owner alone.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="IsSynced">Whether it is kept in more places than one device.</param>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset AddedAt, bool IsSynced);

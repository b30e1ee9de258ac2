namespace LeadManage.Web.SigningIn;

/// <summary>A browser in which one is signed in.</summary>
/// <param name="Id">Names it in a form; good for its owner alone.</param>
/// <param name="Device">Browser and system.</param>
/// <param name="Means">How it began: password, passkey, ...</param>
/// <param name="BegunAt">UTC.</param>
/// <param name="SeenAt">UTC, to some minutes.</param>
/// <param name="IsThis">True for the one that asks.</param>
public sealed record OwnSession(long Id, string Device, string Means, DateTimeOffset BegunAt, DateTimeOffset SeenAt, bool IsThis);

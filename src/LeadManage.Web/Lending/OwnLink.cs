using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Lending;

/// <summary>A link as its owner sees it: without its address, which is shown once, when it is made.</summary>
/// <param name="Id">Good for its owner alone.</param>
/// <param name="Sitting">The result it shows parts of.</param>
/// <param name="Parts">Which parts.</param>
/// <param name="Name">What the owner is called there; null for no name.</param>
/// <param name="For">For whom it was made; null when nothing was noted.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="EndsAt">UTC, or when it was ended.</param>
/// <param name="Stands">True while it opens.</param>
/// <param name="Looks">How often something of it was sent.</param>
/// <param name="LastLookAt">UTC; null before the first look.</param>
public sealed record OwnLink(
    long Id, SittingId Sitting, ReportPart Parts, string? Name, string? For, DateTimeOffset MadeAt, DateTimeOffset EndsAt, bool Stands, int Looks, DateTimeOffset? LastLookAt);

using LeadManage.Web.Profiles;

namespace LeadManage.Web.Lending;

/// <summary>What a link shows. Its owner sees the same before they agree, made by the same words.</summary>
/// <param name="View">The result with the chosen parts; it stands by itself, beside no other result and no other people.</param>
/// <param name="Name">What its owner is called; null for no name.</param>
/// <param name="SubmittedAt">When it was answered, UTC.</param>
/// <param name="EndsAt">Until when the link opens, UTC.</param>
public sealed record LentResult(ProfileView View, string? Name, DateTimeOffset SubmittedAt, DateTimeOffset EndsAt)
{
    /// <summary>What cannot be lent: it speaks of another result of the person, or of other people.</summary>
    private const ReportPart Kept = ReportPart.Agreement | ReportPart.OwnProfile | ReportPart.Crowd;

    /// <param name="held">As it was stored, its seal checked.</param>
    /// <param name="parts">What of it.</param>
    /// <param name="name">What its owner is called; null for no name.</param>
    /// <param name="endsAt">Until when the link opens.</param>
    public static LentResult Of(HeldProfile held, ReportPart parts, string? name, DateTimeOffset endsAt)
    {
        ArgumentNullException.ThrowIfNull(held);
        return new LentResult(new ProfileView(held.Instrument, held.Profile, "", ProfileKind.Lent) { Manual = held.Manual, Parts = parts & ~Kept }, name, held.SubmittedAt, endsAt);
    }

    /// <summary>What of a result can be lent, in the order of its page.</summary>
    public static IEnumerable<ReportPart> PartsOf(HeldProfile held)
    {
        var view = Of(held, ReportPart.All, null, default).View;
        return Enum.GetValues<ReportPart>().Where(part => part is not (ReportPart.None or ReportPart.All) && view.Shows(part));
    }
}

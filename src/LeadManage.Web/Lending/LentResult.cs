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
    /// <param name="terms">What of it, under which name, until when.</param>
    public static LentResult Of(HeldProfile held, LinkTerms terms)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(terms);
        return new LentResult(new ProfileView(held.Instrument, held.Profile, "", ProfileKind.Lent) { Manual = held.Manual, Origin = (held with { EnteredBy = null }).Origin, Parts = terms.Parts & ~Kept }, terms.Name, held.SubmittedAt, terms.Until);
    }

    /// <summary>What of a result can be lent, in the order of its page.</summary>
    public static IEnumerable<ReportPart> PartsOf(HeldProfile held)
    {
        var view = Of(held, new LinkTerms(ReportPart.All, null, null, default)).View;
        return Enum.GetValues<ReportPart>().Where(part => part is not (ReportPart.None or ReportPart.All) && view.Shows(part));
    }
}

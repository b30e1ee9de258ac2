using LeadManage.Web.Account;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Following;

/// <summary>The newest result of each questionnaire, as one report.</summary>
/// <param name="Own">Everything the person holds.</param>
/// <param name="Path">How far they have come.</param>
/// <param name="Chapters">Each with its profile; null where what is stored is damaged.</param>
public sealed record JointReport(IReadOnlyList<OwnSitting> Own, SuggestedPath Path, IReadOnlyList<(OwnSitting Sitting, HeldProfile? Held)> Chapters)
{
    /// <summary>Where a profile is drawn already: on the map of a situation further up that is read beside it; null where it is not.</summary>
    public string? MapAt(HeldProfile profile) =>
        Chapters.TakeWhile(chapter => chapter.Held != profile).FirstOrDefault(chapter => chapter.Held is { Instrument.Need: not null, Beside: { } beside } && beside.Id == profile?.Id).Sitting is { } drawn
            ? $"/report#{drawn.Instrument!.Id}-need"
            : null;
}

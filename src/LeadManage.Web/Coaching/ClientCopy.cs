using LeadManage.Assessment.Reading;
using LeadManage.Web.Account;
using LeadManage.Web.Comparing;
using LeadManage.Web.Following;
using LeadManage.Web.Noting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>What a coach takes along of a client, as it was read.</summary>
/// <param name="Id">Names the client to this coach.</param>
/// <param name="Name">As the client calls themselves.</param>
/// <param name="Coach">As the coach calls themselves.</param>
/// <param name="Fields">What of the results may be seen.</param>
/// <param name="Results">Each with its profile, the oldest first; without one where what is stored is damaged.</param>
/// <param name="Notes">Goals and notes of this coach on the client, the newest first.</param>
public sealed record ClientCopy(long Id, string Name, string Coach, GrantedFields Fields, IReadOnlyList<(OwnSitting Sitting, HeldProfile? Held)> Results, IReadOnlyList<OwnNote> Notes)
{
    /// <summary>When the newest answers in it were submitted. UTC.</summary>
    public DateTimeOffset At => Results.Max(result => result.Sitting.SubmittedAt!.Value);

    /// <summary>The newest result of each questionnaire, in the order of a joint report.</summary>
    public IEnumerable<(OwnSitting Sitting, HeldProfile? Held)> Chapters =>
        SuggestedPath.Chapters([.. Results.Select(result => result.Sitting)]).Select(sitting => Results.First(result => result.Sitting == sitting));

    /// <summary>What changed between two sittings, for each questionnaire that has two that can be compared.</summary>
    public IReadOnlyList<History> Histories =>
    [
        .. from chapter in Chapters
           let instrument = chapter.Sitting.Instrument
           where History.IsThere([.. Results.Select(result => result.Sitting)], instrument)
           let all = Results.Where(result => result.Sitting.Instrument!.Id == instrument.Id).Select(result => new PastSitting(result.Sitting.Id, result.Sitting.Key, result.Sitting.SubmittedAt!.Value, result.Held))
           let history = History.Of(instrument, [.. all], null, null, $"/clients/{Id}/over-time/{instrument.Id}", $"/clients/{Id}")
           where history.View?.Reading.Between is not null
           select history,
    ];

    /// <summary>True where the answers are shared, and with them how each number was made.</summary>
    public bool HasAnswers => Fields.HasFlag(GrantedFields.Answers);

    /// <summary>A result in words, with its addresses among those of the client.</summary>
    public ProfileView ViewOf(HeldProfile held) => ProfileView.Of(held) with { Address = $"/clients/{Id}/{held.Id}" };

    /// <summary>What is read for a copy of these: the newest of each questionnaire, and before it what it is compared with.</summary>
    public static IEnumerable<OwnSitting> Needed(IReadOnlyList<OwnSitting> shared)
    {
        var chapters = SuggestedPath.Chapters(shared);
        var compared = chapters.Where(chapter => ChangeReading.IsPossibleFor(chapter.Instrument!)).SelectMany(chapter => shared.Where(sitting => sitting.Instrument!.Id == chapter.Instrument!.Id).TakeLast(StoredProfiles.MostAtOnce));
        return shared.Where(chapters.Union(compared).ToHashSet().Contains);
    }
}

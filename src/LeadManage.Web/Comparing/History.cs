using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Comparing;

/// <summary>One person's sittings of one questionnaire, and the two of them that are compared.</summary>
/// <param name="Instrument">The questionnaire, in its newest version.</param>
/// <param name="Sittings">Those that can be shown, the oldest first.</param>
/// <param name="Hidden">How many cannot: damaged, or of a version that this program does not have.</param>
/// <param name="Chosen">The two that are compared, in the order of their dates; null when there are not two, or the choice is none.</param>
/// <param name="Problem">What is wrong with the choice in the address; null when nothing is.</param>
/// <param name="Address">Path of the page.</param>
/// <param name="Results">Path below which each result has its page.</param>
public sealed record History(
    Instrument Instrument,
    IReadOnlyList<HeldProfile> Sittings,
    int Hidden,
    (HeldProfile Earlier, HeldProfile Later)? Chosen,
    string? Problem,
    string Address,
    string Results)
{
    private const string Foreign = "One of the sittings in the address is none of yours, or none of this questionnaire. Choose two below.";
    private const string Same = "A sitting can only be compared with another one. Choose two different ones below.";

    private readonly Lazy<ChangeView?> _view = new(() => Chosen is var (earlier, later)
        ? new ChangeView(new ChangeReading(later.Instrument, earlier.Profile, later.Profile), Address, $"?from={earlier.Id}&to={later.Id}")
        : null);

    /// <summary>What can be said of the two; null when there are not two.</summary>
    public ChangeView? View => _view.Value;

    /// <summary>The sittings of each version, that of the two compared first and then the newest.</summary>
    public IEnumerable<IGrouping<Instrument, HeldProfile>> Versions => Sittings.GroupBy(held => held.Instrument)
        .OrderByDescending(version => version.Key == Chosen?.Later.Instrument).ThenByDescending(version => version.Key.Version);

    /// <param name="instrument">The questionnaire, in its newest version.</param>
    /// <param name="all">All submitted sittings of it, the oldest first.</param>
    /// <param name="from">Id of one of the two to compare; null to leave the choice.</param>
    /// <param name="to">Id of the other.</param>
    /// <param name="address">Path of the page; null for the owner's own.</param>
    /// <param name="results">Path below which each result has its page.</param>
    public static History Of(Instrument instrument, IReadOnlyList<PastSitting> all, string? from, string? to, string? address = null, string results = "/profile")
    {
        ArgumentNullException.ThrowIfNull(all);
        HeldProfile[] shown = [.. all.Select(sitting => sitting.Held).OfType<HeldProfile>().Where(held => ChangeReading.IsPossibleFor(held.Instrument))];
        var whole = new History(instrument, shown, all.Count - shown.Length, null, null, address ?? $"/history/{instrument.Id}", results);
        var usual = Usual(shown, held => held.Instrument.Key, held => held.Instrument.Version, held => held.Profile.IsWithCare);
        var (one, other) = (Find(from, usual?.First), Find(to, usual?.Last));
        if ((from ?? to) is null && usual is null)
            return whole;
        return one is null || other is null ? whole with { Problem = Foreign }
            : one == other ? whole with { Problem = Same }
            : new History(instrument, shown, whole.Hidden, Array.IndexOf(shown, one) < Array.IndexOf(shown, other) ? (one, other) : (other, one), null, whole.Address, results);

        HeldProfile? Find(string? id, HeldProfile? otherwise) => string.IsNullOrEmpty(id) ? otherwise : shown.FirstOrDefault(held => held.Id.ToString() == id);
    }

    /// <summary>True when somebody has two sittings of a questionnaire that can be put side by side.</summary>
    public static bool IsThere(IReadOnlyList<OwnSitting> own, Instrument? instrument) =>
        instrument is not null && ChangeReading.IsPossibleFor(instrument) && own.Count(sitting => sitting.SubmittedAt is not null && sitting.Instrument?.Id == instrument.Id) > 1;

    /// <summary>A result of it as its own page shows it.</summary>
    public ProfileView ViewOf(HeldProfile held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return ProfileView.Of(held) with { Address = $"{Results}/{held.Id}" };
    }

    /// <summary>What a sitting is called beside the others: its day, and the time where another is of the same day.</summary>
    public string NameOf(HeldProfile held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return SittingDate.Of(held.SubmittedAt, Sittings.Select(sitting => sitting.SubmittedAt));
    }

    /// <summary>First and newest of the newest version that has two, those to be read with care left out where that leaves two; else of all.</summary>
    /// <param name="shown">The oldest first.</param>
    /// <param name="key">Of the questionnaire version.</param>
    /// <param name="version">Its number.</param>
    /// <param name="isWithCare">Whether it is to be read with care.</param>
    internal static (T First, T Last)? Usual<T>(T[] shown, Func<T, string> key, Func<T, int> version, Func<T, bool> isWithCare)
    {
        var versions = shown.GroupBy(key, StringComparer.Ordinal).Select(one => one.ToArray()).OrderByDescending(one => version(one[0])).ToArray();
        var sound = versions.Select(one => one.Where(held => !isWithCare(held)).ToArray());
        return sound.Concat(versions).Append(shown).FirstOrDefault(some => some.Length > 1) is [var first, .., var last] ? (first, last) : null;
    }
}

using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Access;

/// <summary>Who may see what, reckoned from what has happened and from nothing else: the rules once more, in the plainest words.</summary>
internal sealed class HistoryModel
{
    private readonly HashSet<int> _gone = [];
    private readonly HashSet<int> _coaches = [2, 3];
    private readonly HashSet<int> _signedOut = [];
    private readonly List<Agreed> _grants = [];

    public List<(int Owner, SittingId Id, long? At)> Sittings { get; } = [];

    public HashSet<SittingId> Erased { get; } = [];

    public long Now { get; set; }

    public bool IsThere(int person) => !_gone.Contains(person);

    public bool Stands(int person) => IsThere(person) && !_signedOut.Contains(person);

    public bool IsOwn(int person, SittingId sitting) => IsThere(person) && !Erased.Contains(sitting) && Sittings.Any(one => one.Owner == person && one.Id == sitting);

    public bool IsResult(SittingId sitting) => !Erased.Contains(sitting) && Sittings.Any(one => one.Id == sitting && one.At is not null);

    public bool IsClient(int coach, int owner) => _grants.Any(grant => grant.Coach == coach && grant.Owner == owner && Holds(grant));

    public bool MayRead(int coach, int owner, SittingId sitting, GrantedFields field) =>
        IsResult(sitting) && _grants.Any(grant => grant.Coach == coach && grant.Owner == owner && Holds(grant) && grant.Fields.HasFlag(field) && Opens(grant, Sittings.Single(one => one.Id == sitting)));

    /// <returns>Whether it was given.</returns>
    public bool Give(int owner, int coach, IReadOnlyList<SittingId> sittings, bool later, GrantedFields fields, int days)
    {
        if (!IsThere(owner) || !IsThere(coach) || !_coaches.Contains(coach) || owner == coach || (sittings.Count == 0 && !later) || !sittings.All(sitting => IsOwn(owner, sitting) && IsResult(sitting)))
            return false;
        End(grant => grant.Owner == owner && grant.Coach == coach);
        _grants.Add(new Agreed(owner, coach, [.. sittings], later, fields | GrantedFields.Profile, Now, Now + (days * 86_400L)));
        return true;
    }

    public bool MayEnter(int coach, int owner) => _grants.Any(grant => grant.Coach == coach && grant.Owner == owner && Holds(grant) && grant.Fields.HasFlag(GrantedFields.Entering));

    /// <summary>Entered by a coach: the owner's, and shared by what allowed it.</summary>
    public void Enter(int coach, int owner, SittingId sitting, long at)
    {
        Sittings.Add((owner, sitting, at));
        _grants.Single(grant => grant.Coach == coach && grant.Owner == owner && Holds(grant)).Sittings.Add(sitting);
    }

    public void End(int one, int other) => End(grant => (grant.Owner == one && grant.Coach == other) || (grant.Owner == other && grant.Coach == one));

    public void SetCoach(int person, bool on)
    {
        if (on)
            _coaches.Add(person);
        else
            _coaches.Remove(person);
    }

    public void SignOut(int person) => _signedOut.Add(person);

    public void Leave(int person)
    {
        _gone.Add(person);
        foreach (var sitting in Sittings.Where(one => one.Owner == person))
            Erased.Add(sitting.Id);
    }

    private void End(Func<Agreed, bool> which) => _grants.RemoveAll(grant => which(grant));

    private bool Holds(Agreed grant) => Now < grant.Until && IsThere(grant.Owner) && IsThere(grant.Coach) && _coaches.Contains(grant.Coach);

    private static bool Opens(Agreed grant, (int Owner, SittingId Id, long? At) sitting) =>
        sitting.Owner == grant.Owner && (grant.Sittings.Contains(sitting.Id) || (grant.Later && sitting.At >= grant.From));

    private sealed record Agreed(int Owner, int Coach, List<SittingId> Sittings, bool Later, GrantedFields Fields, long From, long Until);
}

using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Sharing;

/// <summary>What whoever runs the server did with a person's data on its command line: noted before it is done, and shown to the person.</summary>
public sealed class OperatorLooks(StoreReaders readers)
{
    /// <returns>The newest first.</returns>
    public IReadOnlyList<OwnOperatorLook> List(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return readers.All(
            "SELECT What, Reason, At FROM OperatorLooks WHERE OwnerId = ?1 ORDER BY Id DESC",
            row => new OwnOperatorLook((OperatorAct)row.Number(0), row.Text(1), DateTimeOffset.FromUnixTimeSeconds(row.Number(2))),
            actor.HolderId);
    }

    /// <summary>Notes it, and says whose it is; without the line nothing may be read.</summary>
    /// <returns>Null when nobody has an account with this address.</returns>
    internal static Actor? Note(StoreConnection store, string email, OperatorAct what, string reason, long now)
    {
        var person = store.First("SELECT Id FROM People WHERE NormalizedEmail = ?1", row => (long?)row.Number(0), email.Trim().Normalize().ToUpperInvariant());
        if (person is not { } id)
            return null;
        store.Execute("INSERT INTO OperatorLooks (OwnerId, What, Reason, At) VALUES (?1, ?2, ?3, ?4)", id, (int)what, reason, now);
        // An account, and no session that could stand or end.
        return new Actor(id, SessionId: 0);
    }
}

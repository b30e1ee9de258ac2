using LeadManage.Web.Storage;

namespace LeadManage.Web.Mailing;

/// <summary>The letters that wait, for the one who sends them; within jobs of the writer, so that what was put is committed.</summary>
internal static class Outgoing
{
    private const int Together = 50;

    // Growing pauses spare a server that is down or asks to come again later (greylisting); together they are less than three days.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
        .. Enumerable.Repeat(TimeSpan.FromHours(12), 5),
    ];

    /// <summary>Letters that are due, the longest waiting first.</summary>
    public static IReadOnlyList<WaitingLetter> Due(StoreConnection store, DateTimeOffset now) => store.All(
        "SELECT KeyHash, Address, Content, Attempts FROM Outbox WHERE NextAt <= ?1 AND DueAt > ?2 ORDER BY NextAt LIMIT ?3",
        static row => new WaitingLetter(row.Bytes(0), row.Text(1), row.Bytes(2), (int)row.Number(3)),
        now.ToUnixTimeSeconds(), (now - Outbox.Patience).ToUnixTimeSeconds(), Together);

    /// <summary>When the next one is due; null when none waits.</summary>
    public static DateTimeOffset? NextAt(StoreConnection store, DateTimeOffset now) => store.First<DateTimeOffset?>(
        "SELECT min(NextAt) FROM Outbox WHERE NextAt IS NOT NULL AND DueAt > ?1",
        static row => row.IsNull(0) ? null : DateTimeOffset.FromUnixTimeSeconds(row.Number(0)),
        (now - Outbox.Patience).ToUnixTimeSeconds());

    /// <summary>When a letter that failed is tried again; null when it is given up.</summary>
    public static DateTimeOffset? Again(WaitingLetter letter, DateTimeOffset now) =>
        letter.Attempts < Pauses.Length ? now + Pauses[letter.Attempts] : null;

    /// <summary>The letter has ended: what it said and to whom goes at once, and that the file has to be compacted is noted with it.</summary>
    public static void NoteEnd(StoreConnection store, WaitingLetter letter, MailOutcome outcome, MailFault? fault, DateTimeOffset now)
    {
        var ended = store.Execute(
            """
            UPDATE Outbox SET Outcome = ?2, EndedAt = ?3, Fault = ifnull(?4, Fault), Attempts = Attempts + 1, NextAt = NULL, Address = NULL, Content = NULL, FailingSince = NULL
            WHERE KeyHash = ?1 AND NextAt IS NOT NULL
            """,
            letter.KeyHash, (int)outcome, now.ToUnixTimeSeconds(), fault?.Words);
        if (ended > 0)
            CompactionState.Set(store, CompactionState.Due);
    }

    public static void NoteFailure(StoreConnection store, WaitingLetter letter, MailFault fault, DateTimeOffset again, DateTimeOffset now) => store.Execute(
        "UPDATE Outbox SET NextAt = ?2, Fault = ?3, Attempts = Attempts + 1, FailingSince = ifnull(FailingSince, ?4) WHERE KeyHash = ?1 AND NextAt IS NOT NULL",
        letter.KeyHash, again.ToUnixTimeSeconds(), fault.Words, now.ToUnixTimeSeconds());
}

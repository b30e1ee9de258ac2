using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Mailing;

/// <summary>
/// Where letters are put, in the transaction of what they tell: a letter goes if and only if that was committed. What was put is
/// sent by <see cref="MailSending"/>. See docs/decisions/0009-mail-goes-through-an-outbox.md.
/// </summary>
public sealed class Outbox(IOptions<LeadManageOptions> options, Envelopes envelopes)
{
    /// <summary>How long a letter is tried; whoever waits longer has asked anew.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    // So long a key that is put again is still known.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Puts a letter; with mail off, nothing. Call it within a job of <see cref="StoreWriter"/>.</summary>
    /// <param name="store">The writer's connection.</param>
    /// <param name="to">One address, see <see cref="EmailAddress"/>.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="key">Names what the letter is about, without an address in it: a second one of the same key is not put for 90 days.</param>
    /// <param name="due">Not sent before.</param>
    /// <param name="now">The time; a letter that was due before is due now.</param>
    /// <returns>False when nothing was put.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not one address.</exception>
    public bool Put(StoreConnection store, string to, Letter letter, string key, DateTimeOffset due, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!EmailAddress.IsOne(to))
            throw new ArgumentException("Not one e-mail address.", nameof(to));
        if (!options.Value.Mail.IsOn)
            return false;
        var at = (due > now ? due : now).ToUnixTimeSeconds();
        var put = store.Execute(
            "INSERT INTO Outbox (KeyHash, Address, Content, DueAt, NextAt, Attempts) VALUES (?1, ?2, ?3, ?4, ?4, 0) ON CONFLICT DO NOTHING",
            HashOf(key), to, envelopes.Close(letter), at) > 0;
        // Before the commit; whoever wakes asks the writer, and is answered after it.
        if (put)
            _news.Writer.TryWrite(true);
        return put;
    }

    /// <summary>Takes a letter back that has not gone; its key may be put again.</summary>
    /// <returns>False when there is none, or it has gone.</returns>
    public static bool Withdraw(StoreConnection store, string key)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Erased(store, store.Execute("DELETE FROM Outbox WHERE KeyHash = ?1 AND NextAt IS NOT NULL", HashOf(key))) > 0;
    }

    /// <summary>Sends a letter that has not gone to another address of the same person.</summary>
    public static void Readdress(StoreConnection store, string key, string address)
    {
        ArgumentNullException.ThrowIfNull(store);
        store.Execute("UPDATE Outbox SET Address = ?2 WHERE KeyHash = ?1 AND NextAt IS NOT NULL", HashOf(key), address);
    }

    /// <summary>Whether a letter of this key waits.</summary>
    public static bool Waits(StoreReaders readers, string key)
    {
        ArgumentNullException.ThrowIfNull(readers);
        return readers.First("SELECT 1 FROM Outbox WHERE KeyHash = ?1 AND NextAt IS NOT NULL", _ => true, HashOf(key));
    }

    /// <summary>What keeps a letter from going; null when nothing does, when it has gone, and when it is known no more.</summary>
    public static MailTrouble? TroubleWith(StoreReaders readers, string key)
    {
        ArgumentNullException.ThrowIfNull(readers);
        return readers.First(
            "SELECT Outcome, FailingSince IS NOT NULL FROM Outbox WHERE KeyHash = ?1",
            row => row.IsNull(0) ? row.Number(1) != 0 ? MailTrouble.Delayed : null : (MailOutcome)row.Number(0) switch
            {
                MailOutcome.Refused => MailTrouble.Refused,
                MailOutcome.GivenUp => MailTrouble.GivenUp,
                _ => (MailTrouble?)null,
            },
            HashOf(key));
    }

    /// <summary>Erases every letter that waits for this address.</summary>
    /// <returns>How many they were.</returns>
    public static int EraseTo(StoreConnection store, string address)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Erased(store, store.Execute("DELETE FROM Outbox WHERE NextAt IS NOT NULL AND Address = ?1 COLLATE NOCASE", address));
    }

    /// <summary>Empties letters that waited too long, and forgets those that ended long ago.</summary>
    /// <returns>How many they were.</returns>
    internal static int EraseExpired(StoreConnection store, DateTimeOffset now)
    {
        var waited = Erased(store, store.Execute(
            "UPDATE Outbox SET Outcome = ?2, EndedAt = ?3, NextAt = NULL, Address = NULL, Content = NULL, FailingSince = NULL WHERE NextAt IS NOT NULL AND DueAt <= ?1",
            (now - Patience).ToUnixTimeSeconds(), (int)MailOutcome.GivenUp, now.ToUnixTimeSeconds()));
        return waited + store.Execute("DELETE FROM Outbox WHERE EndedAt <= ?1", (now - Remembered).ToUnixTimeSeconds());
    }

    /// <summary>Waits until a letter is put, but no longer than this.</summary>
    internal async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken ct)
    {
        using var over = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, ct);
        try
        {
            await _news.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Time is up.
        }
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static int Erased(StoreConnection store, int letters)
    {
        if (letters > 0)
            CompactionState.Set(store, CompactionState.Due);
        return letters;
    }
}

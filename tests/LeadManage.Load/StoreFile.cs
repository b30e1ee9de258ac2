using System.Buffers.Text;
using System.Security.Cryptography;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;

namespace LeadManage.Load;

/// <summary>The database file of a server that does not run: how large it is, and how a thousand sittings become a million.</summary>
internal static class StoreFile
{
    /// <summary>People of each store who can read something.</summary>
    private const int Readers = 300;

    /// <summary>Bytes of the pages in use, everything in the file itself.</summary>
    public static long UsedBytes(string folder)
    {
        using var store = Open(folder);
        Execute(store, "PRAGMA wal_checkpoint(TRUNCATE)");
        return (Numbers(store, "PRAGMA page_count")[0] - Numbers(store, "PRAGMA freelist_count")[0]) * Numbers(store, "PRAGMA page_size")[0];
    }

    public static double MeanProfileBytes(string folder)
    {
        using var store = Open(folder);
        return Numbers(store, "SELECT LENGTH(Packed) FROM Profiles").Average();
    }

    /// <summary>
    /// Fills one store with copies of the real sittings of another, each under an id and a guest of its own, spread over the
    /// last sixty days; and lets some guests with known cookies into both.
    /// </summary>
    public static (List<Person> Small, List<Person> Large) Multiply(string small, string large, int most)
    {
        using var store = Open(large);
        Execute(store, $"PRAGMA synchronous=OFF; ATTACH '{Path.Combine(small, "leadmanage.db")}' AS real");
        var templates = Numbers(store, "SELECT SittingId FROM real.Profiles");
        // A seal is bound to its sitting: each copy gets its own.
        store.CreateFunction("seal", (long id, byte[] packed) => SealedProfile.SealOf(new SittingId(id), SealedProfile.Unpack(packed)), isDeterministic: true);
        using var transaction = store.BeginTransaction();
        using var guest = Prepare(store, "INSERT INTO main.Guests (Id, TokenHash) VALUES ($1, $2)");
        using var sitting = Prepare(store, "INSERT INTO main.Sittings SELECT $1, Instrument, Seed, SubmittedAt, Revision FROM real.Sittings WHERE Id = $2");
        using var holder = Prepare(store, "INSERT INTO main.Holders (GuestId, SittingId) VALUES ($1, $2)");
        using var profile = Prepare(store, "INSERT INTO main.Profiles (SittingId, Packed, Seal, Up, Across, Quality, Pooled) SELECT $1, Packed, seal($1, Packed), Up, Across, Quality, Pooled FROM real.Profiles WHERE SittingId = $2");
        using var guestOfReal = Prepare(store, "INSERT INTO real.Guests (Id, TokenHash) VALUES ($1, $2)");
        using var holderOfReal = Prepare(store, "INSERT INTO real.Holders (GuestId, SittingId) VALUES ($1, $2)");
        List<Person> ofSmall = [], ofLarge = [];
        var now = TimeProvider.System.GetUtcNow();
        foreach (var number in Enumerable.Range(0, most))
        {
            var token = RandomNumberGenerator.GetBytes(32);
            var hash = SHA256.HashData(token);
            var id = SittingId.FirstOf(now.AddDays(-60.0 * (most - number) / most)).Value + RandomNumberGenerator.GetInt32(1 << 22);
            var template = templates[number % templates.Count];
            Run(guest, Guest.IdOf(hash), hash);
            Run(sitting, id, template);
            Run(holder, Guest.IdOf(hash), id);
            Run(profile, id, template);
            if (number % (most / Readers) != 0)
                continue;
            var cookie = $"leadmanage={Base64Url.EncodeToString(token)}";
            ofLarge.Add(new Person(cookie, new SittingId(id).ToString()));
            Run(guestOfReal, Guest.IdOf(hash), hash);
            Run(holderOfReal, Guest.IdOf(hash), template);
            ofSmall.Add(new Person(cookie, new SittingId(template).ToString()));
        }

        transaction.Commit();
        return (ofSmall, ofLarge);
    }

    /// <summary>Lets whoever holds one sitting hold all the others too.</summary>
    public static void GiveAll(string folder, string sitting)
    {
        using var store = Open(folder);
        _ = SittingId.TryParse(sitting, out var id);
        Execute(store, $"INSERT OR IGNORE INTO Holders (GuestId, SittingId) SELECT GuestId, Sittings.Id FROM Holders, Sittings WHERE SittingId = {id.Value}");
    }

    /// <summary>
    /// People with accounts who share copies of two real sittings, each their own, with the one who has this address; every hundredth of them is in a group and
    /// tells so.
    /// </summary>
    public static void ShareWith(string folder, string coach, int people)
    {
        using var store = Open(folder);
        store.CreateFunction("seal", (long id, byte[] packed) => SealedProfile.SealOf(new SittingId(id), SealedProfile.Unpack(packed)), isDeterministic: true);
        var templates = Numbers(store, "SELECT SittingId FROM Profiles");
        var coachId = Numbers(store, $"SELECT Id FROM People WHERE Email = '{coach}'")[0];
        var now = TimeProvider.System.GetUtcNow();
        using var transaction = store.BeginTransaction();
        Execute(store, $"UPDATE People SET IsCoach = 1, CoachCode = 'abcdefghjk' WHERE Id = {coachId}; INSERT INTO Groups (Id, CoachId, Name, Questionnaire, MadeAt) VALUES (1, {coachId}, 'Team', 'lm36', 0)");
        foreach (var number in Enumerable.Range(1, people))
        {
            var owner = Guest.IdOf(SHA256.HashData(RandomNumberGenerator.GetBytes(32)));
            Execute(
                store,
                $"""
                INSERT INTO Guests (Id, TokenHash) VALUES ({owner}, x'');
                INSERT INTO People (Id, Email, NormalizedEmail, Name, IsConfirmed, SecurityStamp, HasSecondFactor, FailedSignIns, IsCoach, IsAdministrator, BegunAt, Version)
                VALUES ({owner}, 'c{number}@example.org', 'C{number}@EXAMPLE.ORG', 'Client {number:0000}', 1, '-', 0, 0, 0, 0, 0, 0);
                INSERT INTO Members (GroupId, HolderId, JoinedAt, TellsAt, Name) SELECT 1, {owner}, 0, 0, 'Client {number:0000}' WHERE {number} % 100 = 0;
                INSERT INTO Grants (OwnerId, CoachId, Fields, MadeAt, EndsAt, Consent) VALUES ({owner}, {coachId}, 15, {now.ToUnixTimeSeconds()}, {now.AddDays(100).ToUnixTimeSeconds()}, 'share.v1')
                """);
            foreach (var (template, days) in ((long, int)[])[(templates[number % templates.Count], 30), (templates[number * 7 / 3 % templates.Count], 0)])
            {
                var id = SittingId.FirstOf(now.AddDays(-days - (60.0 * (people - number) / people))).Value + RandomNumberGenerator.GetInt32(1 << 22);
                Execute(
                    store,
                    $"""
                    INSERT INTO Sittings SELECT {id}, Instrument, Seed, {now.AddDays(-days).ToUnixTimeSeconds() - people + number}, Revision FROM Sittings WHERE Id = {template};
                    INSERT INTO Holders (GuestId, SittingId) VALUES ({owner}, {id});
                    INSERT INTO Profiles (SittingId, Packed, Seal, Up, Across, Quality, Pooled) SELECT {id}, Packed, seal({id}, Packed), Up, Across, Quality, Pooled FROM Profiles WHERE SittingId = {template};
                    INSERT INTO GrantedSittings (GrantId, SittingId) SELECT Id, {id} FROM Grants WHERE OwnerId = {owner}
                    """);
            }
        }

        transaction.Commit();
    }

    private static SqliteConnection Open(string folder)
    {
        var store = new SqliteConnection($"Data Source={Path.Combine(folder, "leadmanage.db")};Pooling=False");
        store.Open();
        return store;
    }

    private static SqliteCommand Prepare(SqliteConnection store, string sql)
    {
        var command = store.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$1", 0L);
        command.Parameters.AddWithValue("$2", 0L);
        return command;
    }

    private static void Run(SqliteCommand command, object first, object second)
    {
        command.Parameters[0].Value = first;
        command.Parameters[1].Value = second;
        command.Parameters[1].ResetSqliteType();
        command.ExecuteNonQuery();
    }

    private static List<long> Numbers(SqliteConnection store, string sql)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var numbers = new List<long>();
        while (rows.Read())
            numbers.Add(rows.GetInt64(0));
        return numbers;
    }

    private static void Execute(SqliteConnection store, string sql)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

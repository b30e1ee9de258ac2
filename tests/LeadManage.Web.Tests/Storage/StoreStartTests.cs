using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Storage;

public sealed class StoreStartTests : IDisposable
{
    private readonly DataFolder _folder = TestStore.NewFolder();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_folder_becomes_a_store_and_a_second_start_keeps_it()
    {
        var inside = new DataFolder(Path.Combine(_folder.Root, "not", "there", "yet"));
        await using (var store = TestStore.Over(inside))
        {
            await store.PrepareAsync();
            await store.SubmittedAsync();
        }

        await using var again = TestStore.Over(inside);
        await again.PrepareAsync();
        Assert.Equal("1", again.Scalar("SELECT count(*) FROM Profiles"));
        Assert.False(Directory.Exists(inside.Backups));
    }

    [Fact]
    public async Task Every_connection_has_the_pragmas_of_a_durable_store()
    {
        await using var store = TestStore.Over(_folder);
        await store.PrepareAsync();
        for (var opened = 1; opened <= 3; opened++)
        {
            await using var db = await store.Get<IDbContextFactory<LeadManageDb>>().CreateDbContextAsync(Ct);
            await db.Database.OpenConnectionAsync(Ct);
            Pragmas.Assert(db.Database.GetDbConnection());
        }

        await store.Writer.WriteAsync(
            rows =>
            {
                Assert.Equal(2, rows.First("PRAGMA synchronous", row => row.Number(0)));
                Assert.Equal(1, rows.First("PRAGMA secure_delete", row => row.Number(0)));
                return rows.First("PRAGMA foreign_keys", row => row.Number(0));
            },
            Ct);
    }

    [Fact]
    public async Task A_connection_without_the_pragmas_is_noticed()
    {
        await using var store = TestStore.Over(_folder);
        await store.PrepareAsync();
        using var bare = store.Raw();
        Assert.Contains("PRAGMA foreign_keys", Assert.Throws<StoreStartException>(() => Change("PRAGMA foreign_keys=OFF")).Message, StringComparison.Ordinal);
        Assert.Contains("PRAGMA synchronous", Assert.Throws<StoreStartException>(() => Change("PRAGMA synchronous=NORMAL")).Message, StringComparison.Ordinal);

        void Change(string pragma)
        {
            Pragmas.Apply(bare);
            Pragmas.Scalar(bare, pragma);
            Pragmas.Assert(bare);
        }
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused()
    {
        await using var first = TestStore.Over(_folder);
        await first.PrepareAsync();
        using var second = new Child("start", _folder.Root);
        Assert.Equal("starting", await second.ReadLineAsync(Ct));
        Assert.Equal($"Another server works in the data folder {_folder.Root}. Stop it, or name another folder with LeadManage:DataFolder.", await second.ReadLineAsync(Ct));
        Assert.Equal(1, await second.EndAsync(Ct));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_its_option()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "file"), "in the way", Ct);
        await using var store = TestStore.Over(new DataFolder(Path.Combine(_folder.Root, "file", "data")));
        await FailsAsync(store, Path.Combine("file", "data"), DataFolder.Option);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        await File.WriteAllTextAsync(_folder.Database, new string('x', 10_000), Ct);
        await using var store = TestStore.Over(_folder);
        await FailsAsync(store, _folder.Database, "damaged");
        Assert.Equal(new string('x', 10_000), await File.ReadAllTextAsync(_folder.Database, Ct));
    }

    [Fact]
    public async Task A_damaged_page_is_found_at_start()
    {
        await using (var store = TestStore.Over(_folder))
        {
            await store.PrepareAsync();
            await store.SubmittedAsync();
            store.Scalar("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        var bytes = await File.ReadAllBytesAsync(_folder.Database, Ct);
        var page = int.Parse(await PageOfAsync("Profiles"));
        Array.Fill(bytes, (byte)0xFF, (page - 1) * 4096, 64);
        await File.WriteAllBytesAsync(_folder.Database, bytes, Ct);
        await using var damaged = TestStore.Over(_folder);
        await FailsAsync(damaged, _folder.Database, "damaged");
    }

    [Fact]
    public async Task A_file_from_a_newer_version_is_refused_and_not_changed()
    {
        await using (var store = TestStore.Over(_folder))
        {
            await store.PrepareAsync();
            store.Scalar("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')");
        }

        await using var older = TestStore.Over(_folder);
        await FailsAsync(older, _folder.Database, "newer version");
    }

    [Fact]
    public async Task Before_a_migration_the_file_is_copied_and_a_lock_left_by_a_killed_one_is_cleared()
    {
        // A database of before, as far as it matters: a table with data, and a migration that began and was killed.
        await using var store = TestStore.Over(_folder);
        store.Scalar("CREATE TABLE Before (Word TEXT); INSERT INTO Before VALUES ('kept')");
        store.Scalar("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");

        await store.PrepareAsync().WaitAsync(TimeSpan.FromSeconds(30), Ct);
        await store.SubmittedAsync();

        var backup = Assert.Single(Directory.GetFiles(_folder.Backups));
        await using var copy = new SqliteConnection($"Data Source={backup};Pooling=False");
        await copy.OpenAsync(Ct);
        Assert.Equal("kept", Pragmas.Scalar(copy, "SELECT Word FROM Before"));
        Assert.Equal("0", Pragmas.Scalar(copy, "SELECT count(*) FROM sqlite_master WHERE name = 'Sittings'"));
    }

    [Fact]
    public async Task The_rows_of_many_small_keys_lie_in_one_tree()
    {
        await using var store = TestStore.Over(_folder);
        await store.PrepareAsync();
        Assert.Equal("Answers,Holders,PooledChanges,ResumeLinks", store.Scalar("SELECT group_concat(name) FROM (SELECT name FROM pragma_table_list WHERE wr = 1 ORDER BY name)"));
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);

    private static async Task FailsAsync(TestStore store, params string[] told)
    {
        var fault = await Assert.ThrowsAsync<StoreStartException>(store.PrepareAsync);
        Assert.All(told, part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    private async Task<string> PageOfAsync(string table)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await connection.OpenAsync(Ct);
        return Pragmas.Scalar(connection, $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'");
    }
}

using System.Security.Cryptography;
using System.Text;
using LeadManage.Web.Account;
using LeadManage.Web.Grouping;
using LeadManage.Web.Inviting;
using LeadManage.Web.Keeping;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Grouping;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Keeping;

public sealed class RestoringTests : IDisposable
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    private readonly string _copies = Directory.CreateTempSubdirectory("leadmanage-copies-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_copies, "one.backup");

    public void Dispose() => Directory.Delete(_copies, recursive: true);

    [Fact]
    public async Task A_copy_made_while_people_answer_is_whole_and_comes_back_with_every_answer_said_to_be_saved_before()
    {
        var folder = TestStore.NewFolder();
        List<(Actor Actor, SittingId Id)> saved = [];
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            foreach (var person in Enumerable.Range(1, 20))
                saved.Add(await store.SubmittedAsync(person));
            using var busy = new CancellationTokenSource();
            var answering = Task.Run(
                async () =>
                {
                    while (!busy.IsCancellationRequested)
                        await store.SubmittedAsync(99);
                },
                Ct);

            BackupFile.Make(folder, Copy, Key, ct: Ct);

            await busy.CancelAsync();
            await answering;
        }

        await File.WriteAllTextAsync(folder.Database, "a lost disk", Ct);
        var report = Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct);

        Assert.Equal("a lost disk", await File.ReadAllTextAsync(report.Aside!, Ct));
        await using var restored = TestStore.Over(folder);
        await restored.PrepareAsync();
        foreach (var (actor, id) in saved)
            Assert.NotNull(await restored.Profiles.FindAsync(actor, id, Ct));
        Assert.Empty(Directory.GetDirectories(folder.Root, "unpacked-*"));
        Directory.Delete(folder.Root, recursive: true);
    }

    [Fact]
    public async Task What_was_erased_or_ended_since_does_not_come_back()
    {
        var folder = TestStore.NewFolder();
        Actor ann, ben, coach, guest;
        SittingId deleted, kept;
        long grant;
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            (ann, ben, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Benjamin-Canary"), await store.PersonAsync("Coach", coach: true));
            (deleted, kept) = (await store.ResultAsync(ann), await store.ResultAsync(ann, 2));
            await store.ResultAsync(ben);
            await store.ShareAsync(ann, coach, sittings: [kept]);
            grant = (await store.Get<Grants>().ListAsync(ann, Ct))[0].Id;
            var team = await Team.OfAsync(store, coach);
            guest = (await team.AnsweredAsync(1))[0];
            BackupFile.Make(folder, Copy, Key, ct: Ct);

            Assert.True(await store.MyData.EraseAsync(ann, deleted, Ct));
            Assert.True(await store.Get<AccountData>().EraseAsync(ben, Ct));
            Assert.True(await store.Get<Grants>().RevokeAsync(ann, grant, Ct));
            await store.Writer.WriteAsync(writing => writing.Execute("UPDATE Members SET AgreedAt = NULL WHERE HolderId = ?1", guest.HolderId), Ct);
            await store.Get<ErasureLedger>().WriteDownAsync(Ct);
            Assert.Equal("0", store.Scalar("SELECT count(*) FROM Erasures"));
        }

        var ledger = await File.ReadAllTextAsync(ErasureLedger.In(folder.Root), Ct);
        Assert.DoesNotContain($"{deleted.Value}", ledger, StringComparison.Ordinal);
        // The sitting, Ben's sitting, Ben, the grant, the member.
        Assert.Equal(5, ledger.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        File.Delete(folder.Database);

        Assert.Equal(5, Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct).Erased);

        await using var restored = TestStore.Over(folder);
        await restored.PrepareAsync();
        Assert.Equal([kept], (await restored.MyData.ListAsync(ann, Ct)).Select(one => one.Id));
        Assert.Equal("2", restored.Scalar("SELECT count(*) FROM People"));
        Assert.False((await restored.Get<Grants>().ListAsync(ann, Ct))[0].Stands);
        Assert.Equal(("0", "0"), (restored.Scalar("SELECT count(*) FROM Members"), restored.Scalar("SELECT count(*) FROM Sessions")));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(folder.Database, Ct)).AsSpan().IndexOf(Encoding.UTF8.GetBytes("Benjamin-Canary")));
    }

    [Fact]
    public async Task A_group_that_was_deleted_does_not_come_back_nor_do_its_pictures()
    {
        var folder = TestStore.NewFolder();
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            var team = await Team.OfAsync(store);
            await team.AnsweredAsync(5);
            Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
            BackupFile.Make(folder, Copy, Key, ct: Ct);
            Assert.True(await store.Get<Groups>().EndAsync(team.Coach, team.Group, Ct));
            Assert.True(await store.Get<Groups>().DeleteAsync(team.Coach, team.Group, Ct));
            await store.Get<ErasureLedger>().WriteDownAsync(Ct);
        }

        Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct);

        await using var restored = TestStore.Over(folder);
        await restored.PrepareAsync();
        Assert.Equal(("0", "0"), (restored.Scalar("SELECT count(*) FROM Groups"), restored.Scalar("SELECT count(*) FROM Members")));
        Assert.Equal(("", "5"), (restored.Scalar("SELECT Figures FROM Pictures"), restored.Scalar("SELECT count(*) FROM PictureResults")));
    }

    [Fact]
    public async Task Warnings_of_before_do_not_count_for_accounts_that_may_have_been_used_since()
    {
        var folder = TestStore.NewFolder();
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            await store.PersonAsync("Ann");
            store.Scalar("UPDATE AccountUses SET UsedAt = 1, Warnings = 2, EndsAt = 2");
            BackupFile.Make(folder, Copy, Key, ct: Ct);
        }

        Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct);

        await using var restored = TestStore.Over(folder);
        Assert.Equal($"{TestStore.NewClock().GetUtcNow().ToUnixTimeSeconds()} 0 -", restored.Scalar("SELECT UsedAt || ' ' || Warnings || ' ' || ifnull(EndsAt, '-') FROM AccountUses"));
    }

    [Fact]
    public async Task A_copy_is_as_old_as_its_making_whenever_it_is_put_back()
    {
        var folder = TestStore.NewFolder();
        await using (var store = TestStore.Over(folder))
            await store.PrepareAsync();
        BackupFile.Make(folder, Copy, Key, ct: Ct);
        var made = TimeProvider.System.GetUtcNow();
        await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);

        // What was erased is erased again from this time on; a later one would bring back what was erased before it.
        Assert.InRange(Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct).Made, made - TimeSpan.FromMinutes(1), made);
    }

    [Fact]
    public async Task What_waits_for_the_ledger_in_the_database_that_is_replaced_counts_too()
    {
        var folder = TestStore.NewFolder();
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            var (actor, id) = await store.SubmittedAsync();
            BackupFile.Make(folder, Copy, Key, ct: Ct);
            Assert.True(await store.MyData.EraseAsync(actor, id, Ct));
        }

        Assert.Equal(1, Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct).Erased);
    }

    [Fact]
    public async Task A_damaged_copy_a_wrong_key_and_a_folder_in_use_change_nothing()
    {
        var folder = TestStore.NewFolder();
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            await store.SubmittedAsync();
            BackupFile.Make(folder, Copy, Key, ct: Ct);
            Assert.Contains("there already", Assert.Throws<BackupException>(() => BackupFile.Make(folder, Copy, Key, ct: Ct)).Message, StringComparison.Ordinal);
            Assert.Throws<StoreStartException>(() => Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct));
        }

        var before = await File.ReadAllBytesAsync(folder.Database, Ct);
        Assert.Throws<BackupException>(() => Restoring.Run(Copy, folder, RandomNumberGenerator.GetBytes(32), TestStore.NewClock().GetUtcNow(), ct: Ct));
        var bytes = await File.ReadAllBytesAsync(Copy, Ct);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Copy, bytes, Ct);
        Assert.Throws<BackupException>(() => Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct));
        Assert.Throws<BackupException>(() => Restoring.Run(Copy + ".none", folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct));

        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Database, Ct));
        Assert.Empty(Directory.GetDirectories(folder.Root, "unpacked-*"));
    }

    [Fact]
    public async Task A_sealed_copy_of_a_damaged_database_is_not_put_back()
    {
        var folder = TestStore.NewFolder();
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            foreach (var person in Enumerable.Range(1, 50))
                await store.SubmittedAsync(person);
        }

        var bytes = await File.ReadAllBytesAsync(folder.Database, Ct);
        // A page of a table in the middle of the file.
        RandomNumberGenerator.Fill(bytes.AsSpan(bytes.Length / 2 / 4096 * 4096, 4096));
        await File.WriteAllBytesAsync(folder.Database, bytes, Ct);
        BackupFile.Make(folder, Copy, Key, ct: Ct);

        Assert.Contains("damaged", Assert.Throws<BackupException>(() => Restoring.Run(Copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct)).Message, StringComparison.Ordinal);
    }
}

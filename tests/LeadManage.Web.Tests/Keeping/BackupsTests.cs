using LeadManage.Web.Hosting;
using LeadManage.Web.Keeping;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Keeping;

public sealed class BackupsTests : IDisposable
{
    private readonly string _copies = Directory.CreateTempSubdirectory("leadmanage-copies-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_copies, recursive: true);

    [Fact]
    public async Task A_copy_is_made_when_something_changed_and_is_opened_again()
    {
        await using var store = await TestStore.NewAsync(Options());
        await store.SubmittedAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await store.Get<Backups>().CopyAsync(Ct));
        store.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await store.Get<Backups>().CopyAsync(Ct));
        await store.SubmittedAsync(2);
        store.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await store.Get<Backups>().CopyAsync(Ct));

        Assert.Equal(2, Directory.GetFiles(_copies, "leadmanage-*.backup").Length);
        Assert.Equal((store.Clock.GetUtcNow(), null), (store.Get<Backups>().Last!.At, store.Get<Backups>().Last!.Fault));
    }

    [Fact]
    public async Task Copies_of_the_last_hours_stay_then_the_last_of_each_day_for_as_long_as_it_is_set()
    {
        await using var store = await TestStore.NewAsync(Options());
        var folder = store.Get<BackupFolder>();
        foreach (var _ in Enumerable.Range(0, 40 * 4))
        {
            store.Clock.Advance(TimeSpan.FromHours(6));
            await File.WriteAllTextAsync(folder.Next(), "", Ct);
        }

        folder.DeleteExpired();

        var now = store.Clock.GetUtcNow();
        Assert.All(folder.List(), one => Assert.True(one.At >= now.AddDays(-30)));
        // Thirty days and what is left of the first, and of today the one of six hours ago beside the newest.
        Assert.Equal(31, folder.List().Select(one => one.At.Date).Distinct().Count());
        Assert.Equal([now, now.AddHours(-6)], folder.List().Take(2).Select(one => one.At));
        Assert.All(folder.List().Where(one => one.At < now.AddHours(-6)).GroupBy(one => one.At.Date), day => Assert.Single(day));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_made_leaves_nothing_behind()
    {
        await using var store = await TestStore.NewAsync(Options());
        await store.SubmittedAsync();
        Directory.Delete(_copies, recursive: true);
        await File.WriteAllTextAsync(_copies, "a file where the folder should be", Ct);

        await Assert.ThrowsAnyAsync<IOException>(() => store.Get<Backups>().CopyAsync(Ct));

        Assert.Empty(Directory.GetFiles(store.Folder.Root, "*-copy-*"));
        File.Delete(_copies);
        Directory.CreateDirectory(_copies);
    }

    [Theory]
    [InlineData("copies", null, 15, 30, "LeadManage:Backup:Key: needed")]
    [InlineData("copies", "short", 15, 30, "LeadManage:Backup:Key: not 32 bytes")]
    [InlineData(null, null, 0, 30, "LeadManage:Backup:EveryMinutes")]
    [InlineData(null, null, 15, 0, "LeadManage:Backup:KeepDays")]
    public void A_setting_that_cannot_work_is_named(string? folder, string? key, int every, int days, string said) =>
        Assert.StartsWith(said, Assert.Single(new BackupSettings { Folder = folder, Key = key, EveryMinutes = every, KeepDays = days }.Faults()), StringComparison.Ordinal);

    [Fact]
    public void A_new_key_is_one() => Assert.Empty(new BackupSettings { Folder = "copies", Key = BackupSettings.NewKey() }.Faults());

    private LeadManageOptions Options() => new() { Backup = new BackupSettings { Folder = _copies, Key = BackupSettings.NewKey() } };
}

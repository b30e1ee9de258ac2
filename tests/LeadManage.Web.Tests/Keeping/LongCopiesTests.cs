using System.Security.Cryptography;
using LeadManage.Web.Keeping;
using LeadManage.Web.Progressing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Keeping;

/// <summary>A copy that takes long: it tells how far it is, and whoever gives it up finds everything as before.</summary>
public sealed class LongCopiesTests : IDisposable
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    private readonly string _copies = Directory.CreateTempSubdirectory("leadmanage-copies-").FullName;
    private readonly DataFolder _folder = TestStore.NewFolder();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_copies, "one.backup");

    public void Dispose()
    {
        Directory.Delete(_copies, recursive: true);
        Directory.Delete(_folder.Root, recursive: true);
    }

    [Fact]
    public async Task It_tells_how_far_it_is_step_by_step()
    {
        await FillAsync();
        var told = new Told();

        BackupFile.Make(_folder, Copy, Key, told, CancellationToken.None);
        Restoring.Run(Copy, _folder, Key, TestStore.NewClock().GetUtcNow(), told, CancellationToken.None);

        Assert.Equal(
            ["Copying the database", "Packing and encrypting", "Opening the copy", "Checking the copy", "Erasing again what was erased since", "Putting it in place"],
            told.All.Select(one => one.What).Distinct());
        foreach (var step in told.All.Where(one => one.Total > 0).GroupBy(one => one.What))
        {
            Assert.Equal(step.Select(one => one.Done).Order(), step.Select(one => one.Done));
            // Between its beginning and its end.
            Assert.Contains(step, one => one.Done > one.Total / 4 && one.Done < one.Total * 3 / 4);
            Assert.InRange(step.Last().Done, step.Last().Total, step.Last().Total + 20_000);
        }
    }

    [Theory]
    [InlineData("Copying the database")]
    [InlineData("Packing and encrypting")]
    public async Task A_copy_that_is_given_up_leaves_nothing(string step)
    {
        await FillAsync();
        using var giveUp = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => BackupFile.Make(_folder, Copy, Key, new Told(step, giveUp), giveUp.Token));

        Assert.Empty(Directory.GetFileSystemEntries(_copies));
        Assert.Empty(Directory.GetFiles(_folder.Root, "*-copy-*"));
    }

    [Theory]
    [InlineData("Opening the copy")]
    [InlineData("Checking the copy")]
    [InlineData("Erasing again what was erased since")]
    public async Task A_restore_that_is_given_up_changes_nothing(string step)
    {
        await FillAsync();
        BackupFile.Make(_folder, Copy, Key, ct: Ct);
        await File.WriteAllTextAsync(_folder.Database, "what is there", Ct);
        using var giveUp = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Restoring.Run(Copy, _folder, Key, TestStore.NewClock().GetUtcNow(), new Told(step, giveUp), giveUp.Token));

        Assert.Equal("what is there", await File.ReadAllTextAsync(_folder.Database, Ct));
        Assert.Empty(Directory.GetDirectories(_folder.Root, "unpacked-*"));
    }

    /// <summary>Twenty megabytes that cannot be packed.</summary>
    private async Task FillAsync()
    {
        await using var store = TestStore.Over(_folder);
        await store.PrepareAsync();
        store.Scalar("CREATE TABLE Ballast (Bytes BLOB); INSERT INTO Ballast WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) SELECT randomblob(1000000) FROM n");
    }

    private sealed class Told(string? step = null, CancellationTokenSource? giveUp = null) : IProgress<Headway>
    {
        public List<Headway> All { get; } = [];

        public void Report(Headway value)
        {
            All.Add(value);
            if (value.What == step)
                giveUp!.Cancel();
        }
    }
}

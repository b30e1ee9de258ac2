using LeadManage.Web.Keeping;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Keeping;

/// <summary>What a program that was killed left open of a copy goes, and nothing else does.</summary>
public sealed class LeftoversTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copies_that_were_left_half_done_go_after_hours_and_whatever_is_at_work_stays()
    {
        await using var store = await TestStore.NewAsync();
        var folder = store.Get<DataFolder>();
        var before = Directory.GetFileSystemEntries(folder.Root);
        var (left, atWork) = (Leftovers.NewMomentOf(folder), Leftovers.NewMomentOf(folder));
        var (unpacked, written) = (Leftovers.NewUnpackedIn(folder.Root), Leftovers.NewUnpackedIn(folder.Root));
        Write(left, hours: 7);
        Write($"{left}-journal", hours: 7);
        Write(atWork, hours: 5);
        Write(unpacked.Database, hours: 7);
        // One file of it is still being written.
        Write(written.Database, hours: 5);
        foreach (var one in new[] { unpacked, written })
            Directory.SetLastWriteTimeUtc(one.Root, At(hours: 8));

        await store.Get<Upkeep>().EraseExpiredAsync(Ct);

        Assert.Equal([.. before.Append(atWork).Append(written.Root).Order(StringComparer.Ordinal)], Directory.GetFileSystemEntries(folder.Root).Order(StringComparer.Ordinal));

        void Write(string path, int hours)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "as it was");
            File.SetLastWriteTimeUtc(path, At(hours));
        }

        DateTime At(int hours) => store.Clock.GetUtcNow().AddHours(-hours).UtcDateTime;
    }
}

using System.Diagnostics;
using LeadManage.Web.Answering;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Storage;

/// <summary>A disk of two megabytes that is really full. Needs the right to mount; skipped without it.</summary>
public sealed class DiskFullTests : IAsyncDisposable
{
    private readonly DataFolder _folder = TestStore.NewFolder();
    private readonly bool _mounted;

    public DiskFullTests() => _mounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", _folder.Root) == 0;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Ballast => Path.Combine(_folder.Root, "ballast");

    [Fact]
    public async Task A_full_disk_is_told_nothing_is_half_saved_reading_goes_on_and_it_heals()
    {
        Assert.SkipUnless(_mounted, "tmpfs cannot be mounted here");
        await using var store = TestStore.Over(_folder);
        await store.PrepareAsync();
        var (actor, id) = await store.AnsweredAsync();
        FillDisk();

        var saved = 0;
        RecordOutcome outcome;
        while ((outcome = await AnswerAllAsync(store, actor, id, $"page {saved}")) == RecordOutcome.Saved)
            saved++;
        Assert.Equal(RecordOutcome.Unavailable, outcome);
        Assert.Equal(36 * (saved + 1), (await store.Sittings.FindAsync(actor, id, Ct))!.Revision);

        File.Delete(Ballast);
        Assert.Equal(RecordOutcome.Saved, await AnswerAllAsync(store, actor, id, "healed"));
        Assert.Equal(SubmitOutcome.Done, await store.Sittings.SubmitAsync(actor, id, LastWord.None, Ct));
        Assert.Equal("ok", store.Scalar("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_start_on_a_full_disk_names_the_folder_and_the_option_and_works_once_there_is_room()
    {
        Assert.SkipUnless(_mounted, "tmpfs cannot be mounted here");
        FillDisk();
        await using (var store = TestStore.Over(_folder))
        {
            var fault = await Assert.ThrowsAsync<StoreStartException>(store.PrepareAsync);
            Assert.Contains(_folder.Root, fault.Message, StringComparison.Ordinal);
            Assert.Contains(DataFolder.Option, fault.Message, StringComparison.Ordinal);
        }

        File.Delete(Ballast);
        await using var later = TestStore.Over(_folder);
        await later.PrepareAsync();
        await later.SubmittedAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (_mounted)
            Run("umount", _folder.Root);
        Directory.Delete(_folder.Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<RecordOutcome> AnswerAllAsync(TestStore store, LeadManage.Web.Account.Actor actor, SittingId id, string page) =>
        (await store.Sittings.RecordAsync(actor, id, [.. TestStore.AnswersOf(1).Select(answer => answer with { Writer = page })], Ct)).Outcome;

    private void FillDisk()
    {
        using var ballast = File.OpenHandle(Ballast, FileMode.Create, FileAccess.Write);
        try
        {
            for (var written = 0L; ; written += 512)
                RandomAccess.Write(ballast, new byte[512], written);
        }
        catch (IOException)
        {
            // Full: what was wanted.
        }
    }

    private static int Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

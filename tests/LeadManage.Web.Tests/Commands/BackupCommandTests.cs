using System.Diagnostics;
using LeadManage.Web.Keeping;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Commands;

/// <summary>The commands as an operator runs them: processes of their own.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("leadmanage-copies-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Fact]
    public async Task A_backup_beside_a_working_store_is_restored_into_an_empty_folder()
    {
        var key = (await RunAsync(null, "backup", "--new-key")).Output.Trim();
        var copy = Path.Combine(_place, "one.backup");
        var into = new DataFolder(Path.Combine(_place, "new"));
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.SubmittedAsync();

        var made = await RunAsync(key, "backup", copy, "--data", store.Folder.Root);
        var restored = await RunAsync(key, "restore", copy, "--data", into.Root);

        Assert.Equal((0, 0), (made.Code, restored.Code));
        Assert.Contains("opened again and sound", made.Output, StringComparison.Ordinal);
        Assert.Contains("is in place", restored.Output, StringComparison.Ordinal);
        await using var again = TestStore.Over(into);
        await again.PrepareAsync();
        Assert.NotNull(await again.Profiles.FindAsync(actor, id, Ct));
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_with_what_to_do()
    {
        var (key, copy) = (BackupSettings.NewKey(), Path.Combine(_place, "one.backup"));
        await using var store = await TestStore.NewAsync();

        Assert.Contains("backup --new-key", Told(2, await RunAsync(null, "backup", copy, "--data", store.Folder.Root)), StringComparison.Ordinal);
        Assert.Contains("not 32 bytes", Told(2, await RunAsync("short", "backup", copy, "--data", store.Folder.Root)), StringComparison.Ordinal);
        Assert.Contains("Name a file", Told(2, await RunAsync(key, "backup")), StringComparison.Ordinal);
        Assert.Contains("restore --help", Told(2, await RunAsync(key, "restore", "--data", _place)), StringComparison.Ordinal);
        Assert.Contains("There is no database", Told(2, await RunAsync(key, "backup", copy, "--data", _place)), StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", Told(1, await RunAsync(key, "restore", copy, "--data", store.Folder.Root)), StringComparison.Ordinal);
    }

    private static string Told(int code, (int Code, string Output, string Error) run)
    {
        Assert.Equal(code, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        return run.Error;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string? key, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeadManage.Web.dll"), .. args]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        if (key is not null)
            start.Environment["LeadManage__Backup__Key"] = key;
        using var run = Process.Start(start)!;
        var error = run.StandardError.ReadToEndAsync(Ct);
        var output = await run.StandardOutput.ReadToEndAsync(Ct);
        await run.WaitForExitAsync(Ct);
        return (run.ExitCode, output, await error);
    }
}

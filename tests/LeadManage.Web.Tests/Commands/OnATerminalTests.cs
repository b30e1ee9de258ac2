using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Commands;

/// <summary>The real program on a real terminal: how far it is stands in one line that is gone at the end. Beside a terminal there is nothing of it.</summary>
public sealed partial class OnATerminalTests : IAsyncLifetime
{
    // util-linux: runs a program on a terminal of its own.
    private const string Script = "/usr/bin/script";
    private const string Wipe = "\r\e[K";
    private const int Width = 60;

    // A second of work, and not half of one where it is done fast.
    private const int Sittings = 1000;

    private TestStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Script), $"There is no {Script}.");
        _store = await TestStore.NewAsync();
        var (_, one) = await _store.SubmittedAsync();
        Multiply(one);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    [Fact]
    public async Task Progress_is_shown_in_one_line_of_a_terminal_that_is_gone_at_the_end_and_nowhere_else()
    {
        var (shown, quiet, stopped, piped) = (OnATerminalAsync("shown"), OnATerminalAsync("quiet", "--quiet"), OnATerminalAsync("stopped", stopsAt: "Scoring again"), PipedAsync());
        await Task.WhenAll(shown, quiet, stopped, piped);

        var all = string.Create(CultureInfo.InvariantCulture, $"{Sittings} profiles scored again, 0 differ.\n");
        Assert.Equal((0, all, ""), await piped);
        Assert.Equal((0, all, ""), await quiet);
        Assert.Equal((0, all), ((await shown).Code, (await shown).Output));
        var lines = (await shown).Errors.Split(Wipe);
        Assert.Equal(("", ""), (lines[0], lines[^1]));
        Assert.NotEmpty(lines[1..^1]);
        Assert.All(lines[1..^1], line => Assert.Matches("^Scoring again: [0-9,]+ of 1,000 sittings(, [0-9]+ %(, [0-9]+ s left)?)?$", line));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, Width - 1));
        Assert.Equal((130, ""), ((await stopped).Code, (await stopped).Output));
        Assert.EndsWith($" sittings, 0 %{Wipe}Stopped.\r\n", Digits().Replace((await stopped).Errors, "0"), StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> OnATerminalAsync(string name, string option = "", string? stopsAt = null)
    {
        var output = Path.Combine(_store.Folder.Root, $"{name}.txt");
        var start = new ProcessStartInfo(Script, ["-qec", $"stty cols {Width}; exec dotnet '{Program}' rescore --check {option} --data '{_store.Folder.Root}' > '{output}'", "/dev/null"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("CI");
        using var run = Process.Start(start)!;
        var shown = "";
        var some = new char[1000];
        while (await run.StandardOutput.ReadAsync(some, Ct) is > 0 and var read)
        {
            shown += new string(some, 0, read);
            if (stopsAt is null || !shown.Contains(stopsAt, StringComparison.Ordinal))
                continue;
            // Ctrl+C, as a keyboard sends it.
            await run.StandardInput.WriteAsync('\u0003');
            await run.StandardInput.FlushAsync(Ct);
            stopsAt = null;
        }

        await run.WaitForExitAsync(Ct);
        // What the runtime says to each terminal about its keys is not ours, nor is what a terminal says of the key.
        return (run.ExitCode, await File.ReadAllTextAsync(output, Ct), shown.Replace("\e[?1h\e=", "", StringComparison.Ordinal).Replace("\e[?1l\e>", "", StringComparison.Ordinal).Replace("^C", "", StringComparison.Ordinal));
    }

    private async Task<(int Code, string Output, string Errors)> PipedAsync()
    {
        using var run = Process.Start(new ProcessStartInfo("dotnet", [Program, "rescore", "--check", "--data", _store.Folder.Root]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = run.StandardError.ReadToEndAsync(Ct);
        var output = await run.StandardOutput.ReadToEndAsync(Ct);
        await run.WaitForExitAsync(Ct);
        return (run.ExitCode, output, await errors);
    }

    [GeneratedRegex("[0-9]+(?= %)", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Digits();

    private static string Program => Path.Combine(AppContext.BaseDirectory, "LeadManage.Web.dll");

    /// <summary>Copies of one result, each sealed for a sitting of its own.</summary>
    private void Multiply(SittingId one)
    {
        using var store = _store.Raw();
        store.CreateFunction("seal", (long id, byte[] packed) => SealedProfile.SealOf(new SittingId(id), SealedProfile.Unpack(packed)), isDeterministic: true);
        using var command = store.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            PRAGMA synchronous=OFF;
            BEGIN;
            CREATE TEMP TABLE Copies AS WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Sittings - 1}) SELECT {one.Value} + n AS Id FROM numbers;
            INSERT INTO Sittings (Id, Instrument, Seed, SubmittedAt, Revision) SELECT Copies.Id, Instrument, Seed, SubmittedAt, Revision FROM Copies, Sittings WHERE Sittings.Id = {one.Value};
            INSERT INTO Profiles (SittingId, Packed, Seal, Up, Across, Quality, Pooled) SELECT Copies.Id, Packed, seal(Copies.Id, Packed), Up, Across, Quality, Pooled FROM Copies, Profiles WHERE SittingId = {one.Value};
            COMMIT;
            """);
        command.ExecuteNonQuery();
    }
}

using System.Diagnostics;

namespace LeadManage.Web.Tests.Storage;

/// <summary>The program of tests/LeadManage.Crash in a process of its own, to be killed.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    public Child(string mode, string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LeadManage.Crash.dll");
        _process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet '{program}' {mode} '{folder}'"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
    }

    public Task<string?> ReadLineAsync(CancellationToken ct) => _process.StandardOutput.ReadLineAsync(ct).AsTask();

    /// <summary>Waits for its end; returns its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL; returns the whole lines it had still printed.</summary>
    public async Task<string[]> KillAsync(CancellationToken ct)
    {
        _process.Kill();
        var rest = await _process.StandardOutput.ReadToEndAsync(ct);
        await _process.WaitForExitAsync(ct);
        return rest.Split('\n')[..^1];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace LeadManage.Browser.Tests.Running;

/// <summary>
/// The real program as a process of its own, on a free port of this machine and with a data folder of its own:
/// it can be killed and started again like any server. Whatever a test leaves running is ended with it.
/// </summary>
public sealed class LeadManageServer : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly StringBuilder _log = new();
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly string? _published;
    private Process? _process;

    private LeadManageServer(string scheme, IReadOnlyDictionary<string, string> settings, string? published)
    {
        Root = new Uri($"{scheme}://127.0.0.1:{FreePort()}");
        Folder = Directory.CreateTempSubdirectory("leadmanage-").FullName;
        _settings = settings;
        _published = published;
        AppDomain.CurrentDomain.ProcessExit += EndWithTests;
    }

    public Uri Root { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    public int ProcessId => Running.Id;

    /// <summary>Everything the program has said since the first start.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    private Process Running => _process ?? throw new InvalidOperationException("The server is not running.");

    /// <param name="settings">Environment variables, for example <c>LeadManage__Contact</c>.</param>
    /// <param name="scheme">http, or https with the certificate that <paramref name="settings"/> name.</param>
    /// <param name="published">Folder of a published program; else the one that was built beside the tests.</param>
    public static async Task<LeadManageServer> StartAsync(IReadOnlyDictionary<string, string>? settings = null, string scheme = "http", string? published = null)
    {
        var server = new LeadManageServer(scheme, settings ?? new Dictionary<string, string>(StringComparer.Ordinal), published);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the program on the same port and folder, and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        if (_process is not null)
            throw new InvalidOperationException("The server is running already.");
        // What is installed is started anywhere: here, where its data lies.
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _published is null ? Places.WebProject : Folder };
        start.ArgumentList.Add(_published is null ? Places.WebProgram : Path.Combine(_published, "LeadManage.Web.dll"));
        // Production and an empty configuration, as an operator starts it, whatever the machine that tests has set.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_ENV", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_URLS"] = Root.GetLeftPart(UriPartial.Authority);
        start.Environment["LeadManage__DataFolder"] = Folder;
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await AnsweringAsync(_process);
    }

    /// <summary>SIGKILL: nothing is told, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        Running.Kill(entireProcessTree: true);
        await EndedAsync();
    }

    /// <summary>SIGTERM, as a service manager stops a program.</summary>
    /// <returns>How long the program took to end.</returns>
    public async Task<TimeSpan> StopAsync()
    {
        var watch = Stopwatch.StartNew();
        const int SigTerm = 15;
        _ = NativeMethods.Kill(Running.Id, SigTerm);
        await EndedAsync();
        return watch.Elapsed;
    }

    /// <summary>Asks or changes its store past the program.</summary>
    /// <returns>The first value found; null when nothing is.</returns>
    public object? Ask(string sql, params object[] values)
    {
        using var store = new SqliteConnection($"Data Source={Path.Combine(Folder, "leadmanage.db")};Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = sql;
        foreach (var (place, value) in values.Index())
            command.Parameters.AddWithValue($"${place + 1}", value);
        return command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithTests;
        if (_process is not null)
            await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task EndedAsync()
    {
        await Running.WaitForExitAsync();
        Running.Dispose();
        _process = null;
    }

    private async Task AnsweringAsync(Process process)
    {
#pragma warning disable MA0039 // The certificate of a test server is one that the test made itself.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
#pragma warning restore MA0039
        using var http = new HttpClient(handler) { BaseAddress = Root, Timeout = StartWithin };
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("/");
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }

            if (process.HasExited || watch.Elapsed > StartWithin)
                throw new InvalidOperationException($"The server did not answer at {Root}. It said:\n{Log}");
            await Task.Delay(50);
        }
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
            _log.AppendLine(line.Data);
    }

    private void EndWithTests(object? sender, EventArgs e)
    {
        try
        {
            _process?.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had ended already.
        }
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Kill(int pid, int signal);
    }
}

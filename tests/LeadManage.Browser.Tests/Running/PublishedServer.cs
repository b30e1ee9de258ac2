using System.Diagnostics;

namespace LeadManage.Browser.Tests.Running;

/// <summary>
/// The program as it is installed: published, with its files compressed for good. What is built beside the tests serves the
/// same pages, but not the same bytes.
/// </summary>
public sealed class PublishedServer : IAsyncLifetime
{
    private LeadManageServer? _server;

    /// <summary>Where it was published to.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("leadmanage-published-").FullName;

    public LeadManageServer Server => _server ?? throw new InvalidOperationException("The server has not started.");

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["publish", Places.WebProject, "-c", Places.Configuration, "--no-build", "-o", Folder, "-nologo"])
            start.ArgumentList.Add(argument);
        using var publishing = Process.Start(start)!;
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        Assert.True(publishing.ExitCode == 0, said);
        _server = await LeadManageServer.StartAsync(published: Folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

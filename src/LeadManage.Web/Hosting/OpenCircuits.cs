using System.Collections.Concurrent;
using Microsoft.JSInterop;

namespace LeadManage.Web.Hosting;

/// <summary>
/// The circuits that are connected now. When the server is told to stop, each page is asked to pause: it takes the state of its circuit along, in a form that
/// only this server's keys open, and goes on with it at the next start (decision 0015).
/// </summary>
public sealed class OpenCircuits(IHostApplicationLifetime lifetime, ILogger<OpenCircuits> logger)
{
    /// <summary>A page on a slow line needs this long; who takes longer comes back by the address.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What a page of ours answers to, in circuit.js.</summary>
    private const string Pause = "LeadManage.pause";

    private readonly ConcurrentDictionary<string, IJSRuntime> _connected = new(StringComparer.Ordinal);
    private readonly Lock _once = new();
    private CancellationTokenRegistration? _stopping;

    public int Count => _connected.Count;

    /// <summary>True from the moment the server was told to stop: nothing new begins here.</summary>
    public bool IsGoingDown => lifetime.ApplicationStopping.IsCancellationRequested;

    internal void Add(string circuit, IJSRuntime script)
    {
        // With the first circuit and not before: what was asked for last is called first, and the framework, which has asked by then, closes every connection.
        lock (_once)
            _stopping ??= lifetime.ApplicationStopping.Register(PauseAll);
        _connected[circuit] = script;
    }

    internal void Remove(string circuit) => _connected.TryRemove(circuit, out _);

    // The stop waits for this call.
    private void PauseAll()
    {
        var asked = _connected.Count;
        foreach (var script in _connected.Values)
            _ = AskAsync(script);
        SpinWait.SpinUntil(() => _connected.IsEmpty, Patience);
        logger.LogInformation("{Asked} open pages were asked to pause, {Left} did not in time.", asked, _connected.Count);
    }

    private async Task AskAsync(IJSRuntime script)
    {
        try
        {
            await script.InvokeVoidAsync(Pause);
        }
        catch (Exception error) when (error is JSException or JSDisconnectedException or OperationCanceledException or InvalidOperationException)
        {
            logger.LogDebug(error, "An open page could not be asked to pause.");
        }
    }
}

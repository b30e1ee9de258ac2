using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LeadManage.Browser.Tests.Running;

/// <summary>A line between browser and server that can be cut, made to swallow everything, and healed (fault F7: a half-open network).</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _server;
    private readonly Task _accepting;
    private volatile State _state = State.Healthy;
    private long _bytesToBrowser;

    public FaultProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        Root = new Uri($"{server.Scheme}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    private enum State
    {
        Healthy,
        Cut,
        BlackHole,
    }

    /// <summary>What the browser opens instead of the server.</summary>
    public Uri Root { get; }

    /// <summary>Everything that came through to the browser: bodies, headers, frames.</summary>
    public long BytesToBrowser => Interlocked.Read(ref _bytesToBrowser);

    /// <summary>Every connection breaks, and new ones break at once.</summary>
    public void Cut()
    {
        _state = State.Cut;
        CloseAll();
    }

    /// <summary>Connections stay open and new ones are taken, but nothing comes through.</summary>
    public void Swallow() => _state = State.BlackHole;

    /// <summary>New connections work again; what was swallowed stays lost, as after a real outage.</summary>
    public void Heal()
    {
        CloseAll();
        _state = State.Healthy;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        CloseAll();
        await _accepting;
        _end.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var browser = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = _state == State.Cut ? BreakAsync(browser) : CarryAsync(browser);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private static Task BreakAsync(TcpClient browser)
    {
        browser.LingerState = new LingerOption(enable: true, seconds: 0);
        browser.Dispose();
        return Task.CompletedTask;
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var server = new TcpClient { NoDelay = true };
        browser.NoDelay = true;
        _open[browser] = 0;
        _open[server] = 0;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server.Port, _end.Token);
            await Task.WhenAny(PumpAsync(browser, server, _ => { }), PumpAsync(server, browser, read => Interlocked.Add(ref _bytesToBrowser, read)));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The server is down: the browser sees its connection break.
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(server, out _);
            browser.Dispose();
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, Action<int> count)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _end.Token) is var read and > 0)
            {
                if (_state != State.Healthy)
                    continue;
                count(read);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // One side is gone; the other is closed with it.
        }
    }

    private void CloseAll()
    {
        foreach (var client in _open.Keys)
            client.Dispose();
    }
}

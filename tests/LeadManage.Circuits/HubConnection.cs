using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LeadManage.Circuits;

/// <summary>The connection under a circuit: negotiation, WebSocket, and the frames of the hub's protocol "blazorpack".</summary>
internal sealed class HubConnection : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private byte[] _buffer = new byte[16 * 1024];
    private int _have;

    /// <exception cref="HttpRequestException">The server refused the negotiation.</exception>
    /// <exception cref="WebSocketException">The server refused the connection.</exception>
    public async Task OpenAsync(HttpMessageInvoker browser, Uri site, string? origin, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, "/_blazor/negotiate?negotiateVersion=1"));
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
            _socket.Options.SetRequestHeader("Origin", origin);
        }

        using var answer = await browser.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        using var negotiated = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct));
        var token = negotiated.RootElement.GetProperty("connectionToken").GetString()!;
        await JoinAsync(browser, site, token, ct);
    }

    /// <summary>Joins without negotiation, as whoever has a token might.</summary>
    public async Task JoinAsync(HttpMessageInvoker browser, Uri site, string token, CancellationToken ct)
    {
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        var address = new UriBuilder(site) { Scheme = site.Scheme == Uri.UriSchemeHttps ? "wss" : "ws", Path = "/_blazor", Query = $"id={Uri.EscapeDataString(token)}" };
        await _socket.ConnectAsync(address.Uri, browser, ct);
        await _socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, ct);
        while (Array.IndexOf(_buffer, (byte)0x1e, 0, _have) < 0)
        {
            if (!await FillAsync(ct))
                throw new IOException("The hub closed the connection during the handshake.");
        }

        var end = Array.IndexOf(_buffer, (byte)0x1e, 0, _have);
        if (end != 2)
            throw new IOException($"The hub refused the handshake: {Encoding.UTF8.GetString(_buffer, 0, end)}");
        Drop(end + 1);
    }

    /// <summary>Calls a method of the hub.</summary>
    /// <param name="call">Name of the call when an answer is wanted.</param>
    public async Task SendAsync(string method, string? call, CancellationToken ct, params IReadOnlyList<object?> values)
    {
        var message = new PackWriter().Array(6).Value(1).EmptyMap().Value(call).Value(method).Array(values.Count);
        foreach (var value in values)
            message.Value(value);
        message.Array(0);
        var frame = new List<byte>(message.Written.Length + 5);
        var length = (uint)message.Written.Length;
        for (; length > 127; length >>= 7)
            frame.Add((byte)(length | 128));
        frame.Add((byte)length);
        frame.AddRange(message.Written);
        await _sending.WaitAsync(ct);
        try
        {
            await _socket.SendAsync(frame.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, ct);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <returns>The next message; null when the server has closed.</returns>
    public async Task<byte[]?> ReceiveAsync(CancellationToken ct)
    {
        while (true)
        {
            if (Frame() is var (start, length) && start + length <= _have && length >= 0)
            {
                var message = _buffer.AsSpan(start, length).ToArray();
                Drop(start + length);
                return message;
            }

            if (!await FillAsync(ct))
                return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            try
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
            catch (Exception error) when (error is WebSocketException or OperationCanceledException)
            {
                // The server went first.
            }
        }

        _socket.Dispose();
        _sending.Dispose();
    }

    /// <summary>Where the waiting message begins and how long it is; length -1 while that is not known yet.</summary>
    private (int Start, int Length) Frame()
    {
        var length = 0;
        for (var at = 0; at < _have; at++)
        {
            length |= (_buffer[at] & 127) << (7 * at);
            if (_buffer[at] < 128)
                return (at + 1, length);
        }

        return (0, -1);
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (_have == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(_have), ct);
        _have += received.Count;
        return received.MessageType != WebSocketMessageType.Close;
    }

    private void Drop(int count)
    {
        _have -= count;
        Buffer.BlockCopy(_buffer, count, _buffer, 0, _have);
    }
}

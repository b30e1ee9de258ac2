using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeadManage.Load;

/// <summary>
/// One connection that sends a request and reads the reply, and does nothing else: the client shares the machine with the
/// server, so whatever it costs is taken from what is measured.
/// </summary>
public sealed class Line(Uri root) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    public ReadOnlySpan<byte> Reply => _buffer.AsSpan(0, _filled);

    public async Task ConnectAsync() => await _socket.ConnectAsync(IPAddress.Loopback, root.Port);

    /// <returns>The status; the reply as it came lies in <see cref="Reply"/>.</returns>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        _filled = 0;
        do
        {
            if (_filled == _buffer.Length)
                Array.Resize(ref _buffer, _buffer.Length * 2);
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
            if (read == 0)
                throw new InvalidOperationException("The server closed the connection.");
            _filled += read;
        }
        while (!IsWhole());
        return Utf8Parser.TryParse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), out int status, out _) ? status : throw new InvalidOperationException(Encoding.UTF8.GetString(Reply));
    }

    /// <summary>A request as bytes; the length is set here.</summary>
    public byte[] Get(string path, string cookie) =>
        Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: {root.Authority}\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\nCookie: {cookie}\r\n\r\n");

    public byte[] Post(string path, string cookie, string json) =>
        Encoding.UTF8.GetBytes($"POST {path} HTTP/1.1\r\nHost: {root.Authority}\r\nOrigin: {root.GetLeftPart(UriPartial.Authority)}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\nCookie: {cookie}\r\n\r\n{json}");

    public void Dispose() => _socket.Dispose();

    private bool IsWhole()
    {
        var reply = Reply;
        var end = reply.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = reply[..(end + 2)];
        if (head.IndexOf("Transfer-Encoding: chunked"u8) >= 0)
            return reply[end..].EndsWith("\r\n0\r\n\r\n"u8);
        var at = head.IndexOf("Content-Length: "u8);
        return at < 0 || (Utf8Parser.TryParse(head[(at + "Content-Length: ".Length)..], out int length, out _) && _filled >= end + 4 + length);
    }
}

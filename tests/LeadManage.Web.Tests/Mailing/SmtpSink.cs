using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace LeadManage.Web.Tests.Mailing;

/// <summary>A mail server on loopback: real conversations (RFC 5321, AUTH PLAIN), and the ways in which they go wrong.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _listening;
    private readonly Lock _lock = new();
    private readonly List<byte[]> _taken = [];
    private readonly List<string> _commands = [];

    /// <param name="port">0 for any that is free.</param>
    public SmtpSink(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = ListenAsync();
    }

    public int Port { get; }

    public SinkMode Mode { get; set; }

    /// <summary>Done when a message is in its hands, before it says so.</summary>
    public Action? WhenTaken { get; set; }

    /// <summary>The messages it has in its hands, whatever it answered.</summary>
    public IReadOnlyList<MimeMessage> Taken
    {
        get
        {
            lock (_lock)
                return [.. _taken.Select(bytes => MimeMessage.Load(new MemoryStream(bytes)))];
        }
    }

    /// <summary>The messages as they came, byte by byte.</summary>
    public IReadOnlyList<string> Raw
    {
        get
        {
            lock (_lock)
                return [.. _taken.Select(Encoding.UTF8.GetString)];
        }
    }

    /// <summary>Every command of every conversation.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_lock)
                return [.. _commands];
        }
    }

    public int Conversations => Commands.Count(command => command.StartsWith("EHLO ", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
            return;
        await _end.CancelAsync();
        _listener.Stop();
        await _listening;
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The end.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        // Latin-1 keeps every byte as it is.
        using var reader = new StreamReader(stream, Encoding.Latin1);
        Task SayAsync(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _end.Token).AsTask();
        try
        {
            await SayAsync("220 sink.test");
            while (await reader.ReadLineAsync(_end.Token) is { } command)
            {
                lock (_lock)
                    _commands.Add(command);
                if (command == "DATA")
                {
                    await SayAsync("354 go on");
                    await TakeAsync(reader);
                    WhenTaken?.Invoke();
                    if (Mode == SinkMode.TakesAndHangsUp)
                        return;
                    await SayAsync(Mode == SinkMode.RefusesContent ? "554 5.7.1 we do not like ann@example.org" : "250 taken");
                    continue;
                }

                await SayAsync(AnswerTo(command));
                if (command == "QUIT")
                    return;
            }
        }
        catch (IOException)
        {
            // It hung up.
        }
    }

    private string AnswerTo(string command) => command.Split(' ')[0].ToUpperInvariant() switch
    {
        "EHLO" => "250-sink.test\r\n250-8BITMIME\r\n250 AUTH PLAIN",
        "AUTH" => Mode == SinkMode.RefusesSignIn ? "535 5.7.8 no" : "235 welcome",
        "MAIL" when Mode == SinkMode.RefusesSender => "550 5.7.1 who are you",
        "RCPT" when Mode == SinkMode.AsksToComeLater => "451 4.7.1 <ann@example.org> later",
        "RCPT" when Mode == SinkMode.RefusesRecipient => "550 5.1.1 <ann@example.org> nobody here",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task TakeAsync(StreamReader reader)
    {
        using var message = new MemoryStream();
        while (await reader.ReadLineAsync(_end.Token) is { } line and not ".")
            message.Write(Encoding.Latin1.GetBytes((line.StartsWith('.') ? line[1..] : line) + "\r\n"));
        lock (_lock)
            _taken.Add(message.ToArray());
    }
}

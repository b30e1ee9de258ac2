using System.Collections.Concurrent;
using System.Text.Json;

namespace LeadManage.Circuits;

/// <summary>
/// One page that lives in a circuit, without a browser: it opens the circuit as the framework's script does, keeps what is rendered, and calls any
/// handler, also ones that were never rendered to it. Who acts is decided by the cookies of the browser it is given.
/// </summary>
public sealed class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HubConnection _hub = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _calls = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _drawing = new();
    private readonly RenderTree _tree = new();
    private readonly Uri _page;
    private TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _receiving = Task.CompletedTask;
    private long _lastCall;
    private long _dispatcher;

    private Circuit(Uri page) => _page = page;

    /// <summary>What the server said when it ended the circuit; null while it goes on.</summary>
    public string? Error { get; private set; }

    /// <summary>Calls of scripts that the page asked for, by name and arguments.</summary>
    public ConcurrentQueue<(string Name, string Arguments)> ScriptCalls { get; } = new();

    /// <summary>Hears each message of the server as it comes, byte by byte.</summary>
    public Action<ReadOnlyMemory<byte>>? Heard { get; set; }

    /// <summary>Opens a page and the circuit of all its parts.</summary>
    public static async Task<Circuit> OpenAsync(HttpMessageInvoker browser, Uri page, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        using var answer = await browser.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        var markers = PageMarkers.Of(await answer.Content.ReadAsStringAsync(ct));
        if (markers.Markers.Count == 0)
            throw new InvalidDataException($"{page} has no part that lives in a circuit.");
        var circuit = await ConnectAsync(browser, page, page.GetLeftPart(UriPartial.Authority), ct);
        await circuit.BeginAsync(markers, ct);
        return circuit;
    }

    /// <summary>A connection without a circuit yet.</summary>
    /// <param name="origin">What the browser says it comes from; null to say nothing.</param>
    public static async Task<Circuit> ConnectAsync(HttpMessageInvoker browser, Uri page, string? origin, CancellationToken ct)
    {
        var circuit = new Circuit(page);
        try
        {
            await circuit._hub.OpenAsync(browser, new Uri(page, "/"), origin, ct);
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }

        circuit._receiving = Task.Run(circuit.ReceiveAsync, CancellationToken.None);
        return circuit;
    }

    /// <summary>Begins the circuit with these parts, whoever they were made for, and waits until they are drawn.</summary>
    public async Task BeginAsync(PageMarkers markers, CancellationToken ct)
    {
        var secret = await CallAsync(call => _hub.SendAsync("StartCircuit", call, ct, new Uri(_page, "/").ToString(), _page.ToString(), "[]", markers.State), ct);
        if (string.IsNullOrEmpty(secret))
            throw new IOException($"The server refused the circuit: {Error}");
        await AddAsync(markers, ct);
        await UntilAsync(tree => tree.All.Any(), ct);
    }

    /// <summary>Asks for further parts on the open circuit.</summary>
    public Task AddAsync(PageMarkers markers, CancellationToken ct)
    {
        var parts = markers.Markers.Select((marker, index) => $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{marker}}}""");
        return _hub.SendAsync("UpdateRootComponents", null, ct, $$"""{"batchId":1,"operations":[{{string.Join(',', parts)}}]}""", markers.State);
    }

    /// <summary>Calls a handler by its id, rendered or guessed, with any arguments, and waits until the server has done with it.</summary>
    public Task FireAsync(ulong handler, string name, string arguments, CancellationToken ct) =>
        CallAsync(call => PostAsync(call, handler, name, arguments, ct), ct);

    /// <summary>The same without waiting.</summary>
    public Task PostAsync(ulong handler, string name, string arguments, CancellationToken ct) =>
        PostAsync($"post-{Interlocked.Increment(ref _lastCall)}", handler, name, arguments, ct);

    /// <summary>Calls any method of the hub with any values, as no page would.</summary>
    public Task SendAsync(string method, IReadOnlyList<object?> values, CancellationToken ct) => _hub.SendAsync(method, null, ct, values);

    public Task ClickAsync(Node node, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(node);
        return FireAsync(node.Handlers["click"], "click", """{"type":"click","detail":1}""", ct);
    }

    /// <summary>Reads the page as it stands.</summary>
    public T Read<T>(Func<RenderTree, T> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        lock (_drawing)
            return look(_tree);
    }

    /// <summary>Waits until the page looks so.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public async Task UntilAsync(Func<RenderTree, bool> look, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var drawn = _drawn.Task;
            if (Read(look))
                return;
            var left = Patience - TimeProvider.System.GetElapsedTime(started);
            if (left <= TimeSpan.Zero || Error is not null)
                throw new TimeoutException($"The page does not look as awaited. {Error} It reads: {Read(tree => tree.Text)}");
            await Task.WhenAny(drawn, Task.Delay(left, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _receiving;
        await _hub.DisposeAsync();
        _stop.Dispose();
    }

    private Task PostAsync(string call, ulong handler, string name, string arguments, CancellationToken ct) =>
        _hub.SendAsync(
            "BeginInvokeDotNetFromJS",
            null,
            ct,
            call,
            null,
            "DispatchEventAsync",
            _dispatcher,
            $$"""[{"eventHandlerId":{{handler}},"eventName":{{JsonSerializer.Serialize(name)}},"eventFieldInfo":null},{{arguments}}]""");

    private async Task<string?> CallAsync(Func<string, Task> send, CancellationToken ct)
    {
        var call = Interlocked.Increment(ref _lastCall).ToString();
        var answer = _calls[call] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await send(call);
        return await answer.Task.WaitAsync(Patience, ct);
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await _hub.ReceiveAsync(_stop.Token) is { } message)
            {
                Heard?.Invoke(message);
                var (drawn, asked) = Take(message);
                if (drawn is { } batch)
                    await _hub.SendAsync("OnRenderCompleted", null, _stop.Token, batch, null);
                if (asked is { } script)
                    await _hub.SendAsync("EndInvokeJSFromDotNet", null, _stop.Token, script, true, $"[{script},true,null]");
            }

            Error ??= "The server closed the connection.";
        }
        catch (OperationCanceledException)
        {
            Error ??= "Closed by this side.";
        }
        catch (Exception error)
        {
            Error ??= error.Message;
        }

        foreach (var call in _calls.Values)
            call.TrySetException(new IOException($"The circuit is gone: {Error}"));
        Draw();
    }

    /// <returns>The batch to acknowledge, and the script call to answer.</returns>
    private (long? Drawn, long? Asked) Take(ReadOnlySpan<byte> data)
    {
        var message = new PackReader(data);
        message.Array();
        var kind = message.Number();
        if (kind == 3)
        {
            message.Skip();
            var call = message.Text()!;
            var result = message.Number();
            if (result == 1)
                Answer(call, refused: message.Text());
            else
                Answer(call, result == 3 ? message.Text() : null, refused: null);
        }
        else if (kind == 7)
        {
            Error ??= message.Text();
        }
        else if (kind == 1)
        {
            message.Skip();
            message.Skip();
            var method = message.Text();
            message.Array();
            return Take(method, message);
        }

        return default;
    }

    private (long? Drawn, long? Asked) Take(string? method, PackReader values)
    {
        switch (method)
        {
            case "JS.AttachComponent":
                lock (_drawing)
                    _tree.Attach((int)values.Number());
                break;
            case "JS.RenderBatch":
                var batch = values.Number();
                lock (_drawing)
                    _tree.Apply(values.Bytes());
                Draw();
                return (batch, null);
            case "JS.EndInvokeDotNet":
                var call = values.Text()!;
                var done = values.Truth();
                Answer(call, refused: done ? null : values.Text() ?? "refused");
                break;
            case "JS.BeginInvokeJS":
                var script = values.Number();
                var (name, arguments) = (values.Text()!, values.Text()!);
                if (name == "Blazor._internal.attachWebRendererInterop")
                    _dispatcher = JsonDocument.Parse(arguments).RootElement[1].GetProperty("__dotNetObject").GetInt64();
                ScriptCalls.Enqueue((name, arguments));
                return (null, script);
            case "JS.Error":
                Error = values.Text();
                Draw();
                break;
        }

        return default;
    }

    private void Answer(string call, string? refused) => Answer(call, null, refused);

    private void Answer(string call, string? value, string? refused)
    {
        if (!_calls.TryRemove(call, out var waiting))
            return;
        if (refused is null)
            waiting.TrySetResult(value);
        else
            waiting.TrySetException(new IOException(refused));
    }

    private void Draw() => Interlocked.Exchange(ref _drawn, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}

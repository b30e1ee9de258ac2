using LeadManage.Web.Progressing;

namespace LeadManage.Web.Commands;

/// <summary>
/// One line of a terminal that says how far long work has come, written anew at a beat of the clock while it changes. Work that ends within half a second shows nothing; at the
/// end, and as soon as the work is stopped, the line is gone. The work only leaves word here, so it waits for no terminal.
/// </summary>
internal sealed class ProgressLine : IProgress<Headway>, IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private readonly Lock _one = new();
    private readonly TextWriter _terminal;
    private readonly Func<int> _width;
    private readonly TimeProvider _clock;
    private readonly ITimer _beat;
    private readonly CancellationTokenRegistration _stop;
    private Headway _last;
    private long _since;
    private string _shown = "";
    private bool _ended;

    /// <param name="terminal">Where the line stands.</param>
    /// <param name="width">Letters that fit into it now; asked again each time, for a window can be drawn smaller.</param>
    /// <param name="clock">For the beat, and for the time that is left.</param>
    /// <param name="ct">The work is stopped: the line goes at once.</param>
    public ProgressLine(TextWriter terminal, Func<int> width, TimeProvider clock, CancellationToken ct)
    {
        (_terminal, _width, _clock, _since) = (terminal, width, clock, clock.GetTimestamp());
        _beat = clock.CreateTimer(_ => Draw(), null, Silence, Beat);
        _stop = ct.Register(End);
    }

    public void Report(Headway value)
    {
        lock (_one)
        {
            if (value.What != _last.What)
                _since = _clock.GetTimestamp();
            _last = value;
        }
    }

    /// <summary>Writes a line of the result, which may go to the same terminal; the line of progress comes back below it.</summary>
    public void Beside(TextWriter output, string line)
    {
        lock (_one)
        {
            Clear();
            output.WriteLine(line);
        }
    }

    public void Dispose()
    {
        End();
        _stop.Dispose();
        _beat.Dispose();
    }

    private void Draw()
    {
        lock (_one)
        {
            if (_ended || _last.What is null)
                return;
            var width = _width();
            // A terminal may begin a new line after the last letter of one.
            var text = HeadwayText.Of(_last, _clock.GetElapsedTime(_since), width - 1);
            if (text == _shown)
                return;
            Write($"{Wipe(width)}{text}");
            _shown = text;
        }
    }

    private void End()
    {
        lock (_one)
        {
            Clear();
            _ended = true;
        }
    }

    private void Clear()
    {
        if (_shown.Length == 0 || _ended)
            return;
        Write(Wipe(_width()));
        _shown = "";
    }

    // A console of Windows may know no escape codes.
    private static string Wipe(int width) => OperatingSystem.IsWindows() ? $"\r{new string(' ', Math.Max(width - 1, 0))}\r" : "\r\e[K";

    private void Write(string text)
    {
        try
        {
            _terminal.Write(text);
        }
        catch (IOException)
        {
            // The terminal is gone. The work goes on.
            _ended = true;
        }
    }
}

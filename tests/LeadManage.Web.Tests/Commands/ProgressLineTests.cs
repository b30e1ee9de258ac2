using LeadManage.Web.Commands;
using LeadManage.Web.Progressing;
using Microsoft.Extensions.Time.Testing;

namespace LeadManage.Web.Tests.Commands;

public sealed class ProgressLineTests : IDisposable
{
    private const string Wipe = "\r\e[K";

    private readonly FakeTimeProvider _clock = new();
    private readonly StringWriter _terminal = new();
    private readonly CancellationTokenSource _stop = new();
    private int _width = 60;

    public void Dispose()
    {
        _terminal.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public void Work_that_ends_within_half_a_second_shows_nothing()
    {
        using (var line = Begin())
        {
            line.Report(new Headway("Copying", 1, 10, "files"));
            Pass(499);
        }

        Pass(5000);
        Assert.Equal("", _terminal.ToString());
    }

    [Fact]
    public void Work_that_says_nothing_shows_nothing()
    {
        using (Begin())
            Pass(5000);

        Assert.Equal("", _terminal.ToString());
    }

    [Fact]
    public void The_line_is_written_anew_and_gone_at_the_end()
    {
        using (var line = Begin())
        {
            line.Report(new Headway("Copying", 1, 10, "files"));
            Pass(500);
            line.Report(new Headway("Copying", 2, 10, "files"));
            Pass(200);
            line.Report(new Headway("Checking"));
            Pass(200);
        }

        Pass(5000);
        Assert.Equal($"{Wipe}Copying: 1 of 10 files, 10 %{Wipe}Copying: 2 of 10 files, 20 %{Wipe}Checking: 0 s{Wipe}", _terminal.ToString());
    }

    [Fact]
    public void However_often_work_tells_the_terminal_hears_it_five_times_a_second()
    {
        using var line = Begin();
        for (var done = 0; done < 2000; done++)
        {
            line.Report(new Headway("Copying", done, 10_000, "files"));
            Pass(1);
        }

        // At 0.5, 0.7, … 1.9 seconds.
        Assert.Equal(8, Lines().Length);
    }

    [Fact]
    public void What_has_not_changed_is_not_written_again()
    {
        using var line = Begin();
        line.Report(new Headway("Copying", 1, 10, "files"));
        Pass(2900);

        Assert.Single(Lines());
    }

    [Fact]
    public void Work_that_tells_nothing_for_a_while_is_seen_to_go_on()
    {
        using var line = Begin();
        line.Report(new Headway("Checking"));
        Pass(3500);

        Assert.Equal(["Checking: 0 s", "Checking: 1 s", "Checking: 2 s", "Checking: 3 s"], Lines());
    }

    [Fact]
    public void The_time_left_is_that_of_the_step_and_not_of_the_one_before()
    {
        using var line = Begin();
        line.Report(new Headway("Copying", 1, 10, "files"));
        Pass(60_000);
        line.Report(new Headway("Packing", 1, 4, "files"));
        Pass(1000);
        line.Report(new Headway("Packing", 2, 4, "files"));
        Pass(3000);

        Assert.Equal("Packing: 2 of 4 files, 50 %, 4 s left", Lines()[^1]);
    }

    [Theory]
    [InlineData(60, "Copying the database: 1,200 of 5,000 sittings, 24 %")]
    [InlineData(52, "Copying the database: 1,200 of 5,000 sittings, 24 %")]
    [InlineData(51, "Copying the database: 1,200 of 5,000 sittings")]
    [InlineData(12, "Copying the")]
    public void The_last_letter_of_a_line_stays_free_so_that_no_second_begins(int width, string said)
    {
        using var line = Begin();
        _width = width;
        line.Report(new Headway("Copying the database", 1200, 5000, "sittings"));
        Pass(600);

        Assert.Equal([said], Lines());
    }

    [Fact]
    public void A_line_of_the_result_stands_alone_and_progress_comes_back_below_it()
    {
        using (var line = Begin())
        {
            line.Report(new Headway("Comparing", 1, 10, "cases"));
            Pass(500);
            line.Say(_terminal, "one: 3 numbers compared, 0 differ.");
            Pass(200);
        }

        Assert.Equal($"{Wipe}Comparing: 1 of 10 cases, 10 %{Wipe}one: 3 numbers compared, 0 differ.{Environment.NewLine}{Wipe}Comparing: 1 of 10 cases, 10 %{Wipe}", _terminal.ToString());
    }

    [Fact]
    public void Where_there_is_no_line_a_result_is_all_that_is_written()
    {
        ((ProgressLine?)null).Say(_terminal, "one");

        Assert.Equal($"one{Environment.NewLine}", _terminal.ToString());
    }

    [Fact]
    public async Task Whoever_stops_the_work_has_a_clean_line_at_once()
    {
        using var line = Begin();
        line.Report(new Headway("Copying", 1, 10, "files"));
        Pass(500);

        await _stop.CancelAsync();
        var then = _terminal.ToString();
        line.Report(new Headway("Copying", 2, 10, "files"));
        Pass(5000);

        Assert.EndsWith($"files, 10 %{Wipe}", then, StringComparison.Ordinal);
        Assert.Equal(then, _terminal.ToString());
    }

    [Theory]
    [InlineData("xterm-256color", null, true)]
    [InlineData("xterm", "", true)]
    [InlineData("xterm", "false", true)]
    [InlineData("xterm", "true", false)]
    [InlineData("xterm", "1", false)]
    [InlineData("dumb", null, false)]
    [InlineData("", null, false)]
    [InlineData(null, null, false)]
    public void Only_a_terminal_that_can_go_back_in_a_line_is_written_to(string? term, string? ci, bool isShown)
    {
        Assert.Equal(isShown, LongWork.CanRewrite(name => name == "TERM" ? term : name == "CI" ? ci : null));
    }

    private ProgressLine Begin() => new(_terminal, () => _width, _clock, _stop.Token);

    /// <summary>What stood in the line, one after the other.</summary>
    private string[] Lines() => _terminal.ToString().Split(Wipe, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // Step by step: a leap would be over before what it wakes could look at the clock.
    private void Pass(int milliseconds)
    {
        for (var passed = 0; passed < milliseconds; passed++)
            _clock.Advance(TimeSpan.FromMilliseconds(1));
    }
}

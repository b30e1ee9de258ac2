using LeadManage.Web.Noting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace LeadManage.Web.Tests.Noting;

/// <summary>What is typed is saved soon, in order, and again until it succeeds.</summary>
public sealed class TypingTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _saved = [];
    private bool _isUnavailable;
    private bool _isRefused;

    [Fact]
    public async Task However_long_somebody_types_nothing_waits_longer_than_the_pause()
    {
        await using var typing = Begin();

        typing.Typed("a");
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        typing.Typed("ab");
        Assert.Equal(TypingState.Waiting, typing.State);
        Assert.Empty(_saved);
        _clock.Advance(TimeSpan.FromMilliseconds(300));

        Assert.Equal(["ab"], _saved);
        Assert.Equal(TypingState.Saved, typing.State);
        typing.Typed("abc");
        Assert.Equal(TypingState.Waiting, typing.State);
    }

    [Fact]
    public async Task Saved_is_said_only_of_what_is_saved_and_a_store_that_cannot_write_is_asked_again()
    {
        await using var typing = Begin();
        _isUnavailable = true;
        typing.Typed("a");
        _clock.Advance(Typing.Soon);
        Assert.Equal(TypingState.Unavailable, typing.State);

        _isUnavailable = false;
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["a"], _saved);
        Assert.Equal(TypingState.Saved, typing.State);
    }

    [Fact]
    public async Task A_page_that_goes_away_saves_at_once_what_it_has()
    {
        var typing = Begin();
        typing.Typed("the last word");

        await typing.DisposeAsync();

        Assert.Equal(["the last word"], _saved);
    }

    [Fact]
    public async Task Stopped_it_saves_nothing_more_and_does_not_say_so_either()
    {
        await using var typing = Begin();
        typing.Typed("a");

        await typing.StopAsync();

        Assert.Empty(_saved);
        Assert.Equal(TypingState.Untouched, typing.State);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_told()
    {
        await using var typing = Begin();
        _isRefused = true;
        typing.Typed("a");

        _clock.Advance(Typing.Soon);

        Assert.Equal(TypingState.Refused, typing.State);
    }

    private Typing Begin() => new(SaveAsync, () => { }, _clock);

    private Task<bool> SaveAsync(string text)
    {
        if (_isUnavailable)
            throw new StoreUnavailableException("The disk is full.");
        if (!_isRefused)
            _saved.Add(text);
        return Task.FromResult(!_isRefused);
    }
}

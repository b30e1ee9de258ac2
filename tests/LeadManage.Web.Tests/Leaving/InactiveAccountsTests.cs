using LeadManage.Web.Account;
using LeadManage.Web.Leaving;
using LeadManage.Web.Tests.Mailing;
using LeadManage.Web.Tests.Sharing;

namespace LeadManage.Web.Tests.Leaving;

/// <summary>An account that nobody uses is erased, after two letters that say when.</summary>
public sealed class InactiveAccountsTests : IAsyncLifetime
{
    private const int Days = 365;

    private MailRoom _room = null!;
    private Actor _ann = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private int Letters => _room.Sink.Taken.Count;

    public async ValueTask InitializeAsync()
    {
        _room = await MailRoom.NewAsync(inactiveDays: Days);
        _ann = await _room.Store.PersonAsync("Ann");
        await UseAsync(_ann);
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Two_letters_name_the_day_and_on_it_the_account_and_its_results_are_gone()
    {
        await _room.Store.ResultAsync(_ann);
        await AfterAsync(Days - 31);
        Assert.Equal(0, Letters);

        await AfterAsync(1);
        Assert.Equal(1, Letters);
        Assert.Contains("erased on March 1, 2027", _room.Sink.Taken.Single().Subject, StringComparison.Ordinal);
        Assert.Contains("https://lead.test/sign-in", _room.Sink.Taken.Single().TextBody, StringComparison.Ordinal);
        await AfterAsync(22);
        Assert.Equal(1, Letters);
        await AfterAsync(1);
        Assert.Equal(2, Letters);
        Assert.All(_room.Sink.Taken, letter => Assert.Contains("March 1, 2027", letter.Subject, StringComparison.Ordinal));
        await AfterAsync(6);
        Assert.Equal(("1", "1"), Kept());

        await AfterAsync(1);

        Assert.Equal(("0", "0"), Kept());
        Assert.Equal(2, Letters);
    }

    [Fact]
    public async Task Whoever_uses_it_after_a_letter_keeps_it_and_is_warned_anew_much_later()
    {
        await AfterAsync(Days - 30);
        await AfterAsync(23);
        Assert.Equal(2, Letters);

        await UseAsync(_ann);
        await AfterAsync(30);
        Assert.Equal("1", Kept().People);
        Assert.Equal(2, Letters);

        await AfterAsync(Days - 60);
        Assert.Equal(3, Letters);
    }

    [Fact]
    public async Task A_server_that_was_off_for_years_leaves_everybody_the_whole_notice()
    {
        await AfterAsync(3 * Days);
        Assert.Equal(1, Letters);
        await AfterAsync(29);
        Assert.Equal(2, Letters);
        await AfterAsync(6);
        Assert.Equal("1", Kept().People);

        await AfterAsync(1);

        Assert.Equal("0", Kept().People);
    }

    [Fact]
    public async Task Between_the_letters_a_server_that_was_off_sends_the_second_before_anything_goes()
    {
        await AfterAsync(Days - 30);

        await AfterAsync(90);
        Assert.Equal(("1", 2), (Kept().People, Letters));
        await AfterAsync(6);
        Assert.Equal("1", Kept().People);
        await AfterAsync(1);

        Assert.Equal("0", Kept().People);
    }

    [Fact]
    public async Task An_administrator_stays()
    {
        await _room.Store.Writer.WriteAsync(store => store.Execute("UPDATE People SET IsAdministrator = 1"), Ct);

        foreach (var pause in (int[])[Days, 30, 30])
            await AfterAsync(pause);

        Assert.Equal("1", Kept().People);
        Assert.Equal(0, Letters);
    }

    [Fact]
    public async Task Without_the_setting_nobody_is_warned_or_erased()
    {
        await using var room = await MailRoom.NewAsync();
        await room.Store.PersonAsync("Ben");

        room.Clock.Advance(TimeSpan.FromDays(3 * Days));
        await room.Store.Get<InactiveAccounts>().LookAsync(Ct);
        await room.SendAsync();

        Assert.Equal("1", room.Store.Scalar("SELECT count(*) FROM People"));
        Assert.Empty(room.Sink.Taken);
    }

    private (string People, string Sittings) Kept() => (_room.Store.Scalar("SELECT count(*) FROM People"), _room.Store.Scalar("SELECT count(*) FROM Sittings"));

    private Task<int> UseAsync(Actor actor) =>
        _room.Store.Writer.WriteAsync(store => store.Execute("UPDATE Sessions SET SeenAt = ?2 WHERE PersonId = ?1", actor.HolderId, _room.Clock.GetUtcNow().ToUnixTimeSeconds()), Ct);

    private async Task AfterAsync(int days)
    {
        _room.Clock.Advance(TimeSpan.FromDays(days));
        await _room.Store.Get<InactiveAccounts>().LookAsync(Ct);
        await _room.SendAsync();
    }
}

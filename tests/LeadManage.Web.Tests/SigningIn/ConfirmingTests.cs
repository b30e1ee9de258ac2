using System.Net;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>An address is confirmed by the link that went there and the password that was chosen for it; nothing else tells whether it is known.</summary>
public sealed class ConfirmingTests(PostOffice post) : IClassFixture<PostOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_account_opens_once_its_address_is_confirmed_and_the_link_works_once()
    {
        using var guest = await Taker.BeginAsync(post.Server);
        using var ann = new Visitor(guest.Browser);
        using var joined = await ann.SignUpAsync("new@example.org");
        Assert.Contains("Look into your mailbox", await joined.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var early = await ann.SignInAsync("new@example.org");
        Assert.Contains("not confirmed yet", await early.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.False(await ann.IsInAsync());
        var link = await post.LinkAsync("new@example.org");

        // A scanner of mail opens it, more than once.
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Contains("Confirm your address", await ann.PageAsync(link), StringComparison.Ordinal);
        using var wrong = await ann.SendAsync(link, "confirm", ("Form.Password", "another password"));
        Assert.Contains("does not fit", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var confirmed = await ann.SendAsync(link, "confirm", ("Form.Password", Visitor.Password));

        Assert.Equal("/my", confirmed.To());
        Assert.Contains($"/take/{guest.Id}", await ann.PageAsync("/my"), StringComparison.Ordinal);
        Assert.Contains("opens nothing", await ann.PageAsync(link), StringComparison.Ordinal);
        Assert.Equal("0", post.Ask("SELECT count(*) FROM PersonLinks JOIN People ON People.Id = PersonId WHERE People.Email = 'new@example.org'"));
    }

    [Fact]
    public async Task The_page_answers_alike_for_new_waiting_and_known_addresses_and_only_the_letter_tells()
    {
        using var visitor = Visitor.Of(post.Server);
        var first = await AnswerAsync(visitor, "alike@example.org");
        var waiting = await AnswerAsync(visitor, "alike@example.org");
        using var confirmed = await visitor.SendAsync(await post.LinkAsync("alike@example.org"), "confirm", ("Form.Password", Visitor.Password));
        using var stranger = Visitor.Of(post.Server);
        var known = await AnswerAsync(stranger, "alike@example.org");
        var again = await AnswerAsync(stranger, "alike@example.org");

        Assert.Equal(first, waiting);
        Assert.Equal(first, known);
        Assert.Equal(first, again);
        var letters = await post.LettersAsync("alike@example.org", 2);
        Assert.Equal(["Confirm your e-mail address", "You have an account already"], letters.Select(letter => letter.Subject));
        Assert.False(await stranger.IsInAsync());
    }

    [Fact]
    public async Task Who_makes_an_account_for_a_foreign_address_does_not_get_in_when_its_owner_sets_a_password()
    {
        using var foreign = Visitor.Of(post.Server);
        using var taken = await foreign.SignUpAsync("victim@example.org", "the password of another");
        using var owner = Visitor.Of(post.Server);
        var link = await post.LinkAsync("victim@example.org");
        using var tried = await owner.SendAsync(link, "confirm", ("Form.Password", Visitor.Password));
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);

        using var asked = await owner.SendAsync("/sign-in/forgot", "forgot", ("Form.Email", "victim@example.org"));
        using var reset = await owner.SendAsync(await post.LinkAsync("victim@example.org", 2), "reset", ("Form.Password", Visitor.Password));
        using var entered = await owner.SignInAsync("victim@example.org");
        using var refused = await foreign.SignInAsync("victim@example.org", "the password of another");

        Assert.Equal("/sign-in?reset=true", reset.To());
        Assert.Equal("/my", entered.To());
        Assert.Contains("do not fit", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("opens nothing", await owner.PageAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_link_is_sent_again_after_some_minutes_and_not_before()
    {
        using var ann = Visitor.Of(post.Server);
        using var joined = await ann.SignUpAsync("again@example.org");
        using var early = await ann.SignInAsync("again@example.org");
        var page = await early.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Send the link again", page, StringComparison.Ordinal);
        await post.LettersAsync("again@example.org", 1);

        using var soon = await AgainAsync(ann, "again@example.org");
        post.Ask("UPDATE PersonLinks SET ExpiresAt = ExpiresAt - 301 WHERE Email = 'again@example.org'");
        using var later = await AgainAsync(ann, "again@example.org");
        using var unknown = await AgainAsync(ann, "unknown@example.org");

        Assert.Equal(soon.To(), later.To());
        Assert.Equal(soon.To(), unknown.To());
        var letters = await post.LettersAsync("again@example.org", 2);
        Assert.Equal(2, letters.Count);
        Assert.DoesNotContain(post.Sink.Taken, letter => letter.To.ToString().Contains("unknown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_expired_or_is_for_something_else_opens_nothing()
    {
        using var ann = Visitor.Of(post.Server);
        using var joined = await ann.SignUpAsync("late@example.org");
        var link = await post.LinkAsync("late@example.org");
        Assert.Contains("opens nothing", await ann.PageAsync(link.Replace("/confirm/", "/reset/", StringComparison.Ordinal)), StringComparison.Ordinal);
        var token = await TokenAsync(ann, link);

        post.Ask("UPDATE PersonLinks SET ExpiresAt = strftime('%s', 'now') - 1 WHERE Email = 'late@example.org'");
        using var late = await ann.Browser.PostAsync(link, Taker.Form(("_handler", "confirm"), ("__RequestVerificationToken", token), ("Form.Password", Visitor.Password)), Ct);

        Assert.Contains("opens nothing", await ann.PageAsync(link), StringComparison.Ordinal);
        Assert.Equal("0", post.Ask("SELECT IsConfirmed FROM People WHERE Email = 'late@example.org'"));
        Assert.Null(late.To());
    }

    [Fact]
    public async Task The_store_holds_no_token_that_opens_anything()
    {
        using var ann = Visitor.Of(post.Server);
        using var joined = await ann.SignUpAsync("token@example.org");
        var token = (await post.LinkAsync("token@example.org"))["/confirm/".Length..];

        Assert.Equal(43, token.Length);
        Assert.Equal("32", post.Ask("SELECT length(TokenHash) FROM PersonLinks WHERE Email = 'token@example.org'"));
        var raw = System.Buffers.Text.Base64Url.DecodeFromChars(token);
        Assert.Equal("0", post.Ask($"SELECT count(*) FROM PersonLinks WHERE hex(TokenHash) = '{Convert.ToHexString(raw)}'"));
    }

    [Fact]
    public async Task Links_that_expired_are_deleted_and_others_stay()
    {
        using var ann = Visitor.Of(post.Server);
        using var over = await ann.SignUpAsync("over@example.org");
        using var open = await ann.SignUpAsync("open@example.org");
        post.Ask("UPDATE PersonLinks SET ExpiresAt = strftime('%s', 'now') - 1 WHERE Email = 'over@example.org'");

        await post.Server.Services.GetRequiredService<Upkeep>().EraseExpiredAsync(Ct);

        Assert.Equal("0", post.Ask("SELECT count(*) FROM PersonLinks WHERE Email = 'over@example.org'"));
        Assert.Equal("1", post.Ask("SELECT count(*) FROM PersonLinks WHERE Email = 'open@example.org'"));
    }

    private static async Task<string> AnswerAsync(Visitor visitor, string email)
    {
        using var answer = await visitor.SignUpAsync(email);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<HttpResponseMessage> AgainAsync(Visitor visitor, string email) =>
        await visitor.Browser.PostAsync("/sign-in/again", Taker.Form(("__RequestVerificationToken", await TokenAsync(visitor, "/sign-in")), ("email", email)), Ct);

    private static async Task<string> TokenAsync(Visitor visitor, string path) => Taker.Between(await visitor.PageAsync(path), "name=\"__RequestVerificationToken\" value=\"", "\"").First();
}

using System.Net;
using LeadManage.Web.Tests.Answering;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>Name, password and address can be changed by their owner alone, and the old address hears of it.</summary>
public sealed class CredentialsTests(WebServer server, PostOffice post) : IClassFixture<WebServer>, IClassFixture<PostOffice>
{
    private const string Another = "a wholly new pass phrase";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_name_is_seen_at_once()
    {
        using var ann = await Visitor.JoinAsync(server, "name@example.org");

        using var empty = await ann.SendAsync("/account/name", "name", ("Form.Name", " "));
        using var changed = await ann.SendAsync("/account/name", "name", ("Form.Name", "Ann <b>Other</b>"));

        Assert.Contains("the name that others will see", await empty.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("/account?done=name", changed.To());
        Assert.Contains("Ann &lt;b&gt;Other&lt;/b&gt;", await ann.PageAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_password_asks_for_the_old_one_ends_other_sessions_and_keeps_this_one()
    {
        using var ann = await Visitor.JoinAsync(server, "password@example.org");
        using var elsewhere = Visitor.Of(server);
        using var there = await elsewhere.SignInAsync("password@example.org");

        using var wrong = await ann.SendAsync("/account/password", "password", ("Form.Old", "not the old one"), ("Form.Password", Another));
        Assert.Contains("does not fit", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var own = await ann.SendAsync("/account/password", "password", ("Form.Old", Visitor.Password), ("Form.Password", "password ann example"));
        Assert.Contains("your own name", await own.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.True(await elsewhere.IsInAsync());
        using var changed = await ann.SendAsync("/account/password", "password", ("Form.Old", Visitor.Password), ("Form.Password", Another));

        Assert.Equal("/account?done=password", changed.To());
        Assert.True(await ann.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());
        using var old = await elsewhere.SignInAsync("password@example.org");
        Assert.Null(old.To());
        using var entered = await elsewhere.SignInAsync("password@example.org", Another);
        Assert.Equal("/my", entered.To());
    }

    [Fact]
    public async Task Guessing_the_old_password_closes_the_account()
    {
        using var ann = await Visitor.JoinAsync(server, "guess@example.org");

        foreach (var _ in Enumerable.Range(0, 5))
        {
            using var wrong = await ann.SendAsync("/account/password", "password", ("Form.Old", "not the old one"), ("Form.Password", Another));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var right = await ann.SendAsync("/account/password", "password", ("Form.Old", Visitor.Password), ("Form.Password", Another));
        Assert.Null(right.To());
    }

    [Fact]
    public async Task Without_mail_another_address_counts_at_once_unless_somebody_has_it()
    {
        using var bob = await Visitor.JoinAsync(server, "taken@example.org", "Bob");
        using var ann = await Visitor.JoinAsync(server, "before@example.org");

        using var taken = await ann.SendAsync("/account/address", "address", ("Form.Email", "Taken@Example.org"));
        using var changed = await ann.SendAsync("/account/address", "address", ("Form.Email", "after@example.org"));
        using var elsewhere = Visitor.Of(server);
        using var entered = await elsewhere.SignInAsync("after@example.org");

        Assert.Contains("has an account already", await taken.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("/account?done=address", changed.To());
        Assert.Equal("/my", entered.To());
        Assert.True(await bob.IsInAsync());
    }

    [Fact]
    public async Task With_mail_the_owner_takes_over_the_new_address_by_a_link_and_the_old_one_hears_of_it()
    {
        using var ann = await ResettingTests.ConfirmedAsync(post, "old@example.org");
        using var sent = await ann.SendAsync("/account/address", "address", ("Form.Email", "new.one@example.org"));
        Assert.Contains("A letter went to new.one@example.org", await sent.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var link = await post.LinkAsync("new.one@example.org");
        using var stranger = await ResettingTests.ConfirmedAsync(post, "stranger@example.org");
        using var nobody = Visitor.Of(post.Server);

        using var led = await nobody.GetAsync(link);
        Assert.StartsWith("/sign-in?return=", led.To(), StringComparison.Ordinal);
        Assert.Contains("opens nothing", await stranger.PageAsync(link), StringComparison.Ordinal);
        Assert.Equal("1", post.Ask("SELECT count(*) FROM People WHERE Email = 'old@example.org'"));
        using var taken = await ann.SendAsync(link, "take");

        Assert.Equal("/account?done=address", taken.To());
        Assert.Contains("opens nothing", await ann.PageAsync(link), StringComparison.Ordinal);
        Assert.Equal("1", post.Ask("SELECT IsConfirmed FROM People WHERE Email = 'new.one@example.org'"));
        Assert.Equal("The address of your account was changed", (await post.LettersAsync("old@example.org", 2))[^1].Subject);
    }

    [Fact]
    public async Task A_link_to_a_new_password_dies_with_the_address_it_went_to()
    {
        using var ann = await ResettingTests.ConfirmedAsync(post, "leaves@example.org");
        using var visitor = Visitor.Of(post.Server);
        using var asked = await visitor.SendAsync("/sign-in/forgot", "forgot", ("Form.Email", "leaves@example.org"));
        var reset = await post.LinkAsync("leaves@example.org", 2);
        using var sent = await ann.SendAsync("/account/address", "address", ("Form.Email", "arrives@example.org"));
        using var taken = await ann.SendAsync(await post.LinkAsync("arrives@example.org"), "take");
        Assert.Equal("/account?done=address", taken.To());

        Assert.Contains("opens nothing", await visitor.PageAsync(reset), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_somebody_has_is_not_told_and_cannot_be_taken()
    {
        using var bob = await ResettingTests.ConfirmedAsync(post, "bob@example.org");
        using var ann = await ResettingTests.ConfirmedAsync(post, "ann.wants@example.org");

        using var sent = await ann.SendAsync("/account/address", "address", ("Form.Email", "bob@example.org"));

        Assert.Contains("A letter went to bob@example.org", await sent.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("You have an account already", (await post.LettersAsync("bob@example.org", 2))[^1].Subject);
    }

    [Fact]
    public async Task Deleted_the_account_is_gone_with_its_results_and_what_another_device_holds_stays_there()
    {
        using var ann = await Visitor.JoinAsync(server, "delete@example.org");
        var own = await Taker.BeginAsync(ann.Browser, "lm12");
        var shared = await Taker.BeginAsync(ann.Browser, "lm36");
        using var device = server.Browser();
        var resume = await ResumeLinkAsync(ann, shared);
        using var opened = await device.PostAsync(resume, Taker.Form(("_handler", "resume"), ("__RequestVerificationToken", Taker.TokenIn(await device.GetStringAsync(new Uri(resume, UriKind.Relative), Ct)))), Ct);
        var id = server.Ask("SELECT Id FROM People WHERE Email = 'delete@example.org'");
        Assert.Contains("Your one result", await ann.PageAsync("/account/delete"), StringComparison.Ordinal);

        using var deleted = await ann.SendAsync("/account/delete", "delete");

        Assert.Equal("/my?deleted=true", deleted.To());
        Assert.False(await ann.IsInAsync());
        Assert.Contains("Deleted.", await ann.PageAsync(deleted.To()!), StringComparison.Ordinal);
        foreach (var (table, column) in (ReadOnlySpan<(string, string)>)[("People", "Id"), ("Guests", "Id"), ("Sessions", "PersonId"), ("Holders", "GuestId")])
            Assert.Equal("0", server.Ask($"SELECT count(*) FROM {table} WHERE {column} = {id}"));
        using var gone = await device.GetAsync(new Uri($"/take/{own}", UriKind.Relative), Ct);
        using var kept = await device.GetAsync(new Uri($"/take/{shared}/1", UriKind.Relative), Ct);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (gone.StatusCode, kept.StatusCode));
        using var again = Visitor.Of(server);
        using var refused = await again.SignInAsync("delete@example.org");
        Assert.Null(refused.To());
    }

    [Fact]
    public async Task Deleting_asks_who_one_is_when_that_was_some_time_ago()
    {
        using var ann = await Visitor.JoinAsync(server, "delete.late@example.org");
        server.Ask("UPDATE Sessions SET BegunAt = BegunAt - 901 WHERE PersonId = (SELECT Id FROM People WHERE Email = 'delete.late@example.org')");

        using var page = await ann.GetAsync("/account/delete");

        Assert.Equal("/account/prove?return=%2Faccount%2Fdelete", page.To());
    }

    [Fact]
    public async Task Letters_that_wait_for_a_deleted_account_go_with_it()
    {
        using var ann = await ResettingTests.ConfirmedAsync(post, "letters@example.org");
        post.Sink.Mode = Mailing.SinkMode.AsksToComeLater;
        using var visitor = Visitor.Of(post.Server);
        using var asked = await visitor.SendAsync("/sign-in/forgot", "forgot", ("Form.Email", "letters@example.org"));
        using var sent = await ann.SendAsync("/account/address", "address", ("Form.Email", "letters.new@example.org"));
        Assert.Equal("2", post.Ask("SELECT count(*) FROM Outbox WHERE Address LIKE 'letters%'"));

        using var deleted = await ann.SendAsync("/account/delete", "delete");
        post.Sink.Mode = Mailing.SinkMode.Accepts;

        Assert.Equal("/my?deleted=true", deleted.To());
        Assert.Equal("0", post.Ask("SELECT count(*) FROM Outbox WHERE Address LIKE 'letters%'"));
    }

    private static async Task<string> ResumeLinkAsync(Visitor visitor, string sitting)
    {
        using var page = await visitor.SendAsync($"/take/{sitting}/pause", "link");
        var html = await page.Content.ReadAsStringAsync(Ct);
        return "/resume/" + Taker.Between(html, "/resume/", "\"").First();
    }
}

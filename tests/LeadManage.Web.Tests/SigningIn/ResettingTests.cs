using LeadManage.Web.Account;
using LeadManage.Web.SigningIn;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>A forgotten password is set anew by a link that works once, and ends every session.</summary>
public sealed class ResettingTests
{
    private const string Another = "a wholly new pass phrase";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_password_ends_every_session_and_every_other_link_and_its_owner_is_told()
    {
        await using var post = new PostOffice();
        using var ann = await ConfirmedAsync(post, "ann@example.org");
        using var visitor = Visitor.Of(post.Server);
        using var asked = await visitor.SendAsync("/sign-in/forgot", "forgot", ("Form.Email", "ann@example.org"));
        var first = await post.LinkAsync("ann@example.org", 2);
        post.Ask("UPDATE PersonLinks SET ExpiresAt = ExpiresAt - 301");
        using var again = await visitor.SendAsync("/sign-in/forgot", "forgot", ("Form.Email", "Ann@Example.org"));
        var second = await post.LinkAsync("ann@example.org", 3);
        Assert.NotEqual(first, second);
        Assert.Contains("Choose a new password", await visitor.PageAsync(first), StringComparison.Ordinal);

        using var weak = await visitor.SendAsync(second, "reset", ("Form.Password", "short"));
        Assert.Contains("10 characters or more", await weak.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var reset = await visitor.SendAsync(second, "reset", ("Form.Password", Another));

        Assert.Equal("/sign-in?reset=true", reset.To());
        Assert.False(await ann.IsInAsync());
        Assert.Contains("opens nothing", await visitor.PageAsync(first), StringComparison.Ordinal);
        Assert.Contains("opens nothing", await visitor.PageAsync(second), StringComparison.Ordinal);
        using var old = await visitor.SignInAsync("ann@example.org");
        Assert.Null(old.To());
        using var entered = await visitor.SignInAsync("ann@example.org", Another);
        Assert.Equal("/my", entered.To());
        Assert.Equal("Your password was changed", (await post.LettersAsync("ann@example.org", 4))[^1].Subject);
    }

    [Fact]
    public async Task Who_asks_hears_the_same_for_an_address_that_nobody_has_and_waits_as_long()
    {
        await using var post = new PostOffice();
        using var ann = await ConfirmedAsync(post, "ann@example.org");
        using var visitor = Visitor.Of(post.Server);
        var begun = TimeProvider.System.GetTimestamp();

        using var known = await visitor.SendAsync("/sign-in/forgot", "forgot", ("Form.Email", "ann@example.org"));
        using var unknown = await visitor.SendAsync("/sign-in/forgot", "forgot", ("Form.Email", "nobody@example.org"));

        Assert.True(TimeProvider.System.GetElapsedTime(begun) > TimeSpan.FromMilliseconds(600));
        Assert.Equal(
            (await known.Content.ReadAsStringAsync(Ct)).Replace("ann@", "nobody@", StringComparison.Ordinal),
            await unknown.Content.ReadAsStringAsync(Ct));
        await post.LettersAsync("ann@example.org", 2);
        Assert.DoesNotContain(post.Sink.Taken, letter => letter.To.ToString() == "nobody@example.org");
    }

    [Fact]
    public async Task Without_mail_the_page_says_so_and_an_administrator_makes_the_link()
    {
        await using var server = new WebServer();
        using var ann = await Visitor.JoinAsync(server, "ann@example.org");
        using var boss = await Visitor.JoinAsync(server, "boss@example.org");
        var (annId, bossId) = (long.Parse(server.Ask("SELECT Id FROM People WHERE Email LIKE 'ann%'")), long.Parse(server.Ask("SELECT Id FROM People WHERE Email LIKE 'boss%'")));
        Assert.Contains("sends no mail", await ann.PageAsync("/sign-in/forgot"), StringComparison.Ordinal);
        using var scope = server.Services.CreateScope();
        var resetting = scope.ServiceProvider.GetRequiredService<Resetting>();

        Assert.Null(await resetting.IssueAsync(new Actor(bossId, 1), annId, Ct));
        server.Ask("UPDATE People SET IsAdministrator = 1 WHERE Email LIKE 'boss%'");
        var link = await resetting.IssueAsync(new Actor(bossId, 1), annId, Ct);
        using var visitor = Visitor.Of(server);
        using var reset = await visitor.SendAsync(link!, "reset", ("Form.Password", Another));
        using var entered = await visitor.SignInAsync("ann@example.org", Another);

        Assert.Equal("/my", entered.To());
        // Handed over, not sent: it shows nothing about the address.
        Assert.Equal("0", server.Ask("SELECT IsConfirmed FROM People WHERE Email LIKE 'ann%'"));
    }

    [Fact]
    public async Task With_mail_no_administrator_makes_links_to_the_accounts_of_others()
    {
        await using var post = new PostOffice();
        using var ann = await ConfirmedAsync(post, "ann@example.org");
        post.Ask("UPDATE People SET IsAdministrator = 1");
        var id = long.Parse(post.Ask("SELECT Id FROM People"));
        using var scope = post.Server.Services.CreateScope();

        Assert.Null(await scope.ServiceProvider.GetRequiredService<Resetting>().IssueAsync(new Actor(id, 1), id, Ct));
    }

    [Fact]
    public async Task The_owner_of_an_address_does_not_come_in_beside_a_passkey_made_before_it_was_confirmed()
    {
        await using var post = new PostOffice();
        using var ann = await ConfirmedAsync(post, "ann@example.org");
        using var foreign = Visitor.Of(post.Server);
        using var joined = await foreign.SignUpAsync("owner@example.org");
        await post.LettersAsync("owner@example.org", 1);
        post.Ask("INSERT INTO Passkeys (CredentialId, PersonId, Data) SELECT randomblob(16), Id, '{}' FROM People");
        using var owner = Visitor.Of(post.Server);

        foreach (var email in (string[])["owner@example.org", "ann@example.org"])
        {
            using var asked = await owner.SendAsync("/sign-in/forgot", "forgot", ("Form.Email", email));
            using var reset = await owner.SendAsync(await post.LinkAsync(email, 2), "reset", ("Form.Password", Another));
            Assert.Equal("/sign-in?reset=true", reset.To());
        }

        Assert.Equal("ann@example.org", post.Ask("SELECT group_concat(Email) FROM Passkeys JOIN People ON People.Id = PersonId"));
    }

    internal static async Task<Visitor> ConfirmedAsync(PostOffice post, string email)
    {
        var visitor = Visitor.Of(post.Server);
        using var joined = await visitor.SignUpAsync(email);
        using var confirmed = await visitor.SendAsync(await post.LinkAsync(email), "confirm", ("Form.Password", Visitor.Password));
        Assert.Equal("/my", confirmed.To());
        return visitor;
    }
}

using System.Net;
using LeadManage.Web.Tests.Answering;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>A second factor is asked for from the first right code on; a code works once; recovery codes too.</summary>
public sealed class SecondFactorTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_on_after_one_right_code_and_asked_for_with_the_next_sign_in()
    {
        using var ann = await Visitor.JoinAsync(server, "on@example.org");
        using var elsewhere = Visitor.Of(server);
        using var there = await elsewhere.SignInAsync("on@example.org");
        var key = await BeginAsync(ann);
        Assert.True(await elsewhere.IsInAsync());

        using var wrong = await ann.SendAsync("/account/second", "on", ("Form.Code", Authenticator.Code(key, 40)));
        Assert.Contains("not the code of now", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("0", server.Ask("SELECT HasSecondFactor FROM People WHERE Email = 'on@example.org'"));
        var codes = await TurnOnAsync(ann, key);

        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.True(await ann.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());
        Assert.DoesNotContain(codes[0], await ann.PageAsync("/account/second"), StringComparison.Ordinal);
        Assert.Contains("10 recovery codes left", await ann.PageAsync("/account"), StringComparison.Ordinal);
        using var first = await elsewhere.SignInAsync("on@example.org", query: "?return=%2Faccount");
        Assert.Equal("/sign-in/second?remember=false&return=%2Faccount", first.To());
        Assert.False(await elsewhere.IsInAsync());
        using var second = await elsewhere.SendAsync(first.To()!, "second", ("Form.Code", Authenticator.Code(key, 1)));
        Assert.Equal("/account", second.To());
        Assert.Contains("by password and code", await elsewhere.PageAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once_also_for_somebody_else_who_knows_the_password()
    {
        using var ann = await Visitor.JoinAsync(server, "once@example.org");
        var key = await BeginAsync(ann);
        await TurnOnAsync(ann, key);
        var code = Authenticator.Code(key, 1);
        Assert.Equal("/my", await EnterAsync("once@example.org", code));

        Assert.Null(await EnterAsync("once@example.org", code));
        Assert.Null(await EnterAsync("once@example.org", Authenticator.Code(key)));
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_new_ones_end_the_old()
    {
        using var ann = await Visitor.JoinAsync(server, "codes@example.org");
        var codes = await TurnOnAsync(ann, await BeginAsync(ann));

        Assert.Equal("/my", await EnterAsync("codes@example.org", $" {codes[0].ToLowerInvariant().Replace('-', ' ')} "));
        Assert.Null(await EnterAsync("codes@example.org", codes[0]));
        Assert.Contains("9 recovery codes left", await ann.PageAsync("/account"), StringComparison.Ordinal);
        using var made = await ann.SendAsync("/account/second", "codes");
        var others = CodesIn(await made.Content.ReadAsStringAsync(Ct));

        Assert.Empty(others.Intersect(codes, StringComparer.Ordinal));
        Assert.Null(await EnterAsync("codes@example.org", codes[1]));
        Assert.Equal("/my", await EnterAsync("codes@example.org", others[1]));
        Assert.True(await ann.IsInAsync());
    }

    [Fact]
    public async Task Wrong_codes_of_either_kind_close_the_account_for_a_while()
    {
        using var ann = await Visitor.JoinAsync(server, "wrong@example.org");
        var codes = await TurnOnAsync(ann, await BeginAsync(ann));

        foreach (var guess in (string[])["000000", "AAAAA-AAAAA", "111111", "BBBBB-BBBBB", "222222"])
            Assert.Null(await EnterAsync("wrong@example.org", guess));

        Assert.NotEqual("", server.Ask("SELECT LockedUntil FROM People WHERE Email = 'wrong@example.org'"));
        using var visitor = Visitor.Of(server);
        using var first = await visitor.SignInAsync("wrong@example.org");
        Assert.Null(first.To());
        server.Ask("UPDATE People SET LockedUntil = NULL, FailedSignIns = 0 WHERE Email = 'wrong@example.org'");
        Assert.Equal("/my", await EnterAsync("wrong@example.org", codes[0]));
    }

    [Fact]
    public async Task The_second_page_opens_nothing_without_the_first()
    {
        using var visitor = Visitor.Of(server);

        Assert.Contains("Begin with the password", await visitor.PageAsync("/sign-in/second"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signed_in_some_time_ago_shows_once_more_who_they_are_before_anything_changes()
    {
        using var ann = await Visitor.JoinAsync(server, "stale@example.org");
        await TurnOnAsync(ann, await BeginAsync(ann));
        var token = Taker.Between(await ann.PageAsync("/account/second"), "name=\"__RequestVerificationToken\" value=\"", "\"").First();
        server.Ask("UPDATE Sessions SET BegunAt = BegunAt - 901 WHERE PersonId = (SELECT Id FROM People WHERE Email = 'stale@example.org')");

        using var page = await ann.GetAsync("/account/second");
        using var post = await ann.Browser.PostAsync("/account/second", Taker.Form(("_handler", "off"), ("__RequestVerificationToken", token)), Ct);
        Assert.Equal("/account/prove?return=%2Faccount%2Fsecond", page.To());
        Assert.Equal("/account/prove?return=%2Faccount%2Fsecond", post.To());
        Assert.Equal("1", server.Ask("SELECT HasSecondFactor FROM People WHERE Email = 'stale@example.org'"));
        using var wrong = await ann.SendAsync(page.To()!, "prove", ("Form.Password", "wrong password"));
        Assert.Contains("does not fit", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var proven = await ann.SendAsync(page.To()!, "prove", ("Form.Password", Visitor.Password));
        using var off = await ann.SendAsync("/account/second", "off");

        Assert.Equal("/account/second", proven.To());
        Assert.Equal("/account?done=second-off", off.To());
        Assert.Equal("1", server.Ask("SELECT count(*) FROM Sessions JOIN People ON People.Id = PersonId WHERE Email = 'stale@example.org'"));
        Assert.Equal("0", server.Ask("SELECT HasSecondFactor FROM People WHERE Email = 'stale@example.org' AND AuthenticatorKey IS NULL AND RecoveryCodes IS NULL"));
        using var visitor = Visitor.Of(server);
        using var entered = await visitor.SignInAsync("stale@example.org");
        Assert.Equal("/my", entered.To());
    }

    [Fact]
    public async Task A_session_that_is_written_again_stays_as_long_as_was_chosen_and_keeps_its_means()
    {
        using var joined = await Visitor.JoinAsync(server, "kept@example.org");
        using var ann = Visitor.Of(server);
        using var entered = await ann.SignInAsync("kept@example.org", remember: true);
        await TurnOnAsync(ann, await BeginAsync(ann));

        Assert.Equal("2592000 password", server.Ask("SELECT MostIdle || ' ' || Means FROM Sessions JOIN People ON People.Id = PersonId WHERE Email = 'kept@example.org'"));
    }

    /// <returns>The key that the page shows.</returns>
    internal static async Task<string> BeginAsync(Visitor visitor)
    {
        using var begun = await visitor.SendAsync("/account/second", "begin");
        Assert.Equal("/account/second", begun.To());
        var page = await visitor.PageAsync("/account/second");
        var key = Taker.Between(page, "<code id=\"key\">", "<").Single();
        Assert.Contains($"secret={key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()}&amp;issuer=LeadManage", page, StringComparison.Ordinal);
        return key;
    }

    /// <returns>The recovery codes.</returns>
    internal static async Task<string[]> TurnOnAsync(Visitor visitor, string key)
    {
        using var on = await visitor.SendAsync("/account/second", "on", ("Form.Code", Authenticator.Code(key)));
        return CodesIn(await on.Content.ReadAsStringAsync(Ct));
    }

    private static string[] CodesIn(string html) => WebUtility.HtmlDecode(Taker.Between(html, "id=\"codes\">", "<").Single()).Split('\n');

    /// <returns>Where the second step leads; null when it is refused.</returns>
    private async Task<string?> EnterAsync(string email, string code)
    {
        using var visitor = Visitor.Of(server);
        using var first = await visitor.SignInAsync(email);
        if (first.To() is null)
            return null;
        using var second = await visitor.SendAsync(first.To()!, "second", ("Form.Code", code));
        Assert.True(second.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect);
        return second.To();
    }
}

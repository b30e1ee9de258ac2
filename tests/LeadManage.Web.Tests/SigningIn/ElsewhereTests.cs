using System.Net;
using LeadManage.Web.Tests.Answering;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>Coming in by a service elsewhere, over real HTTP: who comes in, who does not, and that an address alone opens nothing.</summary>
public sealed class ElsewhereTests : IAsyncLifetime
{
    private readonly PostOffice _post = new();
    private readonly WebServer _server = new();
    private readonly HttpClient _outside = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private ServiceElsewhere _service = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _service = await ServiceElsewhere.StartAsync();
        _service.Set(_server);
        _service.Set(_post.Server);
    }

    public async ValueTask DisposeAsync()
    {
        _outside.Dispose();
        await _server.DisposeAsync();
        await _post.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_new_person_makes_an_account_that_takes_along_what_was_answered_and_comes_in_again()
    {
        using var ann = Visitor.Of(_server);
        var sitting = await Taker.BeginAsync(ann.Browser, "lm12");
        Assert.Contains("Continue with Company", await ann.PageAsync("/sign-in"), StringComparison.Ordinal);

        Assert.Equal("/sign-in/with/new?return=%2Faccount", await ThereAndBackAsync(ann, "/account"));
        var html = await ann.PageAsync("/sign-in/with/new");
        Assert.Contains("ann@company.example", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Elsewhere", html, StringComparison.Ordinal);
        using var joined = await ann.SendAsync("/sign-in/with/new?return=%2Faccount", "join", ("Form.Name", "Ann"), ("Form.Email", "boss@company.example"));

        Assert.Equal("/account", joined.To());
        Assert.Contains("by another service", await ann.PageAsync("/account"), StringComparison.Ordinal);
        Assert.Equal("1 ann@company.example", _server.Ask("SELECT IsConfirmed || ' ' || Email FROM People"));
        Assert.Contains(sitting, await ann.PageAsync("/my"), StringComparison.Ordinal);
        using var left = await ann.SignOutAsync();
        using var again = Visitor.Of(_server);
        Assert.Equal("/my", await ThereAndBackAsync(again));
        Assert.True(await again.IsInAsync());
        Assert.Equal("S256", _service.Asked!["code_challenge_method"]);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("time")]
    [InlineData("key")]
    public async Task An_answer_that_is_not_right_lets_nobody_in(string wrong)
    {
        using var ann = await JoinedAsync();
        _service.Wrong = wrong;
        using var again = Visitor.Of(_server);

        Assert.Equal("/sign-in/with/done?problem=failed", await ThereAndBackAsync(again));

        Assert.False(await again.IsInAsync());
        Assert.Contains("did not fit", await again.PageAsync("/sign-in/with/done?problem=failed"), StringComparison.Ordinal);
        _service.Wrong = null;
        Assert.Equal("/my", await ThereAndBackAsync(again));
    }

    [Fact]
    public async Task An_answer_that_another_browser_asked_for_lets_nobody_in()
    {
        using var ann = await JoinedAsync();
        using var mallory = Visitor.Of(_server);
        using var victim = Visitor.Of(_server);
        var callback = await ThereAsync(mallory, null);

        using var answer = await victim.GetAsync(callback);

        Assert.Equal("/sign-in/with/done?problem=failed", answer.To());
        Assert.False(await victim.IsInAsync());
    }

    [Fact]
    public async Task Who_says_no_there_is_told_that_nothing_changed()
    {
        _service.Denies = true;
        using var ann = Visitor.Of(_server);

        Assert.Equal("/sign-in/with/done?problem=denied", await ThereAndBackAsync(ann));

        Assert.Contains("Nothing was changed", await ann.PageAsync("/sign-in/with/done?problem=denied"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_address_opens_no_account_until_its_owner_adds_the_service()
    {
        using var owner = await Visitor.JoinAsync(_server, "ann@company.example");
        using var other = Visitor.Of(_server);
        await ThereAndBackAsync(other);
        Assert.Contains("has an account already", await other.PageAsync("/sign-in/with/new"), StringComparison.Ordinal);
        using var tried = await other.SendAsync("/sign-in/with/new", "join", ("Form.Name", "Ann"), ("Form.Email", "else@company.example"));
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        Assert.False(await other.IsInAsync());

        Assert.Equal("/account/elsewhere", await ThereAndBackAsync(owner, "/account/elsewhere"));
        Assert.Equal("0", _server.Ask("SELECT count(*) FROM ForeignSignIns"));
        using var added = await owner.SendAsync("/account/elsewhere", "add");

        Assert.Equal("/account/elsewhere?done=added", added.To());
        using var now = Visitor.Of(_server);
        Assert.Equal("/my", await ThereAndBackAsync(now));
    }

    [Fact]
    public async Task A_second_factor_here_is_asked_for_all_the_same()
    {
        using var ann = await JoinedAsync();
        _server.Ask("UPDATE People SET HasSecondFactor = 1, AuthenticatorKey = 'JBSWY3DPEHPK3PXP' RETURNING 1");
        using var again = Visitor.Of(_server);

        var to = await ThereAndBackAsync(again);

        Assert.StartsWith("/sign-in/second", to, StringComparison.Ordinal);
        Assert.False(await again.IsInAsync());
    }

    [Fact]
    public async Task It_is_taken_away_unless_it_is_the_only_way_in()
    {
        using var ann = await JoinedAsync();
        using var only = await ann.SendAsync("/account/elsewhere", "remove-0");
        Assert.Contains("only way in", await only.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var set = await ann.SendAsync("/account/password/new", "password", ("Form.Password", Visitor.Password));
        Assert.Equal("/account?done=password", set.To());

        using var removed = await ann.SendAsync("/account/elsewhere", "remove-0");

        Assert.Equal("/account/elsewhere?done=removed", removed.To());
        Assert.True(await ann.IsInAsync());
        using var again = Visitor.Of(_server);
        Assert.StartsWith("/sign-in/with/new", await ThereAndBackAsync(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_proves_who_one_is_only_when_it_has_just_asked_and_of_the_same_account()
    {
        using var ann = await JoinedAsync();
        _server.Ask("UPDATE Sessions SET BegunAt = BegunAt - 3600 RETURNING 1");
        _service.AskedAt = TimeProvider.System.GetUtcNow().AddHours(-1);
        Assert.Null(await ThereAndBackAsync(ann, "/account/second"));
        using var before = await ann.GetAsync("/account/second");
        Assert.StartsWith("/account/prove", before.To(), StringComparison.Ordinal);
        Assert.Equal("0", _service.Asked!["max_age"]);

        _service.AskedAt = TimeProvider.System.GetUtcNow();
        Assert.Equal("/account/second", await ThereAndBackAsync(ann, "/account/second"));
        using var page = await ann.GetAsync("/account/second");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        _service.Subject = "sub-2";
        _service.Email = "ben@company.example";
        using var ben = await JoinedAsync();
        Assert.Null(await ThereAndBackAsync(ann, "/account/second"));
    }

    [Fact]
    public async Task With_mail_an_address_that_nobody_vouches_for_makes_no_account()
    {
        _service.IsVouched = false;
        using var ann = Visitor.Of(_post.Server);

        await ThereAndBackAsync(ann);

        Assert.Contains("does not vouch", await ann.PageAsync("/sign-in/with/new"), StringComparison.Ordinal);
        _service.IsVouched = true;
        using var joined = await JoinedAsync(_post.Server);
        Assert.True(await joined.IsInAsync());
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_told_and_one_that_is_not_set_is_nowhere()
    {
        await using var away = new WebServer().With("LeadManage:OpenId:Authority", "http://127.0.0.1:9").With("LeadManage:OpenId:ClientId", "x").With("LeadManage:OpenId:Name", "Company");
        using var ann = Visitor.Of(away);
        using var unreached = await ann.GetAsync("/sign-in/with");
        Assert.Equal("/sign-in/with/done?problem=unreachable", unreached.To());

        await using var without = new WebServer();
        using var ben = Visitor.Of(without);
        using var nowhere = await ben.GetAsync("/sign-in/with");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.DoesNotContain("Continue with", await ben.PageAsync("/sign-in"), StringComparison.Ordinal);
    }

    private async Task<Visitor> JoinedAsync(WebServer? server = null)
    {
        var visitor = Visitor.Of(server ?? _server);
        await ThereAndBackAsync(visitor);
        using var joined = await visitor.SendAsync("/sign-in/with/new", "join", ("Form.Name", "Ann"));
        Assert.Equal("/my", joined.To());
        return visitor;
    }

    /// <summary>To the service and as far as it sends the browser back.</summary>
    private async Task<string> ThereAsync(Visitor visitor, string? backTo)
    {
        using var out1 = await visitor.GetAsync($"/sign-in/with{(backTo is null ? "" : $"?return={Uri.EscapeDataString(backTo)}")}");
        Assert.StartsWith(_service.Address, out1.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var there = await _outside.GetAsync(out1.Headers.Location, Ct);
        return there.To()!;
    }

    /// <returns>Where our pages send the browser at last; null when one is shown.</returns>
    private async Task<string?> ThereAndBackAsync(Visitor visitor, string? backTo = null)
    {
        using var callback = await visitor.GetAsync(await ThereAsync(visitor, backTo));
        var done = callback.To()!;
        if (done.Contains("problem=", StringComparison.Ordinal))
            return done;
        using var answer = await visitor.GetAsync(done);
        return answer.To();
    }
}

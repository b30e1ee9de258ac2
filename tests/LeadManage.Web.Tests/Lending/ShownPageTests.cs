using System.Net;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.SigningIn;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Lending;

/// <summary>The whole way through the pages: a person sees what will be seen, makes the link, it is opened, narrowed, ended.</summary>
public sealed class ShownPageTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_owner_sees_before_agreeing_is_what_the_link_shows_until_it_is_narrowed_and_ended()
    {
        using var ann = await Visitor.JoinAsync(server, "ann-lends@example.org", "Ann Canary");
        var sitting = await ResultAsync(ann);
        (string, string)[] ticked = [("Form.Parts", "Map"), ("Form.Parts", "Scores"), ("Form.Named", "true"), ("Form.Name", "A. C."), ("Form.For", "Maria Canary"), ("Form.Until", Day(9))];

        using var previewed = await ann.SendAsync($"/profile/{sitting}/show/new", "lend", ticked);
        var preview = await previewed.Content.ReadAsStringAsync(Ct);
        Assert.Empty(await LinksAsync(ann, sitting));
        using var made = await ann.SendAsync($"/profile/{sitting}/show/new", "lend", [.. ticked, ("Form.Agreed", "true")]);
        var link = Link(await made.Content.ReadAsStringAsync(Ct));
        using var maria = Visitor.Of(server);
        var door = await maria.PageAsync(link);
        var shown = await LookAsync(maria, link);

        Assert.Equal(Article(preview), Article(shown));
        Assert.Contains("A. C.", shown, StringComparison.Ordinal);
        Assert.Contains("id=\"lm36-where\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"lm36-trust\"", shown, StringComparison.Ordinal);
        // Before the button nothing of it is sent: neither name nor number nor what it is a result of.
        Assert.All(new[] { "A. C.", "Leading and managing at work", "data-rule", "svg class=\"map\"" }, piece => Assert.DoesNotContain(piece, door, StringComparison.Ordinal));
        Assert.All(new[] { "Maria Canary", "Ann Canary", "ann-lends", sitting }, piece => Assert.DoesNotContain(piece, door + shown, StringComparison.OrdinalIgnoreCase));
        var list = await ann.PageAsync($"/profile/{sitting}/show");
        Assert.Contains("opened once", list, StringComparison.Ordinal);
        Assert.DoesNotContain(link, list, StringComparison.Ordinal);
        Assert.Contains("Maria Canary", await ann.PageAsync("/share"), StringComparison.Ordinal);

        var id = Assert.Single(await LinksAsync(ann, sitting));
        (string, string)[] less = [("Form.Parts", "Scores"), ("Form.Parts", "Trust"), ("Form.Until", Day(3))];
        using var narrowing = await ann.SendAsync($"/profile/{sitting}/show/{id}", "lend", less);
        var narrower = await narrowing.Content.ReadAsStringAsync(Ct);
        using var narrowed = await ann.SendAsync($"/profile/{sitting}/show/{id}", "lend", [.. less, ("Form.Agreed", "true")]);
        Assert.Equal($"/profile/{sitting}/show?done=narrowed", narrowed.To());
        var rest = await LookAsync(maria, link);
        Assert.Equal(Article(narrower), Article(rest));
        Assert.DoesNotContain("A. C.", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"lm36-where\"", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"lm36-trust\"", rest, StringComparison.Ordinal);

        using var ended = await ann.SendAsync($"/profile/{sitting}/show", $"end-{id}");
        Assert.Equal($"/profile/{sitting}/show?done=ended", ended.To());
        using var gone = await maria.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Opening_the_link_counts_nothing_however_often_and_by_whatever_and_each_press_of_the_button_counts()
    {
        using var ann = await Visitor.JoinAsync(server, "ann-counts@example.org");
        var (sitting, link) = await LentAsync(ann);
        using var messenger = Visitor.Of(server);

        using var head = await messenger.Browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), Ct);
        foreach (var _ in Enumerable.Range(0, 3))
            await messenger.PageAsync(link);
        Assert.Contains("not opened yet", await ann.PageAsync($"/profile/{sitting}/show"), StringComparison.Ordinal);

        await LookAsync(messenger, link);
        await LookAsync(messenger, link);
        Assert.Contains("opened 2 times", await ann.PageAsync($"/profile/{sitting}/show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_kept_not_listed_and_tells_nobody_where_one_came_from()
    {
        using var ann = await Visitor.JoinAsync(server, "ann-heads@example.org");
        var (_, link) = await LentAsync(ann);
        using var other = Visitor.Of(server);

        foreach (var path in new[] { link, "/shown/unknown" })
        {
            using var answer = await other.GetAsync(path);
            var page = await answer.Content.ReadAsStringAsync(Ct);

            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
            Assert.Equal(["noindex, nofollow"], answer.Headers.GetValues("X-Robots-Tag"));
            Assert.DoesNotContain("og:", page, StringComparison.Ordinal);
            Assert.DoesNotContain("blazor.web", page, StringComparison.Ordinal);
        }

        using var picture = await other.Browser.PostAsync($"{link}/map.svg", null, Ct);
        Assert.Equal(["no-referrer"], picture.Headers.GetValues("Referrer-Policy"));
        Assert.True(picture.Headers.CacheControl!.NoStore);
    }

    /// <summary>Ended by its owner, ended by its date, never made, no token at all.</summary>
    [Fact]
    public async Task Whatever_opens_nothing_is_answered_alike()
    {
        using var ann = await Visitor.JoinAsync(server, "ann-ends@example.org");
        var (sitting, revoked) = await LentAsync(ann);
        using var over = await ann.SendAsync($"/profile/{sitting}/show", $"end-{Assert.Single(await LinksAsync(ann, sitting))}");
        var (_, ended) = await LentAsync(ann, sitting);
        await server.Services.GetRequiredService<StoreWriter>().WriteAsync(store => store.Execute("UPDATE SharedLinks SET EndsAt = MadeAt WHERE TokenHash = ?1", GuestTokens.HashOf(ended[7..])), Ct);
        using var other = Visitor.Of(server);

        var unknown = await AnswerAsync(other, $"/shown/{GuestTokens.NewToken().Token}");
        Assert.StartsWith("404", unknown, StringComparison.Ordinal);
        foreach (var path in new[] { revoked, ended, "/shown/x", $"/shown/{new string('=', 43)}", $"/shown/{new string('A', 2000)}" })
            Assert.Equal(unknown, await AnswerAsync(other, path));
        foreach (var path in new[] { revoked, ended, $"/shown/{GuestTokens.NewToken().Token}" })
        {
            using var picture = await other.Browser.PostAsync($"{path}/map.svg", null, Ct);
            Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
        }
    }

    [Fact]
    public async Task A_link_that_ends_between_the_page_and_the_button_shows_nothing()
    {
        using var ann = await Visitor.JoinAsync(server, "ann-between@example.org");
        var (sitting, link) = await LentAsync(ann);
        using var other = Visitor.Of(server);
        await other.PageAsync(link);
        using var ended = await ann.SendAsync($"/profile/{sitting}/show", $"end-{Assert.Single(await LinksAsync(ann, sitting))}");

        using var late = await other.Browser.PostAsync(link, Taker.Form(("_handler", "look")), Ct);

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.DoesNotContain("data-rule", await late.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_is_a_picture_by_a_link_that_shows_it_and_by_no_other()
    {
        using var ann = await Visitor.JoinAsync(server, "ann-maps@example.org");
        var (sitting, words) = await LentAsync(ann);
        var (_, map) = await LentAsync(ann, sitting, "Map");
        using var other = Visitor.Of(server);

        foreach (var (file, type) in new[] { ("map.svg", "image/svg+xml"), ("map.png", "image/png") })
        {
            using var drawn = await other.Browser.PostAsync($"{map}/{file}", null, Ct);
            using var none = await other.Browser.PostAsync($"{words}/{file}", null, Ct);
            using var got = await other.GetAsync($"{map}/{file}");

            Assert.Equal((HttpStatusCode.OK, type), (drawn.StatusCode, drawn.Content.Headers.ContentType!.MediaType));
            Assert.Matches($"^leadmanage-map-lm36-\\d{{4}}-\\d\\d-\\d\\d\\.{file[^3..]}$", drawn.Content.Headers.ContentDisposition!.FileName!);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
            Assert.False(got.IsSuccessStatusCode);
        }

        var list = await ann.PageAsync($"/profile/{sitting}/show");
        Assert.Contains("opened 2 times", list, StringComparison.Ordinal);
        Assert.Contains("not opened yet", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_damaged_result_the_link_says_so_and_shows_nothing()
    {
        await using var own = new WebServer();
        using var ann = await Visitor.JoinAsync(own, "ann-damaged@example.org");
        var (sitting, link) = await LentAsync(ann);
        Assert.True(SittingId.TryParse(sitting, out var id));
        await Sat.DamageAsync(own, id);
        using var other = Visitor.Of(own);

        using var answer = await other.Browser.PostAsync(link, Taker.Form(("_handler", "look")), Ct);
        using var picture = await other.Browser.PostAsync($"{link}/map.svg", null, Ct);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("no longer fits the seal", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-rule", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
    }

    /// <summary>A talk with the link on a slide: the whole room is behind one address.</summary>
    [Fact]
    public async Task A_room_full_of_people_behind_one_address_looks_at_once_without_a_cookie()
    {
        using var ann = await Visitor.JoinAsync(server, "ann-talks@example.org");
        var (sitting, link) = await LentAsync(ann);
        using var room = new HttpClient(server.Server.CreateHandler()) { BaseAddress = new Uri("http://localhost") };

        foreach (var _ in Enumerable.Range(0, 100))
        {
            using var door = await room.GetAsync(link, Ct);
            using var shown = await room.PostAsync(link, Taker.Form(("_handler", "look")), Ct);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (door.StatusCode, shown.StatusCode));
            Assert.False(door.Headers.Contains("Set-Cookie") || shown.Headers.Contains("Set-Cookie"));
        }

        Assert.Contains("opened 100 times", await ann.PageAsync($"/profile/{sitting}/show"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("map.png")]
    [InlineData("MAP.PNG/")]
    public async Task Whoever_has_one_link_drawn_over_and_over_is_asked_to_wait_however_it_is_written(string file)
    {
        using var ann = await Visitor.JoinAsync(server, $"ann-{Guid.NewGuid():n}@example.org");
        var (sitting, link) = await LentAsync(ann);
        var (_, another) = await LentAsync(ann, sitting, "Map");
        using var other = Visitor.Of(server);
        var last = HttpStatusCode.NotFound;
        foreach (var _ in Enumerable.Range(0, 40).TakeWhile(_ => last == HttpStatusCode.NotFound))
        {
            using var answer = await other.Browser.PostAsync($"{link}/{file}", null, Ct);
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var beside = await other.Browser.PostAsync($"{another}/map.png", null, Ct);
        Assert.Equal(HttpStatusCode.OK, beside.StatusCode);
    }

    [Theory]
    [InlineData("map.png")]
    [InlineData("map.png/")]
    [InlineData("MAP.png")]
    public async Task Ones_own_pictures_are_drawn_so_often_and_no_oftener(string file)
    {
        using var ann = await Visitor.JoinAsync(server, $"ann-{Guid.NewGuid():n}@example.org");
        var statuses = new List<HttpStatusCode>();
        foreach (var _ in Enumerable.Range(0, 60))
        {
            using var answer = await ann.GetAsync($"/my/1/{file}");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public async Task The_same_agreement_sent_twice_is_one_link_and_what_was_chosen_can_be_changed()
    {
        using var ann = await Visitor.JoinAsync(server, "ann-twice@example.org");
        var sitting = await ResultAsync(ann);
        (string, string)[] ticked = [("Form.Parts", "Map"), ("Form.Named", "true"), ("Form.Name", "A. C."), ("Form.For", "Maria"), ("Form.Until", Day(9))];
        using var previewed = await ann.SendAsync($"/profile/{sitting}/show/new", "lend", ticked);
        var token = Taker.Between(await previewed.Content.ReadAsStringAsync(Ct), "name=\"Form.Token\" value=\"", "\"").Single();

        using var again = await ann.SendAsync($"/profile/{sitting}/show/new", "lend", [.. ticked, ("Form.Token", token), ("Form.Again", "true")]);
        var fields = await again.Content.ReadAsStringAsync(Ct);
        Assert.Matches("value=\"Map\" checked", fields);
        Assert.DoesNotMatch("value=\"Words\" checked", fields);
        Assert.All(new[] { "A. C.", "Maria", Day(9) }, text => Assert.Contains($"value=\"{text}\"", fields, StringComparison.Ordinal));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var made = await ann.SendAsync($"/profile/{sitting}/show/new", "lend", [.. ticked, ("Form.Token", token), ("Form.Agreed", "true")]);
            Assert.Equal($"/shown/{token}", Link(await made.Content.ReadAsStringAsync(Ct)));
        }

        var id = Assert.Single(await LinksAsync(ann, sitting));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var ended = await EndAsync(ann, sitting, id);
            Assert.Equal($"/profile/{sitting}/show?done=ended", ended.To());
        }

        using var late = await ann.SendAsync($"/profile/{sitting}/show/new", "lend", [.. ticked, ("Form.Token", token), ("Form.Agreed", "true")]);
        Assert.Contains("This is not there any more", await late.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Parts", "Trust", "2020-01-01", "within a year")]
    [InlineData("Form.Parts", "Trust", "2999-01-01", "within a year")]
    [InlineData("Form.Parts", "Trust", "soon", "within a year")]
    [InlineData("Form.Parts", "Crowd", null, "Tick at least one part")]
    [InlineData("Form.Parts", "Nothing", null, "Tick at least one part")]
    [InlineData("Form.Named", "true", null, "Write the name")]
    public async Task What_cannot_be_agreed_to_is_told_and_the_ticks_stay(string field, string value, string? until, string told)
    {
        using var ann = await Visitor.JoinAsync(server, $"ann-{Guid.NewGuid():n}@example.org");
        var sitting = await ResultAsync(ann);

        using var answer = await ann.SendAsync($"/profile/{sitting}/show/new", "lend", [(field, value), ("Form.Until", until ?? Day(9)), ("Form.For", "Maria"), ("Form.Agreed", "true")]);
        var html = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Contains("value=\"Maria\"", html, StringComparison.Ordinal);
        Assert.Empty(await LinksAsync(ann, sitting));
    }

    [Fact]
    public async Task A_guest_gets_pictures_and_is_told_what_links_want()
    {
        using var guest = server.Browser();
        var taker = new Taker(guest, await Taker.BeginAsync(guest, "lm36"));
        await taker.AnswerEverythingExceptAsync();
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");

        var page = await guest.GetStringAsync($"/profile/{taker.Id}/show", Ct);
        using var making = await guest.GetAsync($"/profile/{taker.Id}/show/new", Ct);

        Assert.Contains("Links belong to an account", page, StringComparison.Ordinal);
        Assert.Contains($"/my/{taker.Id}/map.png", page, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", making.To(), StringComparison.Ordinal);
    }

    private string Day(int ahead) => server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(ahead).ToString("yyyy-MM-dd");

    private static async Task<string> ResultAsync(Visitor person)
    {
        var taker = new Taker(person.Browser, await Taker.BeginAsync(person.Browser, "lm36"));
        await taker.AnswerEverythingExceptAsync();
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");
        return taker.Id;
    }

    private async Task<(string Sitting, string Link)> LentAsync(Visitor person, string? sitting = null, string part = "Words")
    {
        sitting ??= await ResultAsync(person);
        using var made = await person.SendAsync($"/profile/{sitting}/show/new", "lend", ("Form.Parts", part), ("Form.Until", Day(9)), ("Form.Agreed", "true"));
        return (sitting, Link(await made.Content.ReadAsStringAsync(Ct)));
    }

    private static async Task<string> LookAsync(Visitor reader, string link)
    {
        using var shown = await reader.Browser.PostAsync(link, Taker.Form(("_handler", "look")), Ct);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        return await shown.Content.ReadAsStringAsync(Ct);
    }

    /// <summary>Ids of the links of a result that stand.</summary>
    private static async Task<string[]> LinksAsync(Visitor person, string sitting) =>
        [.. Taker.Between(await person.PageAsync($"/profile/{sitting}/show"), "value=\"end-", "\"")];

    /// <summary>Ends a link from a page that was open before, so also one that is over.</summary>
    private static async Task<HttpResponseMessage> EndAsync(Visitor person, string sitting, string link)
    {
        var token = Taker.Between(await person.PageAsync($"/profile/{sitting}/show/new"), "name=\"__RequestVerificationToken\" value=\"", "\"").First();
        return await person.Browser.PostAsync($"/profile/{sitting}/show", Taker.Form(("_handler", $"end-{link}"), ("__RequestVerificationToken", token)), Ct);
    }

    private static string Link(string page) => $"/shown/{Taker.Between(page, "/shown/", "\"").First()}";

    private static string Article(string page) => Taker.Between(page, "<article", "</article>").Single();

    private static async Task<string> AnswerAsync(Visitor person, string path)
    {
        using var answer = await person.GetAsync(path);
        var heads = answer.Headers.Concat(answer.Content.Headers).Where(head => head.Key is not ("Date" or "Set-Cookie" or "Content-Length")).OrderBy(head => head.Key, StringComparer.Ordinal).Select(head => $"{head.Key}: {string.Join(',', head.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', heads)}\n{(await answer.Content.ReadAsStringAsync(Ct)).Replace(path, "{path}", StringComparison.Ordinal)}";
    }
}

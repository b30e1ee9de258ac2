using System.Net;
using System.Text.RegularExpressions;
using LeadManage.Web.Account;
using LeadManage.Web.Coaching;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.SigningIn;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Sharing;

/// <summary>The whole way through the pages: an administrator makes a coach, a person sees what will be seen, agrees, changes, ends.</summary>
public sealed partial class SharePagesTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_sees_what_the_coach_will_see_agrees_and_ends_it()
    {
        var coach = await CoachAsync("coach-a@example.org");
        using var ann = await Visitor.JoinAsync(server, "ann-a@example.org", "Ann Canary");
        var sitting = await ResultAsync(ann);
        var page = $"/share/with/{coach.Code}";
        var until = server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(30).ToString("yyyy-MM-dd");
        (string, string)[] ticked = [("Form.Sittings", sitting), ("Form.Answers", "true"), ("Form.Until", until)];

        Assert.Contains("What may Coach see?", await ann.PageAsync(page), StringComparison.Ordinal);
        using var shown = await ann.SendAsync(page, "consent", ticked);
        var preview = await shown.Content.ReadAsStringAsync(Ct);
        Assert.Contains("This is what Coach will see", preview, StringComparison.Ordinal);
        Assert.Contains("each answer, and how each number was made", preview.Split("Coach does not see")[0], StringComparison.Ordinal);
        Assert.Contains("a copy to take along", preview.Split("Coach does not see")[1], StringComparison.Ordinal);
        Assert.Equal(0, await SeenAsync(coach.Actor));

        using var agreed = await ann.SendAsync(page, "consent", [.. ticked, ("Form.Agreed", "true")]);
        Assert.Equal("/share?done=agreed", agreed.To());
        Assert.Equal(1, await SeenAsync(coach.Actor));

        var sharing = await ann.PageAsync("/share");
        Assert.Contains("saw in the list of clients", sharing, StringComparison.Ordinal);
        var grant = Grant().Match(sharing).Groups["id"].Value;
        using var ended = await ann.SendAsync("/share", $"end-{grant}");
        Assert.Equal("/share?done=ended", ended.To());
        Assert.Equal(0, await SeenAsync(coach.Actor));
    }

    [Fact]
    public async Task Entering_is_never_on_by_itself_and_is_seen_agreed_to_kept_and_taken_back_like_the_rest()
    {
        var coach = await CoachAsync("coach-e@example.org");
        using var ann = await Visitor.JoinAsync(server, "ann-e@example.org", "Ann Canary");
        var page = $"/share/with/{coach.Code}";
        (string, string)[] ticked = [("Form.Later", "lm36"), ("Form.Until", server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(30).ToString("yyyy-MM-dd"))];
        const string Words = "answers you gave on paper or elsewhere, which they may enter for you";

        Assert.Matches("name=\"Form.Entering\" value=\"true\" aria-describedby", await ann.PageAsync(page));
        using var without = await ann.SendAsync(page, "consent", ticked);
        Assert.Contains("a way to enter answers for you", (await without.Content.ReadAsStringAsync(Ct)).Split("Coach does not see")[1], StringComparison.Ordinal);
        using var with = await ann.SendAsync(page, "consent", [.. ticked, ("Form.Entering", "true")]);
        var preview = await with.Content.ReadAsStringAsync(Ct);
        Assert.Contains(Words, preview.Split("Coach does not see")[0], StringComparison.Ordinal);
        Assert.Contains("name=\"Form.Entering\" value=\"true\"", preview, StringComparison.Ordinal);

        using var agreed = await ann.SendAsync(page, "consent", [.. ticked, ("Form.Entering", "true"), ("Form.Agreed", "true")]);
        Assert.Equal("Profile, Entering share.v2", await KeptAsync(coach.Actor));
        Assert.Contains("They may enter answers you gave on paper or elsewhere.", await ann.PageAsync("/share"), StringComparison.Ordinal);
        Assert.Matches("name=\"Form.Entering\" value=\"true\" checked", await ann.PageAsync(page));

        using var narrowed = await ann.SendAsync(page, "consent", [.. ticked, ("Form.Agreed", "true")]);
        Assert.Equal("Profile share.v2", await KeptAsync(coach.Actor));
    }

    [Fact]
    public async Task Two_results_of_one_day_are_told_apart_by_the_minute()
    {
        var coach = await CoachAsync("coach-day@example.org");
        using var ann = await Visitor.JoinAsync(server, "ann-day@example.org");
        await ResultAsync(ann);
        var one = await ann.PageAsync($"/share/with/{coach.Code}");
        await ResultAsync(ann);
        var two = await ann.PageAsync($"/share/with/{coach.Code}");

        Assert.DoesNotMatch("\\d\\d:\\d\\d UTC", one);
        Assert.Equal(2, Regex.Count(two, "Leading and managing at work, \\w+ \\d+, \\d+, \\d\\d:\\d\\d UTC", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("2020-01-01", true, "within a year")]
    [InlineData("2999-01-01", true, "within a year")]
    [InlineData("soon", true, "within a year")]
    [InlineData(null, false, "Tick at least one result")]
    public async Task What_cannot_be_agreed_to_is_told_and_the_ticks_stay(string? until, bool ticks, string told)
    {
        var coach = await CoachAsync($"coach-{Guid.NewGuid():n}@example.org");
        using var ann = await Visitor.JoinAsync(server, $"ann-{Guid.NewGuid():n}@example.org");
        var day = until ?? server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(9).ToString("yyyy-MM-dd");

        using var answer = await ann.SendAsync($"/share/with/{coach.Code}", "consent", [("Form.Until", day), ("Form.Answers", "true"), .. ticks ? [("Form.Later", "lm36")] : Array.Empty<(string, string)>()]);
        var html = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Matches("name=\"Form.Answers\" value=\"true\" checked", html);
        Assert.Equal(ticks, Regex.IsMatch(html, "value=\"lm36\" checked", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(0, await SeenAsync(coach.Actor));
    }

    [Theory]
    [InlineData("/share/with/nobody1234")]
    [InlineData("/share/with?code=nobody1234")]
    [InlineData("/share/change/1234567")]
    public async Task A_code_that_is_none_says_so(string path)
    {
        using var ann = await Visitor.JoinAsync(server, $"ann-{Guid.NewGuid():n}@example.org");

        using var answer = await ann.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_first_administrator_comes_by_the_token_of_the_start_once_and_makes_coaches()
    {
        await using var fresh = new WebServer();
        using var root = Visitor.Of(fresh);
        var token = fresh.Services.GetRequiredService<SetupToken>().Printed;
        using var first = await root.SignUpAsync("root@example.org", query: $"?setup={token}");
        using var second = Visitor.Of(fresh);
        using var late = await second.SignUpAsync("late@example.org", name: "Late Example", query: $"?setup={token}");

        var people = await root.PageAsync("/admin");
        using var refused = await second.GetAsync("/admin");
        var member = Regex.Match(people, "coach-(?<id>-?\\d+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["id"].Value;
        using var made = await root.SendAsync("/admin", $"coach-{member}");
        Assert.Equal("/admin", made.To());

        Assert.Contains("Late Example", people, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("· coach", WebUtility.HtmlDecode(await root.PageAsync("/admin")), StringComparison.Ordinal);
        Assert.Contains("/clients", await second.PageAsync("/account"), StringComparison.Ordinal);
    }

    private async Task<(Actor Actor, string Code)> CoachAsync(string email)
    {
        using (await Visitor.JoinAsync(server, email, "Coach"))
        {
            var code = Guid.NewGuid().ToString("n")[..10];
            var id = await server.Services.GetRequiredService<StoreWriter>().WriteAsync(
                store => store.First("UPDATE People SET IsCoach = 1, CoachCode = ?2 WHERE Email = ?1 RETURNING Id", row => row.Number(0), email, code),
                Ct);
            return (new Actor(id, 1), code);
        }
    }

    private static async Task<string> ResultAsync(Visitor person)
    {
        var taker = new Taker(person.Browser, await Taker.BeginAsync(person.Browser, "lm36"));
        await taker.AnswerEverythingExceptAsync();
        using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");
        Assert.Equal($"/profile/{taker.Id}", submitted.To());
        return taker.Id;
    }

    private Task<string?> KeptAsync(Actor coach) => server.Services.GetRequiredService<StoreWriter>().WriteAsync(
        store => store.First("SELECT Fields, Consent FROM Grants WHERE CoachId = ?1 AND RevokedAt IS NULL", row => $"{(GrantedFields)row.Number(0)} {row.Text(1)}", coach.HolderId),
        Ct);

    private async Task<int> SeenAsync(Actor coach) =>
        (await server.Services.GetRequiredService<Clients>().ListAsync(coach, new ClientQuery(), Ct)).Rows.Count(row => row.Profile is not null);

    [GeneratedRegex("end-(?<id>\\d+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grant();
}

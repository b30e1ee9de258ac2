using System.Net;
using Ical.Net;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Profiles.Parts;

/// <summary>The day of a plan as a calendar file, and results read beside a profile, over HTTP on a real store.</summary>
public sealed class PlanCalendarTests : IAsyncLifetime
{
    private static readonly Instrument Plan = InstrumentCatalog.Published.Find("plan.v1")!;
    private readonly WebServer _server = new();
    private HttpClient _own = null!;
    private Actor _actor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (_own, _actor) = await VisitorAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_file_holds_the_day_as_a_whole_one_with_the_plan_in_its_own_words()
    {
        var id = await PlannedAsync(PartExample.Planned);

        var response = await _own.GetAsync($"/profile/{id}/plan.ics", Stop);
        var calendar = Calendar.Load(await response.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"leadmanage-{id}.ics", response.Content.Headers.ContentDisposition!.FileName);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var entry = Assert.Single(calendar.Events);
        Assert.Equal(new DateOnly(2027, 1, 20), entry.Start!.Date);
        Assert.True(entry.IsAllDay);
        Assert.Equal($"{id}@leadmanage", entry.Uid);
        Assert.Equal("If the meeting, as ever, turns to {action}, then I will ask \"where to?\".", entry.Description);
    }

    [Fact]
    public async Task Nobody_else_gets_it_and_without_a_day_there_is_none()
    {
        var id = await PlannedAsync(PartExample.Planned);
        var without = await PlannedAsync("Risk" + new string(',', 8));
        var profile = await Sat.SubmittedAsync(_server, _actor, Example.Leading);
        var (stranger, _) = await VisitorAsync();
        using var nobody = _server.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/profile/{id}/plan.ics", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync($"/profile/{id}/plan.ics", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _own.GetAsync($"/profile/{without}/plan.ics", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _own.GetAsync($"/profile/{profile}/plan.ics", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _own.GetAsync("/profile/not-a-sitting/plan.ics", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_situation_is_read_beside_the_newest_long_profile_of_the_same_person_or_else_the_pulse_and_of_nobody_else()
    {
        var situation = InstrumentCatalog.Published.Find("situation.v1")!;
        var id = await Sat.SubmittedAsync(_server, _actor, PartExample.StableAndComplex, situation);
        var (_, other) = await VisitorAsync();
        await Sat.SubmittedAsync(_server, other, Example.Leading);
        var profiles = _server.Services.GetRequiredService<StoredProfiles>();
        Assert.Null((await profiles.FindAsync(_actor, id, Stop))!.Beside);

        var profile = await Sat.SubmittedAsync(_server, _actor, Example.Leading);
        var pulse = await Sat.SubmittedAsync(_server, _actor, Example.Pulse, Example.Lm12);
        await Sat.OpenAsync(_server, _actor, "3");

        Assert.Equal(profile, (await profiles.FindAsync(_actor, id, Stop))!.Beside!.Id);
        Assert.Contains($"/profile/{profile}", await _own.GetStringAsync(new Uri($"/profile/{id}", UriKind.Relative), Stop), StringComparison.Ordinal);

        // A damaged one is passed over; the result beside it stays readable.
        await Sat.DamageAsync(_server, profile);
        Assert.Equal(pulse, (await profiles.FindAsync(_actor, id, Stop))!.Beside!.Id);
    }

    [Fact]
    public async Task The_download_of_a_plan_holds_its_words_and_that_of_a_balance_its_gaps()
    {
        var plan = await PlannedAsync(PartExample.Planned);
        var balance = await Sat.SubmittedAsync(_server, _actor, PartExample.SteeringMissing, InstrumentCatalog.Published.Find("balance.v1")!);

        Assert.Contains("A way out.", await _own.GetStringAsync(new Uri($"/my/{plan}/data.json", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Contains("gap.SD", await _own.GetStringAsync(new Uri($"/my/{balance}/data.json", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PartExample.Everything), MemberType = typeof(PartExample))]
    public async Task Every_result_and_how_its_numbers_were_made_can_be_opened(string key, string answers)
    {
        if (PartExample.ViewOf(key, answers).Profile.IsEmpty)
            return; // Too few answers are not taken in; the report of such a profile is covered without a server.
        var id = await Sat.SubmittedAsync(_server, _actor, answers, InstrumentCatalog.Published.Find(key)!);

        Assert.Equal(HttpStatusCode.OK, (await _own.GetAsync($"/profile/{id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _own.GetAsync($"/profile/{id}/how", Stop)).StatusCode);
    }

    private Task<SittingId> PlannedAsync(string answers) => Sat.SubmittedAsync(_server, _actor, answers, Plan);

    private async Task<(HttpClient Browser, Actor Actor)> VisitorAsync()
    {
        var (actor, token) = await _server.Services.GetRequiredService<GuestTokens>().IssueAsync(Stop);
        var browser = _server.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        browser.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");
        return (browser, actor);
    }
}

using System.Net;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using LeadManage.Web.Tests.SigningIn;

namespace LeadManage.Web.Tests.Reminding;

public sealed class ReminderPageTests(WebServer server, PostOffice post) : IClassFixture<WebServer>, IClassFixture<PostOffice>
{
    private static readonly Instrument Plan = InstrumentCatalog.Published.Find("plan.v1")!;

    [Fact]
    public async Task The_owner_asks_and_takes_back_and_no_link_of_the_page_does_either()
    {
        using var ann = Visitor.Of(post.Server);
        using var joined = await ann.SignUpAsync("remind@example.org");
        using var confirmed = await ann.SendAsync(await post.LinkAsync("remind@example.org"), "confirm", ("Form.Password", Visitor.Password));
        var plan = await PlannedAsync(post.Server, "remind@example.org");
        var page = $"/profile/{plan}/reminder";
        Assert.Contains($"href=\"{page}\"", await ann.PageAsync($"/profile/{plan}"), StringComparison.Ordinal);
        Assert.Contains("January 20, 2027", await ann.PageAsync(page), StringComparison.Ordinal);
        Assert.Equal("0", post.Ask("SELECT count(*) FROM Outbox WHERE NextAt IS NOT NULL"));

        using var asked = await ann.SendAsync(page, "ask");
        Assert.Equal(page, asked.To());
        Assert.Contains("A letter to remind@example.org waits for that day", await ann.PageAsync(page), StringComparison.Ordinal);
        Assert.Equal("2027-01-20 06:00:00", post.Ask("SELECT datetime(NextAt, 'unixepoch') FROM Outbox WHERE NextAt IS NOT NULL"));

        using var back = await ann.SendAsync(page, "take-back");
        Assert.Equal("0", post.Ask("SELECT count(*) FROM Outbox WHERE NextAt IS NOT NULL"));
        Assert.Contains("Remind me by mail", await ann.PageAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_mail_it_says_so_and_offers_the_calendar()
    {
        using var ann = await Visitor.JoinAsync(server, "nomail@example.org");
        var plan = await PlannedAsync(server, "nomail@example.org");

        var html = await ann.PageAsync($"/profile/{plan}/reminder");

        Assert.Contains("This server sends no mail", html, StringComparison.Ordinal);
        Assert.Contains($"/profile/{plan}/plan.ics", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_anybody_else_there_is_no_such_page()
    {
        using var owner = await Visitor.JoinAsync(server, "owner@example.org");
        using var eve = await Visitor.JoinAsync(server, "eve@example.org");
        var plan = await PlannedAsync(server, "owner@example.org");

        using var found = await eve.GetAsync($"/profile/{plan}/reminder");

        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
    }

    private static Task<SittingId> PlannedAsync(WebServer server, string email) =>
        Sat.SubmittedAsync(server, new Actor(long.Parse(server.Ask($"SELECT Id FROM People WHERE Email = '{email}'"))), PartExample.Planned, Plan);
}

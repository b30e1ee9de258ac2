using System.Net;
using System.Text;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.SigningIn;

namespace LeadManage.Web.Tests.Inviting;

/// <summary>The whole way through the pages, on a server without mail: a coach makes a group and invites, people join, decline, change and leave.</summary>
public sealed class InvitingPagesTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guest_joins_a_group_by_its_link_and_looking_makes_no_guest()
    {
        using var coach = await CoachAsync();
        var join = await OpenGroupAsync(coach, "Team <North>");
        using var guest = Visitor.Of(server);
        var guests = server.Ask("SELECT count(*) FROM Guests");

        using var looked = await guest.GetAsync(join);
        var page = await TextAsync(looked);
        Assert.Contains("Cora asks you and the group “Team <North>” to answer", page, StringComparison.Ordinal);
        Assert.Contains("Team &lt;North&gt;", await guest.PageAsync(join), StringComparison.Ordinal);
        Assert.DoesNotContain(" checked", page, StringComparison.Ordinal);
        Assert.Equal("no-store", looked.Headers.CacheControl?.ToString());
        using var nameless = await guest.SendAsync(join, "join", ("Form.Tells", "true"));
        Assert.Contains("Write your name as well", await TextAsync(nameless), StringComparison.Ordinal);
        Assert.Equal(guests, server.Ask("SELECT count(*) FROM Guests"));

        using var joined = await guest.SendAsync(join, "join", ("Form.Tells", "true"), ("Form.Name", "Ann Canary"));

        Assert.Equal("/start/lm36", joined.To());
        Assert.Contains("Ann Canary", await guest.PageAsync("/my/groups"), StringComparison.Ordinal);
        using var forgery = await guest.Browser.PostAsync(join, Taker.Form(("_handler", "join"), ("Form.Counts", "true")), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, forgery.StatusCode);
    }

    [Fact]
    public async Task A_group_is_ended_first_and_then_deleted_by_a_second_form_that_says_what_goes_and_what_stays()
    {
        using var coach = await CoachAsync();
        await OpenGroupAsync(coach, "Team East");
        var group = $"/groups/{server.Ask("SELECT max(Id) FROM Groups")}";
        Assert.DoesNotContain("Delete the group for good", await coach.PageAsync(group), StringComparison.Ordinal);

        using var ended = await coach.SendAsync(group, "end");
        Assert.Contains("which results were counted together", await coach.PageAsync(group), StringComparison.Ordinal);
        using var deleted = await coach.SendAsync(group, "delete");

        Assert.Equal("/groups?deleted=true", deleted.To());
        Assert.Contains("The group is deleted.", await coach.PageAsync("/groups?deleted=true"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(coach, group));
    }

    [Fact]
    public async Task What_was_agreed_is_changed_and_ended_on_a_page_of_ones_own_and_taken_away_as_a_file()
    {
        using var coach = await CoachAsync();
        var join = await OpenGroupAsync(coach, "Team South");
        using var guest = Visitor.Of(server);
        using var joined = await guest.SendAsync(join, "join", ("Form.Counts", "true"));
        var id = $"g{server.Ask("SELECT max(Id) FROM Members")}";

        using var changed = await guest.SendAsync("/my/groups", $"change-{id}", ("Form.Tells", "true"), ("Form.Name", "Ann"));
        Assert.Equal("/my/groups?done=true", changed.To());
        var file = await guest.PageAsync("/my/groups/data.json");
        Assert.Contains("\"group\": \"Team South\"", file, StringComparison.Ordinal);
        Assert.Contains("\"tellsThatAnswered\": true", file, StringComparison.Ordinal);
        Assert.Contains("\"countsInThePictureOfTheGroup\": false", file, StringComparison.Ordinal);

        using var left = await guest.SendAsync("/my/groups", $"leave-{id}");
        Assert.Contains("You take part in nothing", await guest.PageAsync("/my/groups"), StringComparison.Ordinal);
        Assert.Equal("/my/groups?done=true", left.To());
    }

    [Fact]
    public async Task Who_is_not_known_or_no_coach_meets_pages_that_are_not_there()
    {
        using var coach = await CoachAsync();
        var join = await OpenGroupAsync(coach, "Team West");
        using var other = await CoachAsync();
        using var person = await Visitor.JoinAsync(server, $"person-{Guid.NewGuid():n}@example.org");
        using var stranger = Visitor.Of(server);
        var group = $"/groups/{server.Ask("SELECT max(Id) FROM Groups")}";

        foreach (var path in (string[])["/groups", group, "/invite", "/invitations"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(person, path));
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(stranger, path));
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, group));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, "/my/groups"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, "/my/groups/data.json"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, "/join/nothing"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, "/invitation/nothing"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stranger, join));
    }

    [Fact]
    public async Task A_pasted_list_and_a_file_are_one_list_whose_bad_lines_stay_to_be_mended()
    {
        using var coach = await CoachAsync();
        var token = Taker.Between(await coach.PageAsync("/invite"), "name=\"__RequestVerificationToken\" value=\"", "\"").First();
        using var checking = List(token, "Ann\nben@@example.org", "E-mail;Name\ncleo@example.org;Cleo\n", sends: false);
        using var looked = await coach.Browser.PostAsync("/invite", checking, Ct);
        var checkedPage = await TextAsync(looked);
        Assert.Contains("Line 2, <q>ben@@example.org</q>", checkedPage, StringComparison.Ordinal);
        Assert.Contains("cleo@example.org;Cleo</textarea>", checkedPage.Replace("\n</textarea>", "</textarea>", StringComparison.Ordinal), StringComparison.Ordinal);

        using var sending = List(token, "Ann\nben@@example.org\ncleo@example.org;Cleo", file: null, sends: true);
        using var sent = await coach.Browser.PostAsync("/invite", sending, Ct);
        var page = await TextAsync(sent);

        Assert.Contains("2 people are invited.", page, StringComparison.Ordinal);
        Assert.Equal(2, Taker.Between(page, "href=\"http://localhost/invitation/", "\"").Count());
        Assert.Contains(">ben@@example.org</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("Line 1, <q>ben@@example.org</q>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_taken_up_or_declined_by_its_buttons_alone()
    {
        using var coach = await CoachAsync();
        var (taken, declined) = (await InviteAsync(coach, "Ann"), await InviteAsync(coach, "ben@example.org"));
        using var ann = Visitor.Of(server);
        for (var look = 0; look < 3; look++)
            Assert.Contains("An invitation of Cora", await ann.PageAsync(taken), StringComparison.Ordinal);

        using var accepted = await ann.SendAsync(taken, "accept", ("Form.Tells", "true"));
        Assert.Equal("/start/lm36", accepted.To());
        using var ben = Visitor.Of(server);
        using var no = await ben.SendAsync(declined, "decline", ("Form.NoMore", "true"));
        Assert.Contains("You said no", await TextAsync(no), StringComparison.Ordinal);

        Assert.Contains("You can still take part", await ben.PageAsync(declined), StringComparison.Ordinal);
        Assert.Equal("0", server.Ask($"SELECT count(*) FROM Guests WHERE Id = (SELECT HolderId FROM Invitations WHERE Email = 'ben@example.org' AND Id = (SELECT max(Id) FROM Invitations))"));
        Assert.DoesNotContain("refused", await coach.PageAsync("/groups"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_submitting_the_result_tells_what_the_coach_knows_and_leads_on()
    {
        using var coach = await CoachAsync();
        var join = await OpenGroupAsync(coach, "Team East");
        using var guest = Visitor.Of(server);
        using var joined = await guest.SendAsync(join, "join", ("Form.Counts", "true"));
        var sitting = await Hosting.ListeningServer.SubmitAsync(guest.Browser);

        var result = WebUtility.HtmlDecode(await guest.PageAsync($"/profile/{sitting}"));

        Assert.Contains("You answered for the group “Team East” of Cora.", result, StringComparison.Ordinal);
        Assert.Contains("does not see by name that you have answered", result, StringComparison.Ordinal);
        Assert.Contains("it counts in the picture of the group", result, StringComparison.Ordinal);
        Assert.Matches("href=\"/share/with/[a-z0-9]{10}\"", result);
    }

    private async Task<Visitor> CoachAsync()
    {
        var email = $"coach-{Guid.NewGuid():n}@example.org";
        var coach = await Visitor.JoinAsync(server, email, "Cora");
        server.Ask($"UPDATE People SET IsCoach = 1, CoachCode = '{Guid.NewGuid().ToString("n")[..10]}' WHERE Email = '{email}' RETURNING Id");
        return coach;
    }

    /// <returns>The path of the link by which people join.</returns>
    private static async Task<string> OpenGroupAsync(Visitor coach, string name)
    {
        using var made = await coach.SendAsync("/groups", "make", ("Form.Name", name), ("Form.Questionnaire", "lm36"));
        using var opened = await coach.SendAsync(made.To()!, "open", ("Hours", "4"));
        var page = await coach.PageAsync(opened.To()!);
        return $"/join/{Taker.Between(page, "href=\"http://localhost/join/", "\"").First()}";
    }

    private static async Task<string> InviteAsync(Visitor coach, string person)
    {
        var token = Taker.Between(await coach.PageAsync("/invite"), "name=\"__RequestVerificationToken\" value=\"", "\"").First();
        using var list = List(token, person, file: null, sends: true);
        using var sent = await coach.Browser.PostAsync("/invite", list, Ct);
        return $"/invitation/{Taker.Between(await TextAsync(sent), "href=\"http://localhost/invitation/", "\"").Single()}";
    }

    private static MultipartFormDataContent List(string token, string people, string? file, bool sends)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("invite"), "_handler" },
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(people), "Form.People" },
            { new StringContent("lm36"), "Form.Questionnaires" },
            { new StringContent(TimeProvider.System.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd")), "Form.Until" },
            { new StringContent(sends ? "true" : "false"), "Form.Sends" },
        };
        if (file is not null)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Form.File", "people.csv");
        return form;
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }
}

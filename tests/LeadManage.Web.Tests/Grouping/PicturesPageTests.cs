using System.Net;
using AngleSharp.Html.Parser;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Grouping;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Coaching;
using LeadManage.Web.Tests.Hosting;
using LeadManage.Web.Tests.Reporting;
using LeadManage.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Grouping;

/// <summary>The page of a group's pictures, as its coach sees it.</summary>
public sealed class PicturesPageTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coach_takes_a_picture_reads_its_numbers_and_compares_it_with_a_later_one()
    {
        using var practice = await Practice.OpenAsync(server);
        var group = await GroupAsync(practice, 4);
        Assert.Contains("fewer than five people", await TakenAsync(practice, group), StringComparison.Ordinal);

        await AnsweredAsync(group, 4, seed: 10);
        var first = await TakenAsync(practice, group);

        var picture = (await server.Services.GetRequiredService<Pictures>().OfAsync(practice.Actor, group, Ct))!.Pictures[0];
        var page = new HtmlParser().ParseDocument(first);
        var cells = page.QuerySelectorAll("#made-of ~ details tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ToArray();
        Assert.Equal(8, cells.Length);
        var axis = picture.Figures.Axes[0];
        Assert.Equal($"Leadership|{axis.Mean}|{axis.Error:0.0}|{axis.Mean - picture.Figures.Margin(axis)}–{axis.Mean + picture.Figures.Margin(axis)}|{axis.LowerQuartile}–{axis.UpperQuartile}", cells[0]);
        Assert.Contains($"8 people, {picture.TakenAt:MMMM d, yyyy, HH:mm} UTC.", page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("svg.map .group circle"));

        await AnsweredAsync(group, 5, seed: 20);
        await TakenAsync(practice, group);
        var pictures = (await server.Services.GetRequiredService<Pictures>().OfAsync(practice.Actor, group, Ct))!.Pictures;
        var compared = new HtmlParser().ParseDocument(await practice.Coach.PageAsync($"/groups/{group}/pictures?picture={pictures[1].Id}&beside={pictures[0].Id}"));
        var change = compared.QuerySelectorAll("#changes ~ .wide-table tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()).First();
        Assert.Equal(["Leadership", $"{pictures[1].Figures.Axes[0].Mean}", $"{pictures[0].Figures.Axes[0].Mean}"], change.Take(3));
        Assert.Equal("Means of 8 people then, of 13 now", compared.QuerySelector("#changes ~ .wide-table caption")!.TextContent);
    }

    [Fact]
    public async Task The_picture_on_paper_says_what_its_page_says_and_so_does_the_comparison()
    {
        using var practice = await Practice.OpenAsync(server);
        var group = await GroupAsync(practice, 8);
        await TakenAsync(practice, group);
        var pictures = (await server.Services.GetRequiredService<Pictures>().OfAsync(practice.Actor, group, Ct))!.Pictures;
        var alone = await FileAsync($"picture={pictures[0].Id}");
        await AnsweredAsync(group, 5, seed: 20);
        await TakenAsync(practice, group);
        var later = (await server.Services.GetRequiredService<Pictures>().OfAsync(practice.Actor, group, Ct))!.Pictures[0];
        var query = $"picture={later.Id}&beside={pictures[0].Id}";

        var compared = new HtmlParser().ParseDocument(await practice.Coach.PageAsync($"/groups/{group}/pictures?{query}"));
        var paper = Paper.Read(await FileAsync(query));

        foreach (var part in compared.QuerySelectorAll("h1, .summary, section:has(#on-the-map, #by-scale, #made-of, #changes)"))
            paper.AssertHasAllOf(part);
        Assert.Equal("The team · LeadManage", paper.Title);
        // Taken before, it stays as it was, whoever has come since.
        Assert.Equal(alone, await FileAsync($"picture={pictures[0].Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await practice.Coach.GetAsync($"/groups/{group}/pictures/report.pdf?picture=999999")).StatusCode);

        Task<byte[]> FileAsync(string asked) => practice.Browser.GetByteArrayAsync(new Uri($"/groups/{group}/pictures/report.pdf?{asked}", UriKind.Relative), Ct);
    }

    [Fact]
    public async Task Another_coach_finds_no_such_page()
    {
        using var practice = await Practice.OpenAsync(server);
        using var other = await Practice.OpenAsync(server);
        var group = await GroupAsync(practice, 5);
        Assert.Contains("Taken.", await TakenAsync(practice, group), StringComparison.Ordinal);

        using var refused = await other.Coach.GetAsync($"/groups/{group}/pictures");
        using var missing = await other.Coach.GetAsync("/groups/999999/pictures");
        using var printed = await other.Coach.GetAsync($"/groups/{group}/pictures/report.pdf");
        using var anonymous = server.Browser();
        using var nobody = await anonymous.GetAsync(new Uri($"/groups/{group}/pictures", UriKind.Relative), Ct);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (refused.StatusCode, missing.StatusCode, printed.StatusCode));
        Assert.NotEqual(HttpStatusCode.OK, nobody.StatusCode);
    }

    private async Task<string> TakenAsync(Practice practice, long group)
    {
        using var answer = await practice.Coach.SendAsync($"/groups/{group}/pictures", "take");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await practice.Coach.PageAsync(new Uri(server.At("/"), answer.Headers.Location!).PathAndQuery);
    }

    private async Task<long> GroupAsync(Practice practice, int people)
    {
        var group = await Store.WriteAsync(store => store.First("INSERT INTO Groups (CoachId, Name, Questionnaire, MadeAt) VALUES (?1, 'The team', 'lm36', 0) RETURNING Id", row => row.Number(0), practice.Actor.HolderId), Ct);
        await AnsweredAsync(group, people, seed: 1);
        return group;
    }

    private async Task AnsweredAsync(long group, int people, int seed)
    {
        var sittings = server.Services.GetRequiredService<Sittings>();
        foreach (var number in Enumerable.Range(seed, people))
        {
            var guest = (await server.Services.GetRequiredService<GuestTokens>().IssueAsync(Ct)).Actor;
            var id = await sittings.BeginAsync(guest, TestStore.Lm36, Ct);
            await sittings.RecordAsync(guest, id, TestStore.AnswersOf(number), Ct);
            Assert.Equal(SubmitOutcome.Done, await sittings.SubmitAsync(guest, id, LastWord.None, Ct));
            await Store.WriteAsync(store => store.Execute("INSERT INTO Members (GroupId, HolderId, JoinedAt, AgreedAt) VALUES (?1, ?2, 0, 1)", group, guest.HolderId), Ct);
        }
    }

    private StoreWriter Store => server.Services.GetRequiredService<StoreWriter>();
}

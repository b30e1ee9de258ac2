using System.IO.Compression;
using System.Net;
using System.Text;
using LeadManage.Circuits;
using LeadManage.Web.Coaching;
using LeadManage.Web.Reporting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Coaching;
using LeadManage.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>Archives over HTTP, on a real port: what is sent while it is made.</summary>
public sealed class ArchiveTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Archives Archives => server.Services.GetRequiredService<Archives>();

    [Fact]
    public async Task It_has_a_report_of_everybody_who_allows_a_copy_and_says_why_the_others_are_not_in_it()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = (await practice.ClientAsync("Ann /../ Abel", results: [1])).Actor;
        var ben = (await practice.ClientAsync("=Ben", GrantedFields.Profile, 2)).Actor;
        var (broken, results) = await practice.ClientAsync("Cara Cole", results: [3]);
        var dora = (await practice.ClientAsync("Dora Dale", results: [4])).Actor;
        // A moment that no calendar has: the report of Cara cannot be made.
        server.Execute($"DROP TRIGGER IF EXISTS submitted_stays_submitted; UPDATE Sittings SET SubmittedAt = 99999999999999 WHERE Id = {results[0].Value}");

        var run = Archives.Offer(practice.Actor, new ClientQuery());
        using var zip = await GetAsync(practice, run);

        Assert.Equal(["Ann .. Abel.pdf", "Dora Dale.pdf", ArchiveWriter.Index], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Paper.Read(Bytes(zip.Entries.First(entry => entry.Name.StartsWith("Dora", StringComparison.Ordinal)))).AssertHas("Questions for a conversation");
        Assert.Equal(
            [
                "\uFEFFclient,file,results,what",
                "'=Ben,,0,left out: the client shares no copy to take along",
                "Ann /../ Abel,Ann .. Abel.pdf,1,report",
                "Cara Cole,,0,left out: it could not be made",
                "Dora Dale,Dora Dale.pdf,1,report",
                "",
            ],
            Encoding.UTF8.GetString(Bytes(zip.GetEntry(ArchiveWriter.Index)!)).Split("\r\n"));
        Assert.Equal((ArchiveState.Finished, 4, 4, 2), (run.State, run.Total, run.Done, run.LeftOut));
        Assert.Equal((1, 0, 0, 1), (await practice.LooksAsync(ann, Looking.Export), await practice.LooksAsync(ben, Looking.Export), await practice.LooksAsync(broken, Looking.Export), await practice.LooksAsync(dora, Looking.Export)));
    }

    [Fact]
    public async Task Whoever_takes_it_back_in_the_middle_is_read_no_more()
    {
        using var practice = await Practice.OpenAsync(server);
        var (ann, ben) = ((await practice.ClientAsync("Ann", results: [1])).Actor, (await practice.ClientAsync("Ben", results: [2])).Actor);
        var run = Archives.Offer(practice.Actor, new ClientQuery());
        // It is told that it begins after the list was made and before anybody is read.
        run.Changed = () => OnBegin(run, () => practice.RevokeAsync(ben).GetAwaiter().GetResult());

        using var zip = await GetAsync(practice, run);

        Assert.Equal(["Ann.pdf", ArchiveWriter.Index], zip.Entries.Select(entry => entry.FullName));
        Assert.Contains("Ben,,0,\"left out: not shared, or not any more\"", Encoding.UTF8.GetString(Bytes(zip.GetEntry(ArchiveWriter.Index)!)), StringComparison.Ordinal);
        Assert.Equal((1, 0), (await practice.LooksAsync(ann, Looking.Export), await practice.LooksAsync(ben, Looking.Export)));
    }

    [Fact]
    public async Task Stopping_ends_the_work_and_the_browser_knows_that_its_file_is_not_whole()
    {
        using var practice = await Practice.OpenAsync(server);
        var ann = (await practice.ClientAsync("Ann", results: [1])).Actor;
        var run = Archives.Offer(practice.Actor, new ClientQuery());
        run.Changed = () => OnBegin(run, run.Stop);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => practice.Browser.GetByteArrayAsync(AddressOf(run), Ct));

        await UntilAsync(() => run.State == ArchiveState.Stopped);
        Assert.Equal(0, await practice.LooksAsync(ann, Looking.Export));
        Assert.NotNull(Archives.Begin(practice.Actor, Archives.Offer(practice.Actor, new ClientQuery()).Id));
    }

    [Fact]
    public async Task It_is_given_once_to_the_coach_who_was_offered_it_and_one_at_a_time()
    {
        using var practice = await Practice.OpenAsync(server);
        using var other = await Practice.OpenAsync(server);
        await practice.ClientAsync("Ann", results: [1]);
        var (run, second) = (Archives.Offer(practice.Actor, new ClientQuery()), Archives.Offer(practice.Actor, new ClientQuery()));
        var isRefused = false;
        run.Changed = () => OnBegin(run, () => isRefused = Archives.Begin(practice.Actor, second.Id) is null);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync(AddressOf(run), Ct)).StatusCode);
        using var zip = await GetAsync(practice, run);

        Assert.Equal(2, zip.Entries.Count);
        Assert.True(isRefused);
        Assert.Equal(ArchiveState.Busy, second.State);
        Assert.Equal(HttpStatusCode.NotFound, (await practice.Browser.GetAsync(AddressOf(run), Ct)).StatusCode);
    }

    [Fact]
    public async Task The_page_offers_it_shows_how_far_it_is_and_takes_it_back_when_it_is_left()
    {
        using var practice = await Practice.OpenAsync(server);
        await practice.ClientAsync("Ann", results: [1]);
        await practice.ClientAsync("Ben", GrantedFields.Profile, 2);
        string left;
        await using (var circuit = await Circuit.OpenAsync(practice.Browser, server.At("/clients"), Ct))
        {
            var address = await OfferedAsync(circuit);
            using var zip = Read(await practice.Browser.GetByteArrayAsync(new Uri(address, UriKind.Relative), Ct));
            Assert.Equal(2, zip.Entries.Count);
            await circuit.UntilAsync(tree => tree.Text.Contains("Done: 1 report. 1 of 2 clients left out; INDEX.csv in the archive says why.", StringComparison.Ordinal), Ct);
            await circuit.ClickAsync(Button(circuit, "Close"), Ct);
            left = await OfferedAsync(circuit);
        }

        await UntilAsync(() => Archives.Begin(practice.Actor, left.Split('/', '.')[3]) is null);
    }

    private static void OnBegin(ArchiveRun run, Action action)
    {
        if (run is { State: ArchiveState.Running, Done: 0 })
            action();
    }

    private static async Task<string> OfferedAsync(Circuit circuit)
    {
        await circuit.UntilAsync(tree => tree.Text.Contains("Reports of these clients", StringComparison.Ordinal), Ct);
        await circuit.ClickAsync(Button(circuit, "Reports of these clients"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("Download the archive", StringComparison.Ordinal), Ct);
        return circuit.Read(tree => tree.All.First(node => node.Element == "a" && node.AllText == "Download the archive").Attributes["href"])!;
    }

    private static Node Button(Circuit circuit, string text) => circuit.Read(tree => tree.All.First(node => node.Element == "button" && node.AllText.StartsWith(text, StringComparison.Ordinal)));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        late.CancelAfter(TimeSpan.FromSeconds(10));
        while (!isSo())
            await Task.Delay(20, late.Token);
    }

    private static async Task<ZipArchive> GetAsync(Practice practice, ArchiveRun run)
    {
        using var answer = await practice.Browser.GetAsync(AddressOf(run), Ct);
        Assert.Equal((HttpStatusCode.OK, "application/zip", "leadmanage-clients.zip"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
        return Read(await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    private static Uri AddressOf(ArchiveRun run) => new($"/clients/archive/{run.Id}.zip", UriKind.Relative);

    private static ZipArchive Read(byte[] file) => new(new MemoryStream(file), ZipArchiveMode.Read);

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var reading = entry.Open();
        reading.CopyTo(content);
        return content.ToArray();
    }
}

using System.Collections.Concurrent;
using System.Net;
using LeadManage.Circuits;
using LeadManage.Web.Coaching;
using LeadManage.Web.Sharing;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Hosting;

namespace LeadManage.Web.Tests.Access;

/// <summary>What is taken back is gone for whoever is reading at that very moment, by every way.</summary>
public sealed class RevocationTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_call_and_no_circuit_that_begins_after_the_end_of_a_grant_reads_anything()
    {
        using var scene = await SceneMaking.MakeAsync(server.Services, server.Root, 'S', "lm36");
        var (ann, coach, here) = (scene.Subjects["OW"].Actor, scene.Subjects["CG"], scene.HereFor("CG"));
        var page = server.At($"/clients/{here.Client}/{here.Sitting}");

        var reads = await ReadUntilAsync(
            () => scene.Get<Grants>().RevokeAsync(ann, here.OwnGrant, Ct),
            async () => await scene.Get<Clients>().ReadAsync(coach.Actor, here.Client, here.Sitting, Looking.Profile, Ct) is not null,
            async () =>
            {
                await using var circuit = await Circuit.OpenAsync(coach.Browser, page, Ct);
                await circuit.UntilAsync(tree => tree.Text.Trim().Length > 0 && !tree.Text.Contains("Reading…", StringComparison.Ordinal), Ct);
                return circuit.Read(tree => tree.Text).Contains("Ann of", StringComparison.Ordinal);
            });

        Assert.All(reads, way => Assert.True(way.Before > 0 && way.After == 0, $"{way.Before} before, {way.After} after"));
    }

    [Fact]
    public async Task No_page_and_no_file_that_is_asked_for_after_the_end_of_a_session_is_given()
    {
        using var scene = await SceneMaking.MakeAsync(server.Services, server.Root, 'S', "lm36");
        var (ann, here) = (scene.Subjects["OW"], scene.Here);
        async Task<bool> IsGivenAsync(string path)
        {
            using var answer = await ann.Browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }

        var reads = await ReadUntilAsync(
            async () => await scene.Get<Sessions>().EndAsync(ann.Actor with { SessionId = here.Session }, ann.Actor.SessionId, Ct) == 1,
            () => IsGivenAsync($"/profile/{here.Sitting}"),
            () => IsGivenAsync($"/my/{here.Sitting}/data.json"),
            () => IsGivenAsync("/account"));

        Assert.All(reads, way => Assert.True(way.Before > 0 && way.After == 0, $"{way.Before} before, {way.After} after"));
    }

    /// <summary>Two readers each way, over and over; the end comes while they read.</summary>
    /// <returns>How often each way read, of what began before the end was confirmed and after.</returns>
    private static async Task<IReadOnlyCollection<(int Before, int After)>> ReadUntilAsync(Func<Task<bool>> endAsync, params Func<Task<bool>>[] ways)
    {
        var counts = new ConcurrentDictionary<(int Way, bool After), int>();
        var (ended, stop) = (false, false);
        var reading = Enumerable.Range(0, ways.Length * 2).Select(reader => Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
            {
                var after = Volatile.Read(ref ended);
                if (await ways[reader / 2]())
                    counts.AddOrUpdate((reader / 2, after), 1, (_, count) => count + 1);
            }
        }, Ct)).ToArray();
        while (Enumerable.Range(0, ways.Length).Any(way => counts.GetValueOrDefault((way, false)) < 3))
            await Task.Delay(5, Ct);

        Assert.True(await endAsync());
        Volatile.Write(ref ended, true);
        await Task.Delay(300, Ct);
        Volatile.Write(ref stop, true);
        await Task.WhenAll(reading);
        return [.. Enumerable.Range(0, ways.Length).Select(way => (counts.GetValueOrDefault((way, false)), counts.GetValueOrDefault((way, true))))];
    }
}

using System.Net;
using LeadManage.Circuits;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.Coaching;
using LeadManage.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Importing;

/// <summary>The whole way through the pages: a coach enters a form of a client, who sees it, and whoever may not meets a page that is not there.</summary>
public sealed class ClientImportPageTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static readonly byte[] OneIsWrong = ImporterTests.Lines("2024-01-01,3", "2024-01-02,9");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coach_enters_a_form_and_the_client_sees_whose_hand_it_was_and_deletes_it()
    {
        using var practice = await Practice.OpenAsync(server);
        var (ann, browser) = await practice.JoinedClientAsync("Anna Example");
        using var hers = browser;
        var path = PathOf(ann);

        Assert.True(await HasLinkAsync(practice, ann));
        var looked = await ImportForms.LookAsync(practice.Coach, path, OneIsWrong);
        Assert.Contains("<h1>Enter answers of Anna Example</h1>", looked, StringComparison.Ordinal);
        Assert.Contains("1 new, 0 known, 1 with something to mend.", looked, StringComparison.Ordinal);
        Assert.Contains("Line 3, SD1: “9” cannot be taken.", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("entered by", await hers.PageAsync("/my"), StringComparison.Ordinal);

        var stored = await ImportForms.StoreAsync(practice.Coach, path, looked);
        Assert.Contains("1 result is stored.", stored, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/clients/{ann.HolderId}\">See Anna Example</a>", stored, StringComparison.Ordinal);
        var list = await hers.PageAsync("/my");
        Assert.Contains("entered by Ann Example <time", list, StringComparison.Ordinal);
        var profile = Taker.Between(list, "href=\"/profile/", "\"").First();
        Assert.Contains("entered by Ann Example from a file", await hers.PageAsync($"/profile/{profile}"), StringComparison.Ordinal);
        Assert.Contains("<b>Ann Example</b> entered from a file <a", await hers.PageAsync("/share"), StringComparison.Ordinal);

        Assert.Contains("Nothing new was stored.", await ImportForms.StoreAsync(practice.Coach, path, looked), StringComparison.Ordinal);
        var again = await ImportForms.LookAsync(practice.Coach, path, OneIsWrong);
        Assert.Contains("<td>is stored already</td>", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Store this result", again, StringComparison.Ordinal);

        using var deleted = await hers.SendAsync($"/my/{profile}/delete", "delete");
        Assert.DoesNotContain(profile, await hers.PageAsync("/my"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GrantedFields.All & ~GrantedFields.Entering)]
    [InlineData(null)]
    public async Task Without_the_consent_the_page_is_not_there_and_takes_nothing(GrantedFields? fields)
    {
        using var practice = await Practice.OpenAsync(server);
        using var elsewhere = await Practice.OpenAsync(server);
        var (ann, results) = await (fields is null ? elsewhere : practice).ClientAsync("Anna Example", fields ?? GrantedFields.All, 1);
        var (path, nowhere) = (PathOf(ann), "/clients/4711/import");

        if (fields is not null)
            Assert.False(await HasLinkAsync(practice, ann));
        await SameAsync(await practice.Coach.GetAsync(path), await practice.Coach.GetAsync(nowhere), path, nowhere);
        foreach (var file in (byte[][])[OneIsWrong, []])
            await SameAsync(await ImportForms.SendFileAsync(practice.Coach, path, "/my/import", file), await ImportForms.SendFileAsync(practice.Coach, nowhere, "/my/import", file), path, nowhere);
        foreach (var seen in (string[])[Convert.ToBase64String(OneIsWrong), "?"])
            await SameAsync(await ImportForms.SendSeenAsync(practice.Coach, path, "/my/import", seen), await ImportForms.SendSeenAsync(practice.Coach, nowhere, "/my/import", seen), path, nowhere);

        Assert.Equal(results.Length, Count(ann));
    }

    [Fact]
    public async Task What_the_client_ends_after_the_coach_has_looked_is_not_stored_any_more()
    {
        using var practice = await Practice.OpenAsync(server);
        var (ann, browser) = await practice.JoinedClientAsync("Anna Example");
        using var hers = browser;
        var looked = await ImportForms.LookAsync(practice.Coach, PathOf(ann), OneIsWrong);

        await practice.RevokeAsync(ann);

        using var answer = await ImportForms.SendSeenAsync(practice.Coach, PathOf(ann), "/my/import", ImportForms.Seen(looked));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Anna Example", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(0, Count(ann));
    }

    private static string PathOf(Actor client) => $"/clients/{client.HolderId}/import";

    /// <summary>Both are pages that are not there, and say the same.</summary>
    private static async Task SameAsync(HttpResponseMessage one, HttpResponseMessage other, string path, string nowhere)
    {
        using (one)
        using (other)
        {
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, other.StatusCode));
            Assert.Equal(await other.Content.ReadAsStringAsync(Ct), (await one.Content.ReadAsStringAsync(Ct)).Replace(path, nowhere, StringComparison.Ordinal));
        }
    }

    /// <summary>Whether the client's page leads to it.</summary>
    private async Task<bool> HasLinkAsync(Practice practice, Actor client)
    {
        await using var circuit = await Circuit.OpenAsync(practice.Browser, server.At($"/clients/{client.HolderId}"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("Shared with you until", StringComparison.Ordinal), Ct);
        return circuit.Read(tree => tree.Text).Contains("Enter answers from a file", StringComparison.Ordinal);
    }

    private int Count(Actor client)
    {
        using var store = new SqliteConnection($"Data Source={server.Services.GetRequiredService<DataFolder>().Database};Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM Holders WHERE GuestId = {client.HolderId}";
        return Convert.ToInt32(command.ExecuteScalar());
    }
}

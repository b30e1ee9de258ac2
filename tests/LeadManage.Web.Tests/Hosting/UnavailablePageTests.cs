using System.Net;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.SigningIn;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Hosting;

/// <summary>A page that has no words of its own for a store that cannot write says it all the same, and what to do.</summary>
public sealed class UnavailablePageTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_could_not_be_written_is_told_as_that_and_not_as_a_fault()
    {
        using var ann = await Visitor.JoinAsync(server, "locked@example.org");
        var token = Taker.TokenIn(await ann.PageAsync("/account/name"));
        await using var other = new SqliteConnection($"Data Source={new DataFolder(server.DataFolder).Database};Pooling=False");
        await other.OpenAsync(Ct);
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync(Ct);

        using var answer = await ann.Browser.PostAsync("/account/name", Taker.Form(("_handler", "name"), ("__RequestVerificationToken", token), ("Form.Name", "Another")), Ct);
        var html = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("This server cannot save at the moment", html, StringComparison.Ordinal);
        Assert.Contains("everything is as it was", html, StringComparison.Ordinal);
    }
}

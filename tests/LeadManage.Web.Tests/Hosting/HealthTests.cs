using System.Net;
using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_says_whether_the_store_can_write()
    {
        await using var server = new WebServer();
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode);

        await using var other = new SqliteConnection($"Data Source={Path.Combine(server.DataFolder, "leadmanage.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN EXCLUSIVE";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode);

        hold.CommandText = "ROLLBACK";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode);
    }
}

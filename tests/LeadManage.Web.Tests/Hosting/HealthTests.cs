using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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

    [Fact]
    public async Task Once_it_was_told_to_stop_it_says_so_and_opens_no_circuit()
    {
        await using var server = new WebServer();
        using var browser = server.Browser();
        using var before = await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", content: null, TestContext.Current.CancellationToken);

        server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode);
        using var after = await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", content: null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, after.StatusCode);
    }
}

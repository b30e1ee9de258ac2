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
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode);
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, await NegotiateAsync());
        var lifetime = server.Services.GetRequiredService<IHostApplicationLifetime>();
        var told = new List<HttpStatusCode>();

        // Asked while it stops: as soon as that is done, it is gone.
        await using var asked = lifetime.ApplicationStopping.Register(() => Task.Run(async () => told.AddRange([(await browser.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode, await NegotiateAsync()])).GetAwaiter().GetResult());
        await Task.Run(lifetime.StopApplication, TestContext.Current.CancellationToken);

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], told);

        async Task<HttpStatusCode> NegotiateAsync()
        {
            using var answer = await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", content: null, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }
}

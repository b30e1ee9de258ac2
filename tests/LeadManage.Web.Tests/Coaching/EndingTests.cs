using LeadManage.Circuits;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Coaching;

/// <summary>What ends by the clock ends on open pages too.</summary>
public sealed class EndingTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grant_that_ends_by_its_date_takes_the_open_page_blank_within_a_second()
    {
        using var practice = await Practice.OpenAsync(server);
        var (client, _) = await practice.ClientAsync("Endia Example", GrantedFields.All, 1);
        var ends = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 8;
        server.Execute($"DROP TRIGGER IF EXISTS grant_stays; UPDATE Grants SET EndsAt = {ends} WHERE OwnerId = {client.HolderId}");
        await using var circuit = await Circuit.OpenAsync(practice.Browser, server.At($"/clients/{client.HolderId}"), Ct);
        await circuit.UntilAsync(tree => tree.Text.Contains("Endia Example", StringComparison.Ordinal), Ct);

        await circuit.UntilAsync(tree => tree.Text.Contains("Nothing is shared here", StringComparison.Ordinal), Ct);

        Assert.InRange((TimeProvider.System.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(ends)).TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task Events_of_an_open_page_keep_the_session_and_without_any_it_ends()
    {
        using var practice = await Practice.OpenAsync(server);
        var session = practice.Actor.SessionId;
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var sessions = server.Services.GetRequiredService<Sessions>();
        server.Execute($"UPDATE Sessions SET SeenAt = {now - 3500} WHERE Id = {session}");
        Assert.True(sessions.Stands(practice.Actor));

        await sessions.NoteUseAsync(practice.Actor);
        Assert.InRange(SeenAt(), now, now + 60);

        server.Execute($"UPDATE Sessions SET SeenAt = {now - 3700} WHERE Id = {session}");
        Assert.False(sessions.Stands(practice.Actor));

        long SeenAt()
        {
            using var store = new SqliteConnection($"Data Source={server.Services.GetRequiredService<DataFolder>().Database};Pooling=False");
            store.Open();
            using var command = store.CreateCommand();
            command.CommandText = $"SELECT SeenAt FROM Sessions WHERE Id = {session}";
            return (long)command.ExecuteScalar()!;
        }
    }
}

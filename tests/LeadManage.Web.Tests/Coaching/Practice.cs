using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Hosting;
using LeadManage.Web.Tests.SigningIn;
using LeadManage.Web.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Coaching;

/// <summary>A coach with clients on a listening server: people sign up by the pages, results and grants are made by the features.</summary>
internal sealed class Practice(ListeningServer server, Visitor coach, Actor actor) : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Browser => coach.Browser;

    public Visitor Coach => coach;

    public Actor Actor => actor;

    public static async Task<Practice> OpenAsync(ListeningServer server)
    {
        var email = $"coach-{Guid.NewGuid():n}@example.org";
        var coach = await server.JoinAsync(email, coach: true);
        return new Practice(server, coach, ActorOf(server, email));
    }

    /// <summary>Somebody with a result for each number, answered alike for the same, who shares them all.</summary>
    public async Task<(Actor Actor, SittingId[] Results)> ClientAsync(string name, GrantedFields fields = GrantedFields.All, params int[] results)
    {
        var email = $"client-{Guid.NewGuid():n}@example.org";
        using var joined = new Visitor(server.Browser());
        using var answer = await joined.SignUpAsync(email, name: name);
        var client = ActorOf(server, email);
        var ids = new List<SittingId>();
        foreach (var answers in results)
            ids.Add(await SubmitAsync(client, answers));
        await ShareAsync(client, fields, ids);
        return (client, [.. ids]);
    }

    /// <summary>Somebody who shares what they answer from now on, with their browser.</summary>
    public async Task<(Actor Actor, Visitor Browser)> JoinedClientAsync(string name)
    {
        var email = $"client-{Guid.NewGuid():n}@example.org";
        var joined = new Visitor(server.Browser());
        using var answer = await joined.SignUpAsync(email, name: name);
        var client = ActorOf(server, email);
        await ShareAsync(client, GrantedFields.All, []);
        return (client, joined);
    }

    public async Task<SittingId> SubmitAsync(Actor client, int answers)
    {
        var sittings = server.Services.GetRequiredService<Sittings>();
        var id = await sittings.BeginAsync(client, InstrumentCatalog.Published.Latest("lm36")!, Ct);
        await sittings.RecordAsync(client, id, TestStore.AnswersOf(answers), Ct);
        Assert.Equal(SubmitOutcome.Done, await sittings.SubmitAsync(client, id, LastWord.None, Ct));
        return id;
    }

    /// <summary>What of these the coach may see, and later results too; what was agreed before ends.</summary>
    public async Task ShareAsync(Actor client, GrantedFields fields, IReadOnlyList<SittingId> results) =>
        Assert.Equal(GrantOutcome.Given, await Grants.GiveAsync(client, new Terms(actor.HolderId, results, ["lm36"], fields, TimeProvider.System.GetUtcNow().AddDays(30)), Ct));

    public async Task RevokeAsync(Actor client) =>
        Assert.True(await Grants.RevokeAsync(client, (await Grants.ListAsync(client, Ct)).First(grant => grant.Stands).Id, Ct));

    /// <summary>How often the log of looks says that this coach looked.</summary>
    public async Task<int> LooksAsync(Actor client, Looking what) =>
        (await Grants.LooksAsync(client, Ct)).Where(look => look.What == what).Sum(look => look.Times);

    public void Dispose() => coach.Dispose();

    private Grants Grants => server.Services.GetRequiredService<Grants>();

    private static Actor ActorOf(ListeningServer server, string email)
    {
        using var connection = new SqliteConnection($"Data Source={server.Services.GetRequiredService<DataFolder>().Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT People.Id, Sessions.Id FROM People JOIN Sessions ON PersonId = People.Id WHERE Email = $email";
        command.Parameters.AddWithValue("$email", email);
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return new Actor(row.GetInt64(0), row.GetInt64(1));
    }
}

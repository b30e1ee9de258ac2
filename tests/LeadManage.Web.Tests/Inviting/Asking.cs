using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Inviting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Inviting;

/// <summary>A coach who asks people to answer, on a real store.</summary>
internal sealed class Asking(TestStore store, Actor coach, bool ownsStore = true) : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestStore Store => store;

    public Actor Coach => coach;

    public Groups Groups => store.Get<Groups>();

    public Invitations Invitations => store.Get<Invitations>();

    public static async Task<Asking> NewAsync(LeadManageOptions? options = null)
    {
        var store = await TestStore.NewAsync(options);
        return new Asking(store, await store.PersonAsync("Cora", coach: true));
    }

    public static async Task<Asking> InAsync(TestStore store) => new(store, await store.PersonAsync("Cora", coach: true), ownsStore: false);

    public async Task<long> GroupAsync(string name = "Team North") => (await Groups.MakeAsync(coach, name, "lm36", Ct))!.Value;

    public async Task<string> LinkAsync(long group, int hours = 4) => (await Groups.OpenAsync(coach, group, store.Clock.GetUtcNow().AddHours(hours), Ct))!;

    /// <summary>A guest who joins by the link.</summary>
    public async Task<Actor> JoinedAsync(string link, Choices? choices = null)
    {
        var guest = await store.NewGuestAsync();
        Assert.Equal(PartOutcome.Done, await store.Get<Joining>().JoinAsync(guest, link, choices ?? Nothing, Ct));
        return guest;
    }

    public static Choices Nothing { get; } = new(Tells: false, Counts: false);

    public Task<InviteOutcome> InviteAsync(string people, long? group = null, int days = 14, string message = "", params string[] questionnaires) => Invitations.SendAsync(
        coach,
        new Invite(group, group is null && questionnaires.Length == 0 ? ["lm36"] : questionnaires, store.Clock.GetUtcNow().AddDays(days), message),
        PeopleList.Read(people, Invitations.SendsMail),
        Ct);

    /// <summary>The token of the one link there is to hand over.</summary>
    public async Task<string> InvitedAsync(string person = "Ann", long? group = null, params string[] questionnaires) =>
        Assert.Single((await InviteAsync(person, group, questionnaires: questionnaires)).People).Token!;

    public async Task<Actor> AcceptedAsync(string token, Choices? choices = null)
    {
        var guest = await store.NewGuestAsync();
        Assert.Equal(PartOutcome.Done, await store.Get<Accepting>().AcceptAsync(guest, token, choices ?? Nothing, Ct));
        return guest;
    }

    public async Task<GroupStanding> StandingAsync(long group) => (await store.Get<GroupStandings>().FindAsync(coach, group, Ct))!;

    public AccountData Accounts => new(store.Get<StoreReaders>(), store.Writer, store.Get<LiveChanges>());

    public ValueTask DisposeAsync() => ownsStore ? store.DisposeAsync() : ValueTask.CompletedTask;
}

using LeadManage.Web.Account;
using LeadManage.Web.Noting;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Noting;

/// <summary>A coach and one client who shares with them, on a store of their own.</summary>
internal sealed class NotedPractice(TestStore store, Actor coach, Actor client) : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestStore Store => store;

    public Actor Coach => coach;

    public Actor Client => client;

    public Notes Notes => store.Get<Notes>();

    public Grants Grants => store.Get<Grants>();

    public static async Task<NotedPractice> OpenAsync()
    {
        var store = await TestStore.NewAsync();
        var (coach, client) = (await store.PersonAsync("Coach", coach: true), await store.PersonAsync("Ann"));
        await store.ShareAsync(client, coach, later: ["lm36"]);
        return new NotedPractice(store, coach, client);
    }

    public async Task<IReadOnlyList<OwnNote>> ListAsync() => (await Notes.ListAsync(coach, client.HolderId, Ct))!;

    public Task<IReadOnlyList<SharedNote>> ReadAsync() => Notes.ForClientAsync(client, Ct);

    public async Task<NoteState> DraftAsync(string text, NoteState state = default) => (await Notes.DraftAsync(coach, client.HolderId, state, NoteKind.Private, text, Ct))!.Value;

    public async Task<NoteState> KeepAsync(NoteKind kind, string text, NoteState state = default, DateOnly? day = null) =>
        (await Notes.KeepAsync(coach, client.HolderId, state, new FinishedNote(kind, text, day), Ct))!.Value;

    public ValueTask DisposeAsync() => store.DisposeAsync();
}

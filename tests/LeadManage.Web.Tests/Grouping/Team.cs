using LeadManage.Web.Account;
using LeadManage.Web.Grouping;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Grouping;

/// <summary>A group in a store, with a coach; people join it as the rows say, without the way through the pages.</summary>
internal sealed class Team(TestStore store, Actor coach, long group)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestStore Store => store;

    public Actor Coach => coach;

    public long Group => group;

    public Pictures Pictures => store.Get<Pictures>();

    public static async Task<Team> OfAsync(TestStore store, Actor? coach = null, string questionnaire = "lm36")
    {
        var leader = coach ?? await store.PersonAsync("Coach", coach: true);
        return new Team(store, leader, await store.Writer.WriteAsync(
            writing => writing.First("INSERT INTO Groups (CoachId, Name, Questionnaire, MadeAt) VALUES (?1, 'Team', ?2, ?3) RETURNING Id", row => row.Number(0), leader.HolderId, questionnaire, store.Clock.GetUtcNow().ToUnixTimeSeconds()), Ct));
    }

    /// <summary>Guests who join, answer and agree to be counted.</summary>
    public async Task<IReadOnlyList<Actor>> AnsweredAsync(int people, bool agreed = true)
    {
        var all = new List<Actor>();
        foreach (var number in Enumerable.Range(1, people))
        {
            var actor = await store.NewGuestAsync();
            await JoinAsync(actor, agreed);
            await store.ResultAsync(actor, number);
            all.Add(actor);
        }

        return all;
    }

    public Task JoinAsync(Actor actor, bool agreed = true) =>
        store.Writer.WriteAsync(
            writing => writing.Execute("INSERT INTO Members (GroupId, HolderId, JoinedAt, AgreedAt) VALUES (?1, ?2, ?3, ?4)", group, actor.HolderId, store.Clock.GetUtcNow().ToUnixTimeSeconds(), agreed ? 1 : null),
            Ct);

    public Task<PictureOutcome> TakeAsync(Actor? actor = null) => Pictures.TakeAsync(actor ?? coach, group, Ct);

    public Task<PicturesOfGroup?> SeenAsync(Actor actor) => Pictures.OfAsync(actor, group, Ct);
}

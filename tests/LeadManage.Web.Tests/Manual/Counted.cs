using LeadManage.Assessment.Scoring;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Manual;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Manual;

/// <summary>People who finish a sitting and agree to be counted, or not.</summary>
internal static class Counted
{
    public static readonly LastWord Agrees = new(MayBePooled: true, DoNotUse: false, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>New people, each with one sitting.</summary>
    public static async Task<(Actor Actor, SittingId Id)[]> JoinAsync(TestStore store, int people, int first = 1) =>
        await Task.WhenAll(Enumerable.Range(first, people).Select(async person =>
        {
            var actor = await store.NewGuestAsync();
            return (actor, await SubmitAsync(store, actor, person, Agrees));
        }));

    /// <summary>One sitting; the first <paramref name="answered"/> statements of the file are answered.</summary>
    public static async Task<SittingId> SubmitAsync(TestStore store, Actor actor, int person, LastWord word, int answered = 36)
    {
        var id = await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
        await store.Sittings.RecordAsync(actor, id, TestStore.AnswersOf(person)[..answered], Ct);
        Assert.Equal(SubmitOutcome.Done, await store.Sittings.SubmitAsync(actor, id, word, Ct));
        return id;
    }

    public static AnswerSheet SheetOf(int person) =>
        new(TestStore.Lm36, TestStore.AnswersOf(person).Select(answer => KeyValuePair.Create(answer.ItemId, answer.Value)));

    /// <summary>The newest manual, after it was made anew if that was due.</summary>
    public static async Task<KeptManual?> RenewAsync(TestStore store)
    {
        await store.Get<ManualMaking>().RenewAsync(Ct);
        return await store.Get<Manuals>().NewestAsync(TestStore.Lm36, Ct);
    }
}

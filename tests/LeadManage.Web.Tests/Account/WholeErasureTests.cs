using System.Text;
using LeadManage.Web.Account;
using LeadManage.Web.Keeping;
using LeadManage.Web.Noting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.SigningIn;
using LeadManage.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Account;

/// <summary>Whoever leaves takes everything along, what others wrote about them too.</summary>
public sealed class WholeErasureTests
{
    private const string Canary = "canaryzqxjkvwplmtrby";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Whatever the person typed, and what a coach typed about them.</summary>
    [Fact]
    public async Task An_account_leaves_no_trace_in_any_file_neither_its_own_nor_a_coachs()
    {
        await using var store = await TestStore.NewAsync();
        await Task.WhenAll(Enumerable.Range(1, 30).Select(store.SubmittedAsync));
        var (ann, coach, other) = (await store.PersonAsync($"Ann {Canary}"), await store.PersonAsync("Coach", coach: true), await store.PersonAsync("Other"));
        foreach (var answers in (int[])[1, 2, 3])
            await store.ShareAsync(ann, coach, sittings: [await store.ResultAsync(ann, answers)]);
        await store.ShareAsync(other, coach, sittings: [await store.ResultAsync(other, 4)]);
        var notes = store.Get<Notes>();
        var kept = (await notes.DraftAsync(coach, ann.HolderId, default, NoteKind.Private, $"private {Canary}", Ct))!.Value;
        Assert.NotNull(await notes.KeepAsync(coach, ann.HolderId, kept, new FinishedNote(NoteKind.Private, $"private {Canary} kept"), Ct));
        Assert.NotNull(await notes.DraftAsync(coach, ann.HolderId, default, NoteKind.Goal, $"goal {Canary}", Ct));
        Assert.NotNull(await notes.DraftAsync(coach, other.HolderId, default, NoteKind.Private, "of another", Ct));
        var trace = Encoding.UTF8.GetBytes(Canary);
        Assert.True(TestStore.Holds(await store.Bytes(), trace), "the search must see what is there");

        Assert.True(await store.Get<AccountData>().EraseAsync(ann, Ct));
        Assert.Null(await notes.ListAsync(coach, ann.HolderId, Ct));
        await store.Get<ErasureLedger>().WriteDownAsync(Ct);
        await store.Get<Compaction>().CompactAsync(Ct);

        Assert.False(TestStore.Holds(await store.Bytes(), trace));
        Assert.Equal("1", store.Scalar("SELECT count(*) FROM Notes"));
        Assert.Equal("2", store.Scalar("SELECT count(*) FROM People"));
    }

    [Fact]
    public async Task With_one_button_a_guest_takes_everything_along()
    {
        await using var server = new WebServer();
        using var guest = Visitor.Of(server);
        foreach (var _ in (int[])[1, 2])
            await Taker.BeginAsync(guest.Browser, "lm12");
        Assert.Contains("Your 2 sittings", await guest.PageAsync("/my/delete"), StringComparison.Ordinal);

        using var deleted = await guest.SendAsync("/my/delete", "delete");

        Assert.Equal("/my?deleted=true", deleted.To());
        Assert.Contains(deleted.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("leadmanage=;", StringComparison.Ordinal));
        Assert.Equal(("0", "0", "0"), (server.Ask("SELECT count(*) FROM Sittings"), server.Ask("SELECT count(*) FROM Guests"), server.Ask("SELECT count(*) FROM Answers")));
        Assert.Contains("Nothing is kept for this browser", await guest.PageAsync("/my/delete"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_an_account_is_led_to_its_own_end()
    {
        await using var server = new WebServer();
        using var ann = await Visitor.JoinAsync(server, "ann@example.org");

        using var page = await ann.GetAsync("/my/delete");

        Assert.Equal("/account/delete", page.To());
        await Assert.ThrowsAsync<InvalidOperationException>(() => server.Services.GetRequiredService<MyData>().EraseAllAsync(new Actor(1, 1), Ct));
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Answering;

public sealed class ResumeLinkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_opens_its_one_sitting_to_another_device_and_takes_it_from_nobody()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.AnsweredAsync();
        var other = await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
        var token = (await store.Sittings.IssueResumeLinkAsync(actor, id, Ct))!;
        var phone = await store.NewGuestAsync();

        Assert.Equal(id, await store.Sittings.RedeemAsync(phone, token, Ct));
        Assert.Equal(36, (await store.Sittings.FindAsync(phone, id, Ct))!.Answers.Count);
        Assert.Null(await store.Sittings.FindAsync(phone, other, Ct));
        Assert.NotNull(await store.Sittings.FindAsync(actor, id, Ct));
    }

    [Fact]
    public async Task Looking_at_a_link_spends_nothing_and_opening_it_twice_is_allowed()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var token = (await store.Sittings.IssueResumeLinkAsync(actor, id, Ct))!;
        var phone = await store.NewGuestAsync();
        for (var look = 1; look <= 3; look++)
            Assert.Equal(LinkTarget.Statements, await store.Sittings.PeekAsync(token, Ct));
        Assert.Equal("1", store.Scalar("SELECT count(*) FROM Holders"));
        Assert.Equal(id, await store.Sittings.RedeemAsync(phone, token, Ct));
        Assert.Equal(id, await store.Sittings.RedeemAsync(phone, token, Ct));
        Assert.Equal(id, await store.Sittings.RedeemAsync(await store.NewGuestAsync(), token, Ct));
    }

    [Fact]
    public async Task Each_link_shown_is_new_and_only_its_hash_is_kept()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var first = (await store.Sittings.IssueResumeLinkAsync(actor, id, Ct))!;
        var second = (await store.Sittings.IssueResumeLinkAsync(actor, id, Ct))!;
        Assert.NotEqual(first, second);
        Assert.All([first, second], token => Assert.Equal(32, Base64Url.DecodeFromChars(token).Length));
        Assert.Equal(LinkTarget.Statements, await store.Sittings.PeekAsync(first, Ct));

        var kept = await store.Bytes();
        Assert.All([first, second], token => Assert.False(TestStore.Holds(kept, Base64Url.DecodeFromChars(token))));
        Assert.All([first, second], token => Assert.True(TestStore.Holds(kept, SHA256.HashData(Base64Url.DecodeFromChars(token)))));
    }

    [Theory]
    [InlineData(90, 30)]
    [InlineData(10, 10)]
    public async Task A_link_expires_after_thirty_days_or_with_the_sitting(int retentionDays, int linkDays)
    {
        await using var store = await TestStore.NewAsync(new LeadManageOptions { RetentionDays = retentionDays });
        var (actor, id) = await store.BeginAsync();
        var token = (await store.Sittings.IssueResumeLinkAsync(actor, id, Ct))!;
        store.Clock.Advance(TimeSpan.FromDays(linkDays) - TimeSpan.FromSeconds(1));
        Assert.Equal(LinkTarget.Statements, await store.Sittings.PeekAsync(token, Ct));
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(LinkTarget.Nothing, await store.Sittings.PeekAsync(token, Ct));
        Assert.Null(await store.Sittings.RedeemAsync(await store.NewGuestAsync(), token, Ct));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not base64url at all, but of about that length")]
    public async Task What_is_no_link_opens_nothing(string token)
    {
        await using var store = await TestStore.NewAsync();
        Assert.Equal(LinkTarget.Nothing, await store.Sittings.PeekAsync(token, Ct));
        Assert.Null(await store.Sittings.RedeemAsync(await store.NewGuestAsync(), token, Ct));
    }

    [Fact]
    public async Task A_guest_token_opens_no_sitting_and_a_link_makes_no_guest()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.BeginAsync();
        var (_, cookie) = await store.Guests.IssueAsync(Ct);
        Assert.NotNull(await store.Guests.FindAsync(cookie, Ct));
        Assert.Equal(LinkTarget.Nothing, await store.Sittings.PeekAsync(cookie, Ct));
        Assert.Null(await store.Guests.FindAsync((await store.Sittings.IssueResumeLinkAsync(actor, id, Ct))!, Ct));
    }
}

using System.Text.Json;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Account;

public sealed class MyDataTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_shows_ones_own_sittings_and_when_they_will_be_erased()
    {
        await using var store = await TestStore.NewAsync(new LeadManageOptions { RetentionDays = 60 });
        var begun = store.Clock.GetUtcNow();
        var (actor, first) = await store.SubmittedAsync();
        store.Clock.Advance(TimeSpan.FromDays(1));
        var second = await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
        await store.SubmittedAsync();

        var list = await store.MyData.ListAsync(actor, Ct);
        Assert.Equal([second, first], list.Select(sitting => sitting.Id));
        Assert.Equal([null, begun], list.Select(sitting => sitting.SubmittedAt));
        Assert.Equal((begun, begun.AddDays(60), "lm36"), (list[1].BegunAt, list[1].ErasedOn, list[1].Instrument?.Id));
    }

    [Fact]
    public async Task The_export_says_every_answer_in_words_and_numbers_before_and_after_submission()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.AnsweredAsync(3);
        await store.Sittings.RecordAsync(actor, id, [new("late", 1, "SD1", Given.NoOpportunity)], Ct);
        var before = await ExportAsync();
        Assert.Equal(JsonValueKind.Null, before.GetProperty("profile").ValueKind);
        await store.Sittings.SubmitAsync(actor, id, LastWord.None, Ct);
        var after = await ExportAsync();

        foreach (var export in (JsonElement[])[before, after])
        {
            Assert.Equal(id.ToString(), export.GetProperty("sitting").GetString());
            Assert.Equal(("lm36", 1, TestStore.Lm36.Hash), (export.GetProperty("questionnaire").GetProperty("id").GetString(), export.GetProperty("questionnaire").GetProperty("version").GetInt32(), export.GetProperty("questionnaire").GetProperty("hash").GetString()));
            var answers = export.GetProperty("answers").EnumerateArray().ToArray();
            foreach (var (item, (answer, given)) in TestStore.Lm36.Items.Zip(answers.Zip(TestStore.AnswersOf(3))))
            {
                var value = item.Id == "SD1" ? null : given.Value.Number;
                Assert.Equal((item.Id, item.Text), (answer.GetProperty("item").GetString(), answer.GetProperty("statement").GetString()));
                Assert.Equal(value is null ? TestStore.Lm36.Format.NoOpportunity : TestStore.Lm36.Format.LabelOf(value.Value), answer.GetProperty("words").GetString());
                Assert.Equal(value?.ToString() ?? "", answer.GetProperty("value").ToString());
            }
        }

        var profile = (await store.Profiles.FindAsync(actor, id, Ct))!.Profile;
        Assert.Equal(profile.Axis("L").Pomp, after.GetProperty("profile").GetProperty("axes")[0].GetProperty("pomp").GetDouble());

        async Task<JsonElement> ExportAsync() => JsonDocument.Parse((await store.MyData.ExportAsync(actor, id, Ct))!).RootElement;
    }

    [Fact]
    public async Task What_is_erased_is_gone_at_once_for_every_holder()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, token) = await store.Guests.IssueAsync(Ct);
        var id = await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
        await store.Sittings.RecordAsync(actor, id, TestStore.AnswersOf(1), Ct);
        var link = (await store.Sittings.IssueResumeLinkAsync(actor, id, Ct))!;
        var phone = await store.NewGuestAsync();
        await store.Sittings.RedeemAsync(phone, link, Ct);
        await store.Sittings.SubmitAsync(actor, id, LastWord.None, Ct);

        Assert.True(await store.MyData.EraseAsync(phone, id, Ct));

        Assert.Null(await store.Profiles.FindAsync(actor, id, Ct));
        Assert.Null(await store.Sittings.FindAsync(actor, id, Ct));
        Assert.Equal(LinkTarget.Nothing, await store.Sittings.PeekAsync(link, Ct));
        Assert.Null(await store.Guests.FindAsync(token, Ct));
        foreach (var table in (string[])["Sittings", "Answers", "Holders", "Guests", "Profiles", "ResumeLinks"])
            Assert.Equal("0", store.Scalar($"SELECT count(*) FROM {table}"));
        Assert.False(await store.MyData.EraseAsync(phone, id, Ct));
    }

    [Fact]
    public async Task Erasing_one_sitting_leaves_the_others_and_their_guest()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, first) = await store.SubmittedAsync();
        var second = await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
        var (someone, third) = await store.SubmittedAsync(2);
        Assert.True(await store.MyData.EraseAsync(actor, first, Ct));
        Assert.NotNull(await store.Sittings.FindAsync(actor, second, Ct));
        Assert.NotNull(await store.Profiles.FindAsync(someone, third, Ct));
    }

    [Fact]
    public async Task A_stranger_lists_exports_and_erases_nothing()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.SubmittedAsync();
        var stranger = await store.NewGuestAsync();
        Assert.Empty(await store.MyData.ListAsync(stranger, Ct));
        Assert.Null(await store.MyData.ExportAsync(stranger, id, Ct));
        Assert.False(await store.MyData.EraseAsync(stranger, id, Ct));
        Assert.NotNull(await store.Profiles.FindAsync(actor, id, Ct));
    }
}

using LeadManage.Web.Account;
using LeadManage.Web.Exporting;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Exporting;

/// <summary>A coach takes along what each client lets them, and no row leaves without its look.</summary>
public sealed class ClientTablesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GrantedFields.All, true)]
    [InlineData(GrantedFields.Profile | GrantedFields.Answers | GrantedFields.Export, true)]
    [InlineData(GrantedFields.Profile | GrantedFields.Answers, false)]
    [InlineData(GrantedFields.Profile | GrantedFields.Export, false)]
    [InlineData(GrantedFields.Profile, false)]
    public async Task A_row_is_there_only_where_answers_and_a_copy_are_shared_and_then_it_is_a_look(GrantedFields fields, bool isThere)
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("=Ann"), await store.PersonAsync("Cora", coach: true));
        var result = await store.ResultAsync(ann);
        await store.ResultAsync(ann, answers: 2);
        await store.ShareAsync(ann, coach, fields, [result]);

        Assert.Equal(isThere ? ["lm36.v1: 1"] : Array.Empty<string>(), store.Get<ClientTables>().List(coach).Select(one => $"{one.Instrument.Key}: {one.Sittings}"));
        Assert.Empty(await store.Get<Grants>().LooksAsync(ann, Ct));
        var rows = Tabling.Cells(await TableAsync(store, coach));

        Assert.Equal(SittingColumns.OfPeople(TestStore.Lm36).Select(column => column.Name), rows[0]);
        Assert.Equal(isThere ? [("'=Ann", result.ToString())] : Array.Empty<(string, string)>(), rows.Skip(1).Select(row => (row[0], row[1])));
        Assert.Equal(isThere ? [Looking.Export] : Array.Empty<Looking>(), (await store.Get<Grants>().LooksAsync(ann, Ct)).Select(look => look.What));
    }

    [Fact]
    public async Task What_ends_while_the_table_is_written_is_not_in_the_rest_of_it()
    {
        await using var store = await TestStore.NewAsync();
        var coach = await store.PersonAsync("Cora", coach: true);
        var last = await store.PersonAsync("Zoe");
        foreach (var number in Enumerable.Range(0, 26))
        {
            var client = number == 25 ? last : await store.PersonAsync($"Client {number:00}");
            await store.ShareAsync(client, coach, sittings: [await store.ResultAsync(client)]);
        }

        var read = 0;
        await foreach (var row in store.Get<ClientTables>().Of(coach, TestStore.Lm36).Rows)
        {
            if (read++ == 0)
                Assert.True(await store.Get<Grants>().RevokeAsync(last, (await store.Get<Grants>().ListAsync(last, Ct))[0].Id, Ct));
            Assert.NotEqual("Zoe", row[0].Text);
        }

        Assert.Equal(25, read);
        Assert.Empty(await store.Get<Grants>().LooksAsync(last, Ct));
    }

    [Fact]
    public async Task Where_the_look_cannot_be_written_nothing_is_read()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Cora", coach: true));
        await store.ShareAsync(ann, coach, sittings: [await store.ResultAsync(ann)]);
        store.Scalar("CREATE TRIGGER full BEFORE INSERT ON Looks BEGIN SELECT RAISE(ABORT, 'full'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => TableAsync(store, coach));
    }

    [Fact]
    public async Task Own_words_are_in_no_row_without_the_consent_for_them()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, coach) = (await store.PersonAsync("Ann"), await store.PersonAsync("Cora", coach: true));
        var plan = LeadManage.Assessment.Instruments.InstrumentCatalog.Published.Find("plan.v1")!;
        var id = await store.Sittings.BeginAsync(ann, plan, Ct);
        await store.Sittings.RecordAsync(ann, id, [new("page", 1, "SITUATION", new LeadManage.Assessment.Instruments.Given(null, "Between us"))], Ct);
        await store.Sittings.SubmitAsync(ann, id, LeadManage.Web.Answering.LastWord.None, Ct);
        await store.ShareAsync(ann, coach, GrantedFields.Profile | GrantedFields.Answers | GrantedFields.Export, [id]);
        Assert.DoesNotContain("Between us", await store.Get<ClientTables>().Of(coach, plan).CsvAsync(), StringComparison.Ordinal);

        await store.ShareAsync(ann, coach, GrantedFields.All, [id]);
        Assert.Contains("Between us", await store.Get<ClientTables>().Of(coach, plan).CsvAsync(), StringComparison.Ordinal);
    }

    private static Task<byte[]> TableAsync(TestStore store, Actor coach) => store.Get<ClientTables>().Of(coach, TestStore.Lm36).BytesAsync(TableFormat.Csv);
}

using System.Text;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Commands;
using LeadManage.Web.Grouping;
using LeadManage.Web.Importing;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Grouping;
using LeadManage.Web.Tests.Inviting;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Importing;

/// <summary>A coach enters what a client gave on paper: with the client's consent, as long as it stands, and seen by the client.</summary>
public sealed class ClientImporterTests
{
    private const GrantedFields Entering = GrantedFields.Profile | GrantedFields.Entering;

    private static readonly byte[] TwoLines = ImporterTests.Lines("2024-01-01,3", "2024-02-01,4");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_coach_enters_is_the_clients_result_like_their_own_import_and_both_see_by_whom()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben, cora) = await PeopleAsync(store);
        Assert.Equal(2, (await store.Get<Importer>().StoreAsync(ben, TwoLines, Ct)).Stored);

        Assert.All((await store.Get<ClientImporter>().PreviewAsync(cora, ann.HolderId, TwoLines, Ct))!.Lines, line => Assert.True(line.IsNew));
        Assert.Equal("2", store.Scalar("SELECT count(*) FROM Sittings"));
        Assert.Equal(2, await EnterAsync(store, cora, ann, TwoLines));

        Assert.Equal(ImporterTests.Data(await ImporterTests.ExportAsync(store, ben)), ImporterTests.Data(await ImporterTests.ExportAsync(store, ann)));
        var list = await store.MyData.ListAsync(ann, Ct);
        Assert.All(list, sitting => Assert.Equal((true, "Cora"), (sitting.IsImported, sitting.EnteredBy)));
        Assert.Equal(list.Select(sitting => (sitting.Id, "Cora", Looking.Entering, 1)).ToHashSet(), (await store.Get<Grants>().LooksAsync(ann, Ct)).Select(look => (look.Sitting, look.Coach, look.What, look.Times)).ToHashSet());
        Assert.Equal("entered by Cora from a file", (await store.Profiles.FindAsync(ann, list[0].Id, Ct))!.Origin);
        Assert.Equal("entered by Cora from a file", (await store.Get<Clients>().ReadAsync(cora, ann.HolderId, list[0].Id, Looking.Profile, Ct))!.Origin);
        Assert.Equal(list.Select(sitting => sitting.Id).ToHashSet(), (await store.Get<Grants>().ListAsync(ann, Ct)).Single().Sittings.ToHashSet());
        Assert.Contains("\"enteredBy\": \"Cora\"", Encoding.UTF8.GetString((await store.MyData.ExportAsync(ann, list[0].Id, Ct))!), StringComparison.Ordinal);
        Assert.All(await store.MyData.ListAsync(ben, Ct), sitting => Assert.Null(sitting.EnteredBy));
        Assert.Equal(("0", "0"), (store.Scalar("SELECT count(*) FROM Answers"), store.Scalar("SELECT sum(Pooled) FROM Profiles")));
        Assert.Equal(0, await CommandLine.RunAsync(["rescore", "--check", "--data", store.Folder.Root], TextWriter.Null, TextWriter.Null));
    }

    [Theory]
    [InlineData("never asked")]
    [InlineData("everything but entering")]
    [InlineData("narrowed")]
    [InlineData("over")]
    [InlineData("ended")]
    [InlineData("no coach any more")]
    [InlineData("of another client")]
    public async Task Without_the_consent_there_is_no_such_client(string why)
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben, cora) = await PeopleAsync(store, shares: false);
        if (why is not ("never asked" or "of another client"))
            await store.ShareAsync(ann, cora, why == "everything but entering" ? GrantedFields.All & ~GrantedFields.Entering : GrantedFields.All, later: ["lm36"], days: 1);
        if (why == "narrowed")
            await store.ShareAsync(ann, cora, GrantedFields.All & ~GrantedFields.Entering, later: ["lm36"]);
        if (why == "over")
            store.Clock.Advance(TimeSpan.FromDays(1));
        if (why == "ended")
            Assert.True(await store.Get<Grants>().RevokeAsync(ann, (await store.Get<Grants>().ListAsync(ann, Ct))[0].Id, Ct));
        if (why == "no coach any more")
            await store.Writer.WriteAsync(writing => writing.Execute("UPDATE People SET IsCoach = 0 WHERE Id = ?1", cora.HolderId), Ct);
        if (why == "of another client")
            await store.ShareAsync(ben, cora, later: ["lm36"]);
        var importer = store.Get<ClientImporter>();

        Assert.Null(importer.Find(cora, ann.HolderId));
        Assert.Null(await importer.PreviewAsync(cora, ann.HolderId, TwoLines, Ct));
        Assert.Null(await importer.StoreAsync(cora, ann.HolderId, TwoLines, Ct));
        Assert.Null(await importer.StoreAsync(cora, cora.HolderId, TwoLines, Ct));
        Assert.Equal(EnterOutcome.NotAllowed, await PastThePreviewAsync(store, cora, ann));
        Assert.Equal(("0", "0", "0"), (store.Scalar("SELECT count(*) FROM Sittings"), store.Scalar("SELECT count(*) FROM Looks"), store.Scalar("SELECT count(*) FROM GrantedSittings")));
    }

    [Fact]
    public async Task What_ends_between_looking_and_storing_stores_nothing()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, _, cora) = await PeopleAsync(store);
        Assert.NotNull(await store.Get<ClientImporter>().PreviewAsync(cora, ann.HolderId, TwoLines, Ct));

        Assert.True(await store.Get<Grants>().RevokeAsync(ann, (await store.Get<Grants>().ListAsync(ann, Ct))[0].Id, Ct));

        Assert.Null(await store.Get<ClientImporter>().StoreAsync(cora, ann.HolderId, TwoLines, Ct));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM Sittings"));
    }

    [Fact]
    public async Task What_ends_between_two_lines_ends_it_for_the_rest_and_what_is_stored_stays_with_its_look()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, _, cora) = await PeopleAsync(store);
        // The client ends it once two lines are in.
        store.Scalar("CREATE TRIGGER ends AFTER INSERT ON Looks WHEN (SELECT count(*) FROM Looks) = 2 BEGIN UPDATE Grants SET RevokedAt = unixepoch(); END");

        Assert.Null(await store.Get<ClientImporter>().StoreAsync(cora, ann.HolderId, ImporterTests.Lines([.. Enumerable.Range(1, 60).Select(day => $"{new DateOnly(2024, 1, 1).AddDays(day):yyyy-MM-dd},3")]), Ct));

        Assert.Equal(("2", "2", "2"), (store.Scalar("SELECT count(*) FROM ImportedSittings WHERE EnteredBy = 'Cora'"), store.Scalar("SELECT count(*) FROM Looks"), store.Scalar("SELECT count(*) FROM Sittings")));
        Assert.Equal(2, (await store.MyData.ListAsync(ann, Ct)).Count);
    }

    [Fact]
    public async Task Result_look_and_share_are_stored_together_or_not_at_all()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, _, cora) = await PeopleAsync(store);
        store.Scalar("CREATE TRIGGER fails BEFORE INSERT ON Looks BEGIN SELECT RAISE(ABORT, 'no look'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => store.Get<ClientImporter>().StoreAsync(cora, ann.HolderId, TwoLines, Ct));

        Assert.Equal(("0", "0", "0"), (store.Scalar("SELECT count(*) FROM Sittings"), store.Scalar("SELECT count(*) FROM ImportedSittings"), store.Scalar("SELECT count(*) FROM GrantedSittings")));
    }

    [Fact]
    public async Task Good_lines_are_stored_beside_bad_ones_and_each_once_whoever_brings_it()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, _, cora) = await PeopleAsync(store);
        var file = ImporterTests.Lines("2024-01-01,3", "2024-01-02,9", "2024-01-03,4", "2024-01-01,3");

        Assert.Equal(2, await EnterAsync(store, cora, ann, file));
        Assert.Equal(0, await EnterAsync(store, cora, ann, file));
        Assert.Equal(0, (await store.Get<Importer>().StoreAsync(ann, file, Ct)).Stored);
        Assert.Equal(1, (await store.Get<Importer>().StoreAsync(ann, ImporterTests.Lines("2024-05-01,3"), Ct)).Stored);
        Assert.Equal(1, await EnterAsync(store, cora, ann, ImporterTests.Lines("2024-05-01,3", "2024-05-02,3")));
        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnterAsync(store, cora, ann, ImporterTests.Lines("2024-06-01,3"))))).Sum());

        // Two that were looked at in the same moment: the writer itself knows the second.
        Assert.Equal(EnterOutcome.Stored, await PastThePreviewAsync(store, cora, ann));
        Assert.Equal(EnterOutcome.Known, await PastThePreviewAsync(store, cora, ann));

        Assert.Equal(("6", "5"), (store.Scalar("SELECT count(*) FROM Sittings"), store.Scalar("SELECT sum(Times) FROM Looks")));
    }

    [Fact]
    public async Task The_preview_tells_that_exactly_this_one_is_there_and_nothing_else_of_other_results()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben, cora) = await PeopleAsync(store);
        await store.ShareAsync(ben, cora, Entering, later: ["lm12"]);
        var own = await store.ResultAsync(ann);
        await store.Get<Importer>().StoreAsync(ann, TwoLines, Ct);
        var exported = Encoding.UTF8.GetString(await ImporterTests.ExportAsync(store, ann));
        byte[] bySameName = Encoding.UTF8.GetBytes(exported.Replace("2026-03-01T12:00:00Z", "2026-03-01T11:00:00Z", StringComparison.Ordinal).Replace("2024-", "2023-", StringComparison.Ordinal));
        Assert.Contains(own.ToString(), exported, StringComparison.Ordinal);

        Assert.Equal([null, null, null], await KnownAsync(store, cora, ann, bySameName));
        Assert.Equal([null, null, null], await KnownAsync(store, cora, ann, ImporterTests.Lines("2024-01-01,4", "2024-01-01 12:00:01,3", "2024-01-01,")));
        Assert.Equal(Enumerable.Repeat<string?>("is stored already", 3), await KnownAsync(store, cora, ann, Encoding.UTF8.GetBytes(exported)));

        // For everything else it answers as for somebody who has nothing.
        var (hers, his) = (await Preview(ann), await Preview(ben));
        Assert.Equal(his.Unused, hers.Unused);
        Assert.Equal(his.Lines.Select(Told), hers.Lines.Select(Told));
        Assert.Equal("0", store.Scalar("SELECT count(*) FROM Looks"));

        async Task<ImportFile> Preview(Actor client) => (await store.Get<ClientImporter>().PreviewAsync(cora, client.HolderId, ImporterTests.Lines("2024-01-01,5", "2024-01-02,9", "2024-01-01,5"), Ct))!;
        static string Told(ImportLine line) => $"{line.Number} {line.At} {line.Known} {string.Join(' ', line.Faults.Select(fault => fault.Message))}";
    }

    [Fact]
    public async Task Another_coach_who_may_read_it_is_not_told_whose_client_the_person_is_too()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, _, cora) = await PeopleAsync(store);
        var dan = await store.PersonAsync("Dan", coach: true);
        await store.ShareAsync(ann, dan, later: ["lm36"]);
        store.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(2, await EnterAsync(store, cora, ann, ImporterTests.Lines("2026-03-02,3", "2024-03-02,3")));

        var shared = Assert.Single((await store.Get<Clients>().FindAsync(dan, ann.HolderId, Ct))!.Sittings);
        Assert.Equal("imported from a file", (await store.Get<Clients>().ReadAsync(dan, ann.HolderId, shared.Id, Looking.Profile, Ct))!.Origin);
    }

    [Fact]
    public async Task The_client_erases_it_as_any_other_and_takes_it_back_from_the_coach()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, _, cora) = await PeopleAsync(store);
        await EnterAsync(store, cora, ann, TwoLines);
        var (first, second) = ((await store.MyData.ListAsync(ann, Ct))[0].Id, (await store.MyData.ListAsync(ann, Ct))[1].Id);

        Assert.False(await store.MyData.EraseAsync(cora, first, Ct));
        Assert.True(await store.MyData.EraseAsync(ann, first, Ct));
        Assert.Null(await store.Get<Clients>().ReadAsync(cora, ann.HolderId, first, Looking.Profile, Ct));
        Assert.Equal(("1", "1"), (store.Scalar("SELECT count(*) FROM ImportedSittings"), store.Scalar("SELECT count(*) FROM GrantedSittings")));
        Assert.NotNull(await store.Get<Clients>().ReadAsync(cora, ann.HolderId, second, Looking.Profile, Ct));

        await store.ShareAsync(ann, cora, Entering, later: ["lm12"]);
        Assert.Null(await store.Get<Clients>().ReadAsync(cora, ann.HolderId, second, Looking.Profile, Ct));
        Assert.NotNull(await store.Profiles.FindAsync(ann, second, Ct));
    }

    [Fact]
    public async Task Who_entered_it_stays_known_when_the_coach_has_gone()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, _, cora) = await PeopleAsync(store);
        await EnterAsync(store, cora, ann, TwoLines);

        Assert.True(await store.Get<AccountData>().EraseAsync(cora, Ct));

        Assert.All(await store.MyData.ListAsync(ann, Ct), sitting => Assert.Equal("Cora", sitting.EnteredBy));
        Assert.All(await store.Get<Grants>().LooksAsync(ann, Ct), look => Assert.Equal("Cora", look.Coach));
        Assert.Null(store.Get<ClientImporter>().Find(cora, ann.HolderId));
    }

    /// <summary>Else a coach who enters a form would see by a number of the group whether the client had answered before.</summary>
    [Fact]
    public async Task What_a_coach_enters_says_nowhere_that_the_client_has_answered_and_stands_in_no_picture()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, _, cora) = await PeopleAsync(store);
        var team = await Team.OfAsync(store, cora);
        await team.AnsweredAsync(4);
        await team.JoinAsync(ann);
        var asking = new Asking(store, cora, ownsStore: false);
        var token = await asking.InvitedAsync("Ann", null, "lm36", "lm12");
        await store.Get<LeadManage.Web.Inviting.Accepting>().AcceptAsync(ann, token, Asking.Nothing, Ct);
        store.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await EnterAsync(store, cora, ann, ImporterTests.Lines("2026-03-02,3")));
        var pulse = await store.Sittings.BeginAsync(ann, InstrumentCatalog.Published.Latest("lm12")!, Ct);
        await store.Sittings.RecordAsync(ann, pulse, [.. InstrumentCatalog.Published.Latest("lm12")!.Items.Select((item, place) => new QueuedAnswer("page", place + 1, item.Id, 3))], Ct);
        await store.Sittings.SubmitAsync(ann, pulse, LastWord.None, Ct);

        Assert.Equal("", store.Scalar("SELECT AnsweredAt FROM Invitations"));
        Assert.Equal(PictureOutcome.TooFew, await team.TakeAsync());
        Assert.Null((await asking.StandingAsync(team.Group)).Others);
        await store.ResultAsync(ann);
        Assert.Equal(PictureOutcome.Taken, await team.TakeAsync());
        Assert.Equal(5, (await asking.StandingAsync(team.Group)).Others);
        Assert.NotEqual("", store.Scalar("SELECT AnsweredAt FROM Invitations"));
    }

    /// <summary>Ann, who lets Cora enter answers and shares nothing that is there; Ben, who does not; Cora.</summary>
    private static async Task<(Actor Ann, Actor Ben, Actor Cora)> PeopleAsync(TestStore store, bool shares = true)
    {
        var (ann, ben, cora) = (await store.PersonAsync("Ann"), await store.PersonAsync("Ben"), await store.PersonAsync("Cora", coach: true));
        if (shares)
            await store.ShareAsync(ann, cora, Entering, later: ["lm12"]);
        return (ann, ben, cora);
    }

    private static async Task<int> EnterAsync(TestStore store, Actor coach, Actor client, byte[] file) => (await store.Get<ClientImporter>().StoreAsync(coach, client.HolderId, file, Ct))!.Value.Stored;

    private static async Task<IEnumerable<string?>> KnownAsync(TestStore store, Actor coach, Actor client, byte[] file) =>
        (await store.Get<ClientImporter>().PreviewAsync(coach, client.HolderId, file, Ct))!.Lines.Select(line => line.Known);

    /// <summary>A line as the writer gets it, whatever was asked before.</summary>
    private static Task<EnterOutcome> PastThePreviewAsync(TestStore store, Actor coach, Actor client)
    {
        var line = ImportFile.Read(InstrumentCatalog.Published, TwoLines, store.Clock.GetUtcNow()).Lines[0];
        return store.Writer.WriteAsync(writing => EnteringRows.Store(writing, InstrumentCatalog.Published, store.Clock, coach, client.HolderId, TestStore.Lm36, line, new byte[32], out _), Ct);
    }
}

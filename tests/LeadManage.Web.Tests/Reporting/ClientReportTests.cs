using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Noting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>What a coach takes along of a client: as far as the grant reaches, and not a word further.</summary>
public sealed class ClientReportTests
{
    private const string Words = "Quenchless canary of my own words";
    private const string Private = "Quilted canary of a private note";

    private static readonly ReportChoice Usual = new(PaperSize.A4);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_is_shared_is_in_it_with_questions_by_rule_goals_and_shared_notes()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann, results) = await SharedAsync(store, GrantedFields.All);
        await NoteAsync(store, coach, ann, NoteKind.Goal, "Say no twice a week");
        await NoteAsync(store, coach, ann, NoteKind.Shared, "We spoke of the team in Łódź");
        await NoteAsync(store, coach, ann, NoteKind.Private, Private);

        var paper = Paper.Read(await FileAsync(store, coach, ann));

        Assert.Equal("Ann · LeadManage", paper.Title);
        var view = ProfileView.Of((await store.Profiles.FindAsync(ann, results[1], Ct))!);
        var questions = view.Say(Topic.Debrief).ToArray();
        Assert.NotEmpty(questions);
        foreach (var sentence in questions.Append(view.Headline).Concat(view.Say(Topic.Summary)))
            paper.AssertHas(sentence.Text);
        foreach (var derivation in view.Derivations)
            paper.AssertHas(derivation.Title);
        foreach (var words in (string[])["Say no twice a week", "We spoke of the team in Łódź", Words, "Leading and managing at work, over time"])
            paper.AssertHas(words);
        Assert.DoesNotContain(Paper.Squeezed(Private), paper.Text, StringComparison.Ordinal);
        // The newest of each questionnaire, and the earlier one that it is compared with.
        Assert.Equal(3, await CopiesAsync(store, ann));
    }

    [Fact]
    public async Task What_is_not_granted_is_in_no_letter_of_it()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann, results) = await SharedAsync(store, GrantedFields.Profile | GrantedFields.Export);
        var (another, held) = (await store.PersonAsync("Another", coach: true), await store.ResultAsync(ann, answers: 9));
        await store.ShareAsync(ann, another, sittings: [held]);
        await NoteAsync(store, another, ann, NoteKind.Shared, "Note of another coach");
        await NoteAsync(store, coach, ann, NoteKind.Private, Private);
        await store.Get<Notes>().DraftAsync(coach, ann.HolderId, NoteState.New, NoteKind.Goal, "half typed", Ct);

        var paper = Paper.Read(await FileAsync(store, coach, ann));

        foreach (var absent in (string[])[Words, Private, "Note of another coach", "half typed", "How each number was made", "Made from", held.ToString()])
            Assert.DoesNotContain(Paper.Squeezed(absent), paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Links, link => $"{link.AnnotationDictionary}".Contains("/how", StringComparison.Ordinal) && !$"{link.AnnotationDictionary}".Contains("over-time", StringComparison.Ordinal));
        paper.AssertHas(ProfileView.Of((await store.Profiles.FindAsync(ann, results[1], Ct))!).Headline.Text);
        Assert.Equal(2, await CopiesAsync(store, ann));
    }

    [Fact]
    public async Task Notes_that_only_the_coach_reads_are_in_it_when_they_ask_for_them()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann, _) = await SharedAsync(store, GrantedFields.All);
        await NoteAsync(store, coach, ann, NoteKind.Private, Private);

        Paper.Read(await FileAsync(store, coach, ann, Usual with { Privately = true })).AssertHas(Private);
    }

    [Fact]
    public async Task The_same_data_gives_the_same_bytes_on_either_paper()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann, _) = await SharedAsync(store, GrantedFields.All);

        var file = await FileAsync(store, coach, ann);
        store.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(file, await FileAsync(store, coach, ann));
        var letter = Paper.Read(await FileAsync(store, coach, ann, new ReportChoice(PaperSize.Letter)));
        Assert.Equal((612d, 792d), (letter.Pages[0].Width, letter.Pages[0].Height));
    }

    [Fact]
    public async Task Who_allows_no_copy_gives_none_and_nothing_is_read()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann, _) = await SharedAsync(store, GrantedFields.All & ~GrantedFields.Export);

        Assert.Equal((CopyOutcome.NotAllowed, null), await store.Get<ClientReports>().OfAsync(coach, ann.HolderId, Usual, Server, Ct));
        Assert.Equal(0, await CopiesAsync(store, ann));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_printed_any_more()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann, _) = await SharedAsync(store, GrantedFields.All);
        Assert.True(await store.Get<Grants>().RevokeAsync(ann, (await store.Get<Grants>().ListAsync(ann, Ct))[0].Id, Ct));

        Assert.Equal((CopyOutcome.NotShared, null), await store.Get<ClientReports>().OfAsync(coach, ann.HolderId, Usual, Server, Ct));
        Assert.Equal(0, await CopiesAsync(store, ann));
    }

    [Fact]
    public async Task Where_the_look_cannot_be_written_nothing_is_read()
    {
        await using var store = await TestStore.NewAsync();
        var (coach, ann, _) = await SharedAsync(store, GrantedFields.All);
        store.Scalar("CREATE TRIGGER no_look BEFORE INSERT ON Looks BEGIN SELECT RAISE(ABORT, 'no look'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => store.Get<ClientReports>().OfAsync(coach, ann.HolderId, Usual, Server, Ct));
    }

    private static Uri Server => new("https://lead.example.org");

    private static async Task<byte[]> FileAsync(TestStore store, Actor coach, Actor client, ReportChoice? choice = null)
    {
        var (outcome, report) = await store.Get<ClientReports>().OfAsync(coach, client.HolderId, choice ?? Usual, Server, Ct);
        Assert.Equal(CopyOutcome.Taken, outcome);
        if (Environment.GetEnvironmentVariable("LEADMANAGE_KEEP_REPORT") is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "client.pdf"), report!.File, Ct);
        return report!.File;
    }

    /// <summary>Two results of lm36 and a plan in own words, all of them shared.</summary>
    private static async Task<(Actor Coach, Actor Ann, SittingId[] Results)> SharedAsync(TestStore store, GrantedFields fields)
    {
        var (coach, ann) = (await store.PersonAsync("Coach", coach: true), await store.PersonAsync("Ann"));
        var first = await store.ResultAsync(ann, answers: 1);
        store.Clock.Advance(TimeSpan.FromDays(100));
        SittingId[] results = [first, await store.ResultAsync(ann, answers: 2), await PlanAsync(store, ann)];
        await store.ShareAsync(ann, coach, fields, results);
        return (coach, ann, results);
    }

    private static async Task<SittingId> PlanAsync(TestStore store, Actor ann)
    {
        var plan = InstrumentCatalog.Published.Latest("plan")!;
        var id = await store.Sittings.BeginAsync(ann, plan, Ct);
        await store.Sittings.RecordAsync(ann, id, [.. plan.Items.Where(item => item.Format is TextFormat).Select((item, place) => new QueuedAnswer("page", place + 1, item.Id, new Given(null, Words)))], Ct);
        Assert.Equal(SubmitOutcome.Done, await store.Sittings.SubmitAsync(ann, id, LastWord.None, Ct));
        return id;
    }

    private static async Task NoteAsync(TestStore store, Actor coach, Actor client, NoteKind kind, string text) =>
        Assert.NotNull(await store.Get<Notes>().KeepAsync(coach, client.HolderId, NoteState.New, new FinishedNote(kind, text, null), Ct));

    private static async Task<int> CopiesAsync(TestStore store, Actor owner) =>
        (await store.Get<Grants>().LooksAsync(owner, Ct)).Where(look => look.What == Looking.Export).Sum(look => look.Times);
}

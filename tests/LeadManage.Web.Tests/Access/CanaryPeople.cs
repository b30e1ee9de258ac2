using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Tests.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Importing;
using LeadManage.Web.Inviting;
using LeadManage.Web.Lending;
using LeadManage.Web.Noting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Sharing;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Importing;

namespace LeadManage.Web.Tests.Access;

/// <summary>
/// A practice in which every field that somebody can type holds a canary. Ann shares everything with Cora, Ben the results without his own words, Dan nothing;
/// Cox is a coach with nobody, Ada the administrator, Gus a guest.
/// </summary>
internal sealed class CanaryPeople(Scene scene, Canaries canaries)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly List<SittingId> _sittings = [];

    public IReadOnlyList<SittingId> Sittings => _sittings;

    public IReadOnlyList<string> Names { get; } = ["Ann", "Ben", "Dan", "Cora", "Cox", "Ada", "Gus"];

    /// <summary>Whether it is right that this reader sees this of its owner.</summary>
    public static bool MaySee((string Owner, string Field, string Reader) seen) => seen switch
    {
        var (owner, _, reader) when owner == reader => true,
        (_, "name" or "email", "Ada") => true,
        // Whoever has an account and a coach's code is told what the coach is called.
        ("Cora" or "Cox", "name", not ("Gus" or "nobody" or "the log")) => true,
        ("Ann" or "Ben", "name", "Cora") => true,
        ("Ann", "plan", "Cora") => true,
        // Everybody has the links; that of Ann shows a name.
        ("Ann", "link name", not "the log") => true,
        // Of a group that Ann and Dan joined and Ben was asked into: Ann tells, the others do not.
        ("Cora", "group", "Ann" or "Ben" or "Dan") => true,
        ("Ann", "name in the group", "Cora") => true,
        ("Cora", "message" or "address of Ben", "Ben") => true,
        ("Cora", "shared note" or "goal", "Ann") => true,
        _ => false,
    };

    public async Task ComeAsync()
    {
        foreach (var name in Names.Where(name => name != "Gus"))
            await JoinAsync(name, coach: name[0] == 'C', administrator: name == "Ada");
        var gus = await scene.GuestAsync("Gus");
        scene.Add("nobody", new Actor(1), null);
        var (ann, ben, cora) = (ActorOf("Ann"), ActorOf("Ben"), ActorOf("Cora"));
        await AskAsync(cora);
        SittingId[] shared = [await SitAsync("Ann", ann, "lm36"), await SitAsync("Ann", ann, "lm36"), await SitAsync("Ann", ann, "plan")];
        SittingId[] results = [await SitAsync("Ben", ben, "lm36"), await SitAsync("Ben", ben, "plan")];
        await SitAsync("Dan", ActorOf("Dan"), "lm36");
        await SitAsync("Dan", ActorOf("Dan"), "plan");
        await SitAsync("Gus", gus, "lm36");
        foreach (var name in Names)
            await SitAsync(name, ActorOf(name), "plan", field: "draft");
        await ShareAsync(ann, cora, GrantedFields.All, shared);
        await ShareAsync(ben, cora, GrantedFields.Profile, results);
        await EnterAsync(cora, ann);
        await NoteAsync(cora, ann, ben);
        await LendAsync("Ann", shared[2], canaries.For("Ann", "link name"));
        await LendAsync("Ben", results[1], null);
    }

    /// <summary>Cora asks: a group by its link, and Ben by a letter, who takes it up. Another coach has a group with nobody in it.</summary>
    private async Task AskAsync(Actor cora)
    {
        var (groups, joining) = (scene.Get<Groups>(), scene.Get<Joining>());
        Assert.NotNull(await groups.MakeAsync(ActorOf("Cox"), canaries.For("Cox", "group"), "lm36", Ct));
        var group = (await groups.MakeAsync(cora, canaries.For("Cora", "group"), "lm36", Ct))!.Value;
        var link = (await groups.OpenAsync(cora, group, TimeProvider.System.GetUtcNow().AddHours(9), Ct))!;
        Assert.Equal(PartOutcome.Done, await joining.JoinAsync(ActorOf("Ann"), link, new Choices(Tells: true, Counts: true, canaries.For("Ann", "name in the group")), Ct));
        Assert.Equal(PartOutcome.Done, await joining.JoinAsync(ActorOf("Dan"), link, new Choices(Tells: false, Counts: true), Ct));
        var people = PeopleList.Read($"{canaries.For("Cora", "address of Ben")}@example.org, {canaries.For("Cora", "name of Ben")}", needsAddress: true);
        var invite = new Invite(group, [], TimeProvider.System.GetUtcNow().AddDays(9), canaries.For("Cora", "message"));
        Assert.Null((await scene.Get<Invitations>().SendAsync(cora, invite, people, Ct)).Fault);
        var (token, hash) = GuestTokens.NewToken();
        await scene.Get<StoreWriter>().WriteAsync(store => store.Execute("UPDATE Invitations SET TokenHash = ?1", hash), Ct);
        Assert.Equal(PartOutcome.Done, await scene.Get<Accepting>().AcceptAsync(ActorOf("Ben"), token, new Choices(Tells: false, Counts: true), Ct));
        LinkOfBen = $"/invitation/{token}";
    }

    /// <summary>As the letter to Ben names it.</summary>
    public string LinkOfBen { get; private set; } = "";

    /// <summary>Cora enters a form of Ann's; who has a link to it is not told by whom.</summary>
    private async Task EnterAsync(Actor cora, Actor ann)
    {
        Assert.Equal(1, (await scene.Get<ClientImporter>().StoreAsync(cora, ann.HolderId, ImporterTests.Lines("2024-01-01,3"), Ct))!.Value.Stored);
        var entered = (await scene.Get<MyData>().ListAsync(ann, Ct)).Single(sitting => sitting.EnteredBy is not null).Id;
        _sittings.Add(entered);
        var (outcome, token) = await scene.Get<Links>().MakeAsync(ann, entered, new LinkTerms(ReportPart.All, null, "Somebody", TimeProvider.System.GetUtcNow().AddDays(9)), token: null, Ct);
        Assert.Equal(LinkOutcome.Done, outcome);
        SharedLinks.Add(token!);
    }

    private async Task NoteAsync(Actor cora, Actor ann, Actor ben)
    {
        var notes = scene.Get<Notes>();
        foreach (var (client, field, kind) in ((Actor, string, NoteKind)[])[(ann, "private note", NoteKind.Private), (ben, "note on Ben", NoteKind.Private), (ann, "shared note", NoteKind.Shared), (ann, "goal", NoteKind.Goal)])
            Assert.NotNull(await notes.KeepAsync(cora, client.HolderId, NoteState.New, new FinishedNote(kind, canaries.For("Cora", field)), Ct));
        Assert.NotNull(await notes.DraftAsync(cora, ann.HolderId, NoteState.New, NoteKind.Shared, canaries.For("Cora", "half typed"), Ct));
    }

    public Actor ActorOf(string name) => scene.Subjects[name].Actor;

    private async Task JoinAsync(string name, bool coach, bool administrator)
    {
        var person = await scene.PersonAsync(name, canaries.For(name, "name"), $"{canaries.For(name, "email")}@example.org", coach, administrator);
        var (passkey, address) = (canaries.For(name, "passkey"), canaries.For(name, "new address"));
        await scene.Get<StoreWriter>().WriteAsync(
            store =>
            {
                store.Execute(
                    "INSERT INTO Passkeys (CredentialId, PersonId, Data) VALUES (?1, ?2, ?3)", GuestTokens.NewToken().Hash, person.HolderId,
                    $$"""{"Name":"{{passkey}}","PublicKey":"AQ==","CreatedAt":"2026-01-01T00:00:00Z","SignCount":0,"Transports":null,"IsUserVerified":true,"IsBackupEligible":false,"IsBackedUp":false,"AttestationObject":"AQ==","ClientDataJson":"AQ=="}""");
                AddressLinks[name] = AccountLinks.Issue(store, person.HolderId, LinkPurpose.ChangeEmail, $"{address}@example.org", TimeProvider.System.GetUtcNow());
                return true;
            },
            Ct);
    }

    /// <summary>Tokens of links that work for their owner alone.</summary>
    public Dictionary<string, string> AddressLinks { get; } = new(StringComparer.Ordinal);

    /// <summary>Tokens of links to what says how precise a result is: nobody's own words, and a name where it was chosen.</summary>
    public List<string> SharedLinks { get; } = [];

    private async Task LendAsync(string name, SittingId plan, string? shownAs)
    {
        var (outcome, token) = await scene.Get<Links>().MakeAsync(ActorOf(name), plan, new LinkTerms(ReportPart.Trust, shownAs, canaries.For(name, "link for"), TimeProvider.System.GetUtcNow().AddDays(9)), token: null, Ct);
        Assert.Equal(LinkOutcome.Done, outcome);
        SharedLinks.Add(token!);
    }

    private async Task<SittingId> SitAsync(string name, Actor actor, string questionnaire, string? field = null)
    {
        var instrument = InstrumentCatalog.Published.Latest(questionnaire)!;
        var words = new Lazy<string>(() => canaries.For(name, field ?? "plan"));
        var id = await scene.Get<Sittings>().BeginAsync(actor, instrument, Ct);
        var answers = AnySheet.Answers(instrument, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))
            .Select((answer, place) => new QueuedAnswer("page", place + 1, answer.Key, instrument.Item(answer.Key).Format is TextFormat ? new Given(null, $"{words.Value} {answer.Key}") : answer.Value));
        Assert.Equal(RecordOutcome.Saved, (await scene.Get<Sittings>().RecordAsync(actor, id, [.. answers], Ct)).Outcome);
        if (field is null)
            Assert.Equal(SubmitOutcome.Done, await scene.Get<Sittings>().SubmitAsync(actor, id, LastWord.None, Ct));
        _sittings.Add(id);
        return id;
    }

    private async Task ShareAsync(Actor owner, Actor coach, GrantedFields fields, SittingId[] results)
    {
        Assert.Equal(GrantOutcome.Given, await scene.Get<Grants>().GiveAsync(owner, new Terms(coach.HolderId, results, [], fields, TimeProvider.System.GetUtcNow().AddDays(9)), Ct));
        Assert.NotNull(await scene.Get<Clients>().ReadAsync(coach, owner.HolderId, results[0], Looking.Profile, Ct));
    }
}

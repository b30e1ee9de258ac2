using LeadManage.Assessment.Grouping;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Statistics;
using LeadManage.Assessment.Tests.Instruments;
using LeadManage.Circuits;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Profiles;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Tests.Access;

/// <summary>Sets a scene: people, Ann's sittings, what she granted, and a coach who looked.</summary>
internal sealed class SceneMaking(Scene scene)
{
    private const long SecondsADay = 86_400;

    private static readonly CancellationToken Ct = CancellationToken.None;

    private static int _count;

    private readonly string _name = $"{Interlocked.Increment(ref _count)}";
    private readonly long _now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private Sittings Sittings => scene.Get<Sittings>();

    /// <param name="services">Of the running program.</param>
    /// <param name="root">Where it listens.</param>
    /// <param name="state">P in progress, S submitted, E erased.</param>
    /// <param name="questionnaire">What Ann answers, by id.</param>
    public static async Task<Scene> MakeAsync(IServiceProvider services, Uri root, char state, string questionnaire)
    {
        var scene = new Scene(services, root);
        await new SceneMaking(scene).SetAsync(state, InstrumentCatalog.Published.Latest(questionnaire)!);
        return scene;
    }

    private async Task SetAsync(char state, Instrument instrument)
    {
        var (ann, third) = (await PersonAsync("OW", "Ann"), await PersonAsync("CT", "Third", coach: true));
        scene.Add("AN", new Actor(1), null);
        await scene.GuestAsync("GU");
        scene.Add("OX", ann, scene.SignedIn(GuestTokens.NewToken().Token));
        foreach (var code in (string[])["IN", "CG", "CP", "CL", "CO", "CE", "CR", "CD", "CX", "AD"])
            await PersonAsync(code, code, coach: code[0] == 'C' && code != "CD", administrator: code == "AD");

        var gone = await AnsweredAsync(ann, instrument);
        var profile = await SubmitAsync(ann, gone) && instrument.Map is not null ? PageMarkers.Of(await scene.Subjects["OW"].Browser.GetStringAsync(new Uri($"/profile/{gone}", UriKind.Relative))) : new PageMarkers([], "");
        await scene.Get<MyData>().EraseAsync(ann, gone, Ct);
        var other = await AnsweredAsync(ann, instrument);
        // A minute ago, so that the sitting of the scene is the newest.
        Assert.Equal(SubmitOutcome.Done, await WriteAsync(store => Submission.Submit(store, InstrumentCatalog.Published, ann, other, LastWord.None, _now - 60)));
        var sitting = await AnsweredAsync(ann, instrument);
        if (state != 'P')
            await SubmitAsync(ann, sitting);
        var guest = await scene.GuestAsync("TK");
        await WriteAsync(store => store.Execute("INSERT INTO Holders (GuestId, SittingId) VALUES (?1, ?2), (?1, ?3)", guest.HolderId, sitting.Value, other.Value));
        var grant = await GrantAsync(ann, third, GrantedFields.All, [sitting, other]);
        foreach (var code in (string[])["CG", "CP", "CL", "CO", "CE", "CR", "CD"])
            scene.AddGrant(code, await GrantAsync(ann, code, sitting, other));
        var shown = await LinkAsync(ann, sitting, ReportPart.All);
        foreach (var (code, parts, ends, revoked) in new[] { ("LH", ReportPart.All, 3600, false), ("LP", ReportPart.Words, 3600, false), ("LE", ReportPart.All, -1, false), ("LR", ReportPart.All, 3600, true) })
            scene.AddHolder(code, (await LinkAsync(ann, sitting, parts, ends, revoked)).Token);
        Assert.NotNull(await scene.Get<Clients>().ReadAsync(third, ann.HolderId, other, Looking.Profile, Ct));
        var own = state == 'S' && instrument.Map is not null ? PageMarkers.Of(await scene.Subjects["OW"].Browser.GetStringAsync(new Uri($"/profile/{sitting}", UriKind.Relative))) : profile;
        var (session, passkey, link) = await SignedInElsewhereAsync(ann);
        var figures = instrument.Map is null ? null : FiguresText.Write(GroupPicture.Of(instrument, [.. Enumerable.Repeat((await scene.Get<StoredProfiles>().FindAsync(ann, other, Ct))!.Profile, Disclosure.LeastPeople)])!);
        var asked = await WriteAsync(store => Asked.Set(store, ann, scene.Subjects["CG"].Actor, sitting, figures, $"Words of {_name}.", _now));
        if (state == 'E')
            Assert.True(await scene.Get<MyData>().EraseAsync(ann, sitting, Ct));

        scene.Here = new Target(ann.HolderId, sitting, grant, grant, session, passkey, link, own, third.HolderId, $"Third of {_name}.", $"ann-{_name}@example.org", shown.Id, GuestTokens.NewToken().Token) { Asked = asked };
        scene.Nowhere = new Target(Guest.IdOf(GuestTokens.NewToken().Hash), SittingId.New(TimeProvider.System), long.MaxValue, long.MaxValue, long.MaxValue, "AAAA", GuestTokens.NewToken().Token, profile, third.HolderId, $"Third of {_name}.", "nobody@example.org", long.MaxValue, GuestTokens.NewToken().Token) { Asked = Asked.Nothing };
        scene.Marks = [$"Ann of {_name}.", $"ann-{_name}@example.org", $"Passkey of {_name}.", sitting.ToString(), sitting.Value.ToString(), $"Third of {_name}."];
    }

    private Task<Actor> PersonAsync(string code, string name, bool coach = false, bool administrator = false) =>
        scene.PersonAsync(code, $"{name} of {_name}.", $"{name}-{_name}@example.org".ToLowerInvariant(), coach, administrator);

    private async Task<(long Session, string Passkey, string Link)> SignedInElsewhereAsync(Actor ann)
    {
        var credential = GuestTokens.NewToken();
        return await WriteAsync(store =>
        {
            // Two, so that one may go.
            store.Execute(
                "INSERT INTO Passkeys (CredentialId, PersonId, Data) VALUES (?1, ?2, ?3), (?4, ?2, ?3)", credential.Hash, ann.HolderId,
                $$"""{"Name":"Passkey of {{_name}}.","PublicKey":"AQ==","CreatedAt":"2026-01-01T00:00:00Z","SignCount":0,"Transports":null,"IsUserVerified":true,"IsBackupEligible":false,"IsBackedUp":false,"AttestationObject":"AQ==","ClientDataJson":"AQ=="}""", GuestTokens.NewToken().Hash);
            return (Scene.SessionOf(store, ann.HolderId, GuestTokens.NewToken().Hash), System.Buffers.Text.Base64Url.EncodeToString(credential.Hash), AccountLinks.Issue(store, ann.HolderId, LinkPurpose.ChangeEmail, $"new-{_name}@example.org", TimeProvider.System.GetUtcNow()));
        });
    }

    private async Task<SittingId> AnsweredAsync(Actor ann, Instrument instrument)
    {
        var id = await Sittings.BeginAsync(ann, instrument, Ct);
        var answers = AnySheet.Answers(instrument, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var saved = await Sittings.RecordAsync(ann, id, [.. answers.Select((answer, place) => new QueuedAnswer("page", place + 1, answer.Key, answer.Value))], Ct);
        Assert.Equal(RecordOutcome.Saved, saved.Outcome);
        return id;
    }

    private async Task<bool> SubmitAsync(Actor ann, SittingId sitting)
    {
        Assert.Equal(SubmitOutcome.Done, await Sittings.SubmitAsync(ann, sitting, LastWord.None, Ct));
        return true;
    }

    /// <summary>Past the program, which would refuse some of it: also a sitting in progress is named, and dates that are over.</summary>
    private Task<long> GrantAsync(Actor ann, string code, SittingId sitting, SittingId other)
    {
        var coach = scene.Subjects[code].Actor;
        return code switch
        {
            "CP" => GrantAsync(ann, coach, GrantedFields.Profile, [sitting, other]),
            "CL" => GrantAsync(ann, coach, GrantedFields.All, [], later: true, madeAt: _now + 3600),
            "CO" => GrantAsync(ann, coach, GrantedFields.All, [other]),
            "CE" => GrantAsync(ann, coach, GrantedFields.All, [sitting, other], endsAt: _now - 1),
            "CR" => GrantAsync(ann, coach, GrantedFields.All, [sitting, other], revokedAt: _now),
            _ => GrantAsync(ann, coach, GrantedFields.All, [sitting, other]),
        };
    }

    private Task<long> GrantAsync(Actor ann, Actor coach, GrantedFields fields, SittingId[] sittings, bool later = false, long? madeAt = null, long? endsAt = null, long? revokedAt = null) => WriteAsync(store =>
    {
        var grant = store.First(
            "INSERT INTO Grants (OwnerId, CoachId, Fields, MadeAt, EndsAt, RevokedAt, Consent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'share.v1') RETURNING Id",
            row => row.Number(0), ann.HolderId, coach.HolderId, (int)fields, madeAt ?? _now - SecondsADay, endsAt ?? _now + SecondsADay, revokedAt);
        foreach (var sitting in sittings)
            store.Execute("INSERT INTO GrantedSittings (GrantId, SittingId) VALUES (?1, ?2)", grant, sitting.Value);
        if (later)
            store.Execute("INSERT INTO GrantedLater (GrantId, Questionnaire) VALUES (?1, 'lm36'), (?1, 'plan')", grant);
        return grant;
    });

    /// <summary>Past the program as well.</summary>
    private Task<(long Id, string Token)> LinkAsync(Actor ann, SittingId sitting, ReportPart parts, int ends = 86_400, bool revoked = false) => WriteAsync(store =>
    {
        var (token, hash) = GuestTokens.NewToken();
        return (store.First(
            "INSERT INTO SharedLinks (OwnerId, SittingId, TokenHash, Parts, Name, \"For\", MadeAt, EndsAt, RevokedAt, Looks) VALUES (?1, ?2, ?3, ?4, 'A. of the links', 'Somebody', ?5, ?6, ?7, 0) RETURNING Id",
            row => row.Number(0), ann.HolderId, sitting.Value, hash, (int)parts, _now, _now + ends, revoked ? _now : null), token);
    });

    private Task<T> WriteAsync<T>(Func<StoreConnection, T> write) => scene.Get<StoreWriter>().WriteAsync(write, Ct);
}

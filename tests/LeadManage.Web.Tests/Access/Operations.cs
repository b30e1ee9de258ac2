using System.Globalization;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Importing;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Importing;
using static LeadManage.Web.Tests.Access.Way;

namespace LeadManage.Web.Tests.Access;

/// <summary>An operation on Ann's record, with every way that leads to it.</summary>
/// <param name="Name">As in <see cref="AccessTable"/>.</param>
/// <param name="Ways">Page, form, circuit and call.</param>
internal sealed record Operation(string Name, params Way[] Ways)
{
    /// <summary>What Ann answered, by id.</summary>
    public string Questionnaire { get; init; } = "lm36";

    /// <summary>Whoever may do this knows that the record is there, and is told why something else is not done.</summary>
    public string KnownBy => Name.Split('.')[0] switch
    {
        "grant" => "grant.see",
        "link" => "link.see",
        "group" => "group.see",
        "invitation" => "invitation.see",
        "note" => "note.read",
        "part" => "part.see",
        "picture" => "picture.see",
        "account" => "account.see",
        "member" => "member.see",
        _ => "sitting.see",
    };

    private static readonly CancellationToken Ct = CancellationToken.None;

    private static readonly QueuedAnswer[] OneAnswer = [new("forged", 1, InstrumentCatalog.Published.Latest("lm36")!.Items[0].Id, 2)];

    /// <summary>A form that was filled in on paper.</summary>
    private static readonly byte[] OnPaper = ImporterTests.Lines("2024-01-01,3");

    private static readonly (string, string) Paper = ("Form.Seen", Convert.ToBase64String(OnPaper));

    private static string FirstItem => OneAnswer[0].ItemId;

    /// <summary>A line here and one in <see cref="AccessTable"/> for whatever is new; <see cref="RouteTests"/> says what is missing.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("sitting.see",
            Page("/take/{Id}/{Position:int?}", t => $"/take/{t.Sitting}/1"),
            Page("/take/{Id}/entry", t => $"/take/{t.Sitting}/entry"),
            Page("/take/{Id}/pause", t => $"/take/{t.Sitting}/pause"),
            Page("/take/{Id}/review", t => $"/take/{t.Sitting}/review"),
            Page("/take/{id}/answers", t => $"/take/{t.Sitting}/answers"),
            Page("/my/{Id}/delete", t => $"/my/{t.Sitting}/delete"),
            Page("/my", _ => "/my", Sign.Names),
            Page("/path", _ => "/path", Sign.Names) with { States = "PE" },
            Page("/profile/{Id}", t => $"/profile/{t.Sitting}"),
            Page("/profile/{Id}/how", t => $"/profile/{t.Sitting}/how"),
            Page("/profile/{Id}/show", t => $"/profile/{t.Sitting}/show"),
            Call<Sittings>("Sittings.IsHeldAsync", async (feature, actor, t) => await feature.IsHeldAsync(actor, t.Sitting, Ct)),
            Call<Sittings>("Sittings.FindAsync", async (feature, actor, t) => await feature.FindAsync(actor, t.Sitting, Ct)),
            Call<MyData>("MyData.ListAsync", async (feature, actor, _) => string.Join(' ', (await feature.ListAsync(actor, Ct)).Select(own => own.Id)), Sign.Names)),
        new("sitting.answer",
            Json("/take/{id}/answers", t => $"/take/{t.Sitting}/answers", $$"""[{"writer":"forged","counter":1,"itemId":"{{FirstItem}}","value":2}]"""),
            Form("/take/{id}", t => $"/take/{t.Sitting}", _ => [(FirstItem, "2")]),
            Form("/take/{id}/entry", t => $"/take/{t.Sitting}/entry", _ => [(FirstItem, "2")]),
            Call<Sittings>("Sittings.RecordAsync", async (feature, actor, t) => (await feature.RecordAsync(actor, t.Sitting, OneAnswer, Ct)).Outcome, Sign.Changes)),
        new("sitting.submit",
            Form("/take/{Id}/review", t => $"/take/{t.Sitting}/review", _ => "submit"),
            Call<Sittings>("Sittings.SubmitAsync", async (feature, actor, t) => await feature.SubmitAsync(actor, t.Sitting, LastWord.None, Ct), Sign.Changes)),
        new("sitting.link",
            Form("/take/{Id}/pause", t => $"/take/{t.Sitting}/pause", _ => "link") with { States = "PE" },
            Call<Sittings>("Sittings.IssueResumeLinkAsync", async (feature, actor, t) => await feature.IssueResumeLinkAsync(actor, t.Sitting, Ct), Sign.Changes)),
        new("result.read",
            Island("/profile/{Id}", t => $"/profile/{t.Sitting}") with { States = "SE" },
            Page("/history/{InstrumentId}", _ => "/history/lm36", Sign.Names),
            Page("/history/{InstrumentId}/how", _ => "/history/lm36/how", Sign.Names),
            Page("/report", _ => "/report", Sign.Names) with { States = "SE" },
            Page("/my/data/{questionnaire}.csv", _ => "/my/data/lm36.v1.csv", Sign.NamesSitting),
            Page("/my/data/{questionnaire}.json", _ => "/my/data/lm36.v1.json", Sign.NamesSitting),
            Call<StoredProfiles>("StoredProfiles.FindAsync", async (feature, actor, t) => await feature.FindAsync(actor, t.Sitting, Ct)),
            Call<StoredProfiles>("StoredProfiles.UndamagedAsync", async (feature, actor, t) => await feature.UndamagedAsync(actor, t.Sitting, Ct)),
            Call<StoredProfiles>("StoredProfiles.NewestOnMapAsync", async (feature, actor, _) => (await feature.NewestOnMapAsync(actor, Ct))?.Id, Sign.Names),
            Call<StoredProfiles>("StoredProfiles.AllOfAsync", async (feature, actor, _) => string.Join(' ', (await feature.AllOfAsync(actor, "lm36", Ct)).Select(past => past.Id)), Sign.Names)),
        new("plan.file", Page("/profile/{id}/plan.ics", t => $"/profile/{t.Sitting}/plan.ics")) { Questionnaire = "plan" },
        new("data.export",
            Page("/my/{id}/data.json", t => $"/my/{t.Sitting}/data.json"),
            Call<MyData>("MyData.ExportAsync", async (feature, actor, t) => await feature.ExportAsync(actor, t.Sitting, Ct))),
        new("data.erase",
            Form("/my/{Id}/delete", t => $"/my/{t.Sitting}/delete", _ => "delete"),
            Call<MyData>("MyData.EraseAsync", async (feature, actor, t) => await feature.EraseAsync(actor, t.Sitting, Ct), Sign.Changes)),
        new("grant.see",
            Page("/share/change/{Grant:long}", t => $"/share/change/{t.Grant}"),
            Page("/share", _ => "/share", Sign.Names),
            Call<Grants>("Grants.ListAsync", async (feature, actor, _) => string.Join(' ', (await feature.ListAsync(actor, Ct)).Select(grant => grant.Coach)), Sign.Names)),
        new("grant.give",
            Form("/share/with/{Code}", t => $"/share/with/{t.Code}", Consent),
            Form("/share/with", t => $"/share/with?code={t.Code}", Consent),
            Form("/share/change/{Grant:long}", t => $"/share/change/{t.Grant}", Consent),
            Call<Grants>("Grants.GiveAsync", async (feature, actor, t) => await feature.GiveAsync(actor, new Terms(t.Third, [t.Sitting], [], GrantedFields.All, Until), Ct), Sign.Changes)),
        new("grant.end",
            Form("/share", _ => "/share", t => $"end-{t.Grant}"),
            Call<Grants>("Grants.RevokeAsync", async (feature, actor, t) => await feature.RevokeAsync(actor, t.Grant, Ct), Sign.Changes)),
        new("grant.endOwn", Call<Grants>("Grants.RevokeAsync", async (feature, actor, t) => await feature.RevokeAsync(actor, t.OwnGrant, Ct), Sign.Changes)),
        new("looks.list",
            Page("/share", _ => "/share", Sign.Names),
            Call<Grants>("Grants.LooksAsync", async (feature, actor, _) => string.Join(' ', (await feature.LooksAsync(actor, Ct)).Select(look => look.Coach)), Sign.Names)),
        new("coach.findClient",
            Island("/clients/{Client:long}", t => $"/clients/{t.Client}"),
            Island("/clients/{Client:long}/debrief", t => $"/clients/{t.Client}/debrief"),
            Call<Clients>("Clients.FindAsync", async (feature, actor, t) => (await feature.FindAsync(actor, t.Client, Ct))?.Name, Sign.Names),
            Call<Clients>("Clients.ListAsync", async (feature, actor, _) => string.Join(' ', (await feature.ListAsync(actor, new ClientQuery(), Ct)).Rows.Select(row => row.Name)), Sign.Names),
            Call<Clients>("Clients.NamedAsync", async (feature, actor, _) => string.Join(' ', (await feature.NamedAsync(actor, new ClientQuery(), Ct)).Select(client => client.Name)), Sign.Names),
            Island("/clients", _ => "/clients", Sign.Names)),
        new("coach.listScores", Call<Clients>("Clients.ListAsync", async (feature, actor, _) => string.Join(' ', (await feature.ListAsync(actor, new ClientQuery(), Ct)).Rows.Where(row => row.Profile is not null).Select(row => row.Sitting)), Sign.NamesSitting)),
        new("coach.readResult",
            Island("/clients/{Client:long}/{Sitting}", t => $"/clients/{t.Client}/{t.Sitting}"),
            Island("/clients/{Client:long}/{Sitting}/debrief", t => $"/clients/{t.Client}/{t.Sitting}/debrief"),
            Call<Clients>("Clients.FindAsync", async (feature, actor, t) => string.Join(' ', (await feature.FindAsync(actor, t.Client, Ct))?.Sittings.Select(shared => shared.Id) ?? []), Sign.NamesSitting),
            Read(Looking.Profile)),
        new("coach.derive",
            Island("/clients/{Client:long}/{Sitting}/how", t => $"/clients/{t.Client}/{t.Sitting}/how"),
            Read(Looking.Derivations)),
        new("coach.compare",
            Island("/clients/{Client:long}/over-time/{Questionnaire}", t => $"/clients/{t.Client}/over-time/lm36", Sign.NamesSitting),
            Island("/clients/{Client:long}/over-time/{Questionnaire}/how", t => $"/clients/{t.Client}/over-time/lm36/how", Sign.NamesSitting),
            Read(Looking.Comparison)),
        new("coach.copy",
            Page("/clients/data/{questionnaire}.csv", _ => "/clients/data/lm36.v1.csv", Sign.NamesSitting),
            Page("/clients/data/{questionnaire}.json", _ => "/clients/data/lm36.v1.json", Sign.NamesSitting),
            Read(Looking.Export)),
        new("coach.report",
            Page("/clients/{client:long}/report.pdf", t => $"/clients/{t.Client}/report.pdf"),
            Call<ClientCopies>("ClientCopies.TakeAsync", async (feature, actor, t) => (await feature.TakeAsync(actor, t.Client, privately: true, Ct)).Copy?.Name),
            Call<ClientReports>("ClientReports.OfAsync", async (feature, actor, t) => (await feature.OfAsync(actor, t.Client, new ReportChoice(PaperSize.A4), new Uri("http://localhost"), Ct)).Report?.File.Length)),
        new("coach.readWords",
            Island("/clients/{Client:long}/{Sitting}", t => $"/clients/{t.Client}/{t.Sitting}"),
            Read(Looking.Profile)) { Questionnaire = "plan" },
        new("coach.enter",
            Page("/clients/{Client:long}/import", t => $"/clients/{t.Client}/import"),
            Form("/clients/{Client:long}/import", t => $"/clients/{t.Client}/import", _ => "look", Paper) with { Sign = Sign.Differs },
            Form("/clients/{Client:long}/import", t => $"/clients/{t.Client}/import", _ => "store", Paper),
            Call<ClientImporter>("ClientImporter.Find", (feature, actor, t) => Task.FromResult<object?>(feature.Find(actor, t.Client))),
            Call<ClientImporter>("ClientImporter.PreviewAsync", async (feature, actor, t) => (await feature.PreviewAsync(actor, t.Client, OnPaper, Ct))?.Lines.Count),
            Call<ClientImporter>("ClientImporter.StoreAsync", async (feature, actor, t) => (await feature.StoreAsync(actor, t.Client, OnPaper, Ct))?.Stored, Sign.Changes)),
        .. LinkOperations.All,
        .. AskingOperations.All,
        .. AccountOperations.All,
    ];

    private static DateTimeOffset Until => TimeProvider.System.GetUtcNow().AddDays(30);

    private static Way Read(Looking what) =>
        Call<Clients>("Clients.ReadAsync", async (feature, actor, t) => await feature.ReadAsync(actor, t.Client, t.Sitting, what, Ct));

    private static (string, string)[] Consent(Target target) =>
    [
        ("_handler", "consent"), ("Form.Sittings", target.Sitting.ToString()), ("Form.Agreed", "true"),
        ("Form.Until", Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];
}

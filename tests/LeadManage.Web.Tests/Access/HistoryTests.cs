using CsCheck;
using LeadManage.Web.Account;
using LeadManage.Web.Administering;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Importing;
using LeadManage.Web.Sharing;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Importing;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Access;

/// <summary>Whatever happens in whatever order, the features allow exactly what <see cref="HistoryModel"/> reckons. A history that fails is printed with its seed, as short as it gets.</summary>
public sealed class HistoryTests
{
    private const int People = 4;

    private static readonly string[] Acts = ["give", "give", "give", "end", "pass", "role", "sitting", "submit", "enter", "enter", "erase", "sign out", "leave"];

    private static readonly GrantedFields[] Fields = [GrantedFields.Profile, GrantedFields.Answers | GrantedFields.Entering, GrantedFields.Export];

    private static int _compared;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_history_allows_what_the_rules_allow()
    {
        var step = Gen.Select(Gen.Int[0, Acts.Length - 1].Select(act => Acts[act]), Gen.Int[0, People - 1], Gen.Int[0, People - 1], Gen.Int[0, 63]);

        await step.Array[4, 14].SampleAsync(RunAsync, iter: 60, threads: 1, print: steps => string.Join("; ", steps));

        Assert.True(_compared > 10_000, $"{_compared} comparisons");
        TestContext.Current.SendDiagnosticMessage("{0} comparisons", _compared);
    }

    private static async Task RunAsync((string Act, int Who, int Whom, int Choice)[] steps)
    {
        await using var store = await TestStore.NewAsync();
        var model = new HistoryModel { Now = store.Clock.GetUtcNow().ToUnixTimeSeconds() };
        var people = new List<Actor>();
        foreach (var person in Enumerable.Range(0, People))
            people.Add(await store.PersonAsync($"Person {person}", coach: person >= 2));
        var administrator = await store.PersonAsync("Administrator", administrator: true);
        foreach (var step in steps)
        {
            await DoAsync(store, model, people, administrator, step);
            await CompareAsync(store, model, people);
        }
    }

    private static async Task DoAsync(TestStore store, HistoryModel model, List<Actor> people, Actor administrator, (string Act, int Who, int Whom, int Choice) step)
    {
        var (act, who, whom, choice) = step;
        var actor = people[who];
        var own = model.Sittings.Where(sitting => sitting.Owner == who && model.IsOwn(who, sitting.Id)).Select(sitting => sitting.Id).ToArray();
        switch (act)
        {
            case "give":
                SittingId[] named = [.. (choice % 5 == 4 ? model.Sittings.Select(sitting => sitting.Id) : own).Where((_, place) => (choice >> place & 1) == 1)];
                var (later, fields, days) = (choice % 2 == 0, Fields[choice % 3], 1 + (choice % 4));
                var given = model.Give(who, whom, named, later, fields, days);
                var outcome = await store.Get<Grants>().GiveAsync(actor, new Terms(people[whom].HolderId, named, later ? ["lm36"] : [], fields, store.Clock.GetUtcNow().AddDays(days)), Ct);
                Assert.Equal(given, outcome == GrantOutcome.Given);
                break;
            case "end":
                foreach (var grant in await GrantsBetweenAsync(store, people, who, whom))
                    await store.Get<Grants>().RevokeAsync(actor, grant, Ct);
                model.End(who, whom);
                break;
            case "pass":
                store.Clock.Advance(TimeSpan.FromHours(1 + choice));
                model.Now = store.Clock.GetUtcNow().ToUnixTimeSeconds();
                break;
            case "role":
                await store.Get<Members>().SetRoleAsync(administrator, people[whom].HolderId, Roles.Coach, choice % 2 == 0, Ct);
                model.SetCoach(whom, choice % 2 == 0);
                break;
            case "sitting" when model.IsThere(who) && model.Sittings.Count < 5:
                var begun = await store.Sittings.BeginAsync(actor, TestStore.Lm36, Ct);
                await store.Sittings.RecordAsync(actor, begun, TestStore.AnswersOf(choice), Ct);
                model.Sittings.Add((who, begun, null));
                break;
            case "submit" when model.Sittings.FindIndex(sitting => sitting.At is null && model.IsOwn(sitting.Owner, sitting.Id)) is var at and >= 0:
                var open = model.Sittings[at];
                if (await store.Sittings.SubmitAsync(actor, open.Id, LastWord.None, Ct) == SubmitOutcome.Done)
                    model.Sittings[at] = open with { At = model.Now };
                Assert.Equal(open.Owner == who, model.Sittings[at].At is not null);
                break;
            case "enter" when model.Sittings.Count < 6:
                var day = new DateTimeOffset(2024, 1, 1 + (choice % 4), 12, 0, 0, TimeSpan.Zero);
                var (may, isNew) = (model.MayEnter(who, whom), !model.Sittings.Any(one => one.At == day.ToUnixTimeSeconds() && model.IsOwn(whom, one.Id)));
                var entered = await store.Get<ClientImporter>().StoreAsync(actor, people[whom].HolderId, ImporterTests.Lines($"{day:yyyy-MM-dd},3"), Ct);
                Same(may, entered is not null, $"{who} enters for {whom}");
                Assert.Equal(may && isNew ? 1 : 0, entered?.Stored ?? 0);
                if (may && isNew)
                    model.Enter(who, whom, (await store.MyData.ListAsync(people[whom], Ct)).Single(one => one.SubmittedAt == day).Id, day.ToUnixTimeSeconds());
                break;
            case "erase" when model.Sittings.Count > 0:
                var sitting = model.Sittings[choice % model.Sittings.Count].Id;
                var mine = model.IsOwn(who, sitting);
                Assert.Equal(mine, await store.MyData.EraseAsync(actor, sitting, Ct));
                if (mine)
                    model.Erased.Add(sitting);
                break;
            case "sign out":
                await store.Get<StoreWriter>().WriteAsync(writing => writing.Execute("DELETE FROM Sessions WHERE PersonId = ?1", actor.HolderId), Ct);
                model.SignOut(who);
                break;
            case "leave" when choice % 3 == 0:
                Assert.Equal(model.IsThere(who), await Made<AccountData>(store).EraseAsync(actor, Ct));
                model.Leave(who);
                break;
        }
    }

    private static async Task<IReadOnlyList<long>> GrantsBetweenAsync(TestStore store, List<Actor> people, int one, int other) =>
        await store.Writer.WriteAsync(
            writing => writing.All("SELECT Id FROM Grants WHERE (OwnerId = ?1 AND CoachId = ?2) OR (OwnerId = ?2 AND CoachId = ?1)", row => row.Number(0), people[one].HolderId, people[other].HolderId), Ct);

    private static async Task CompareAsync(TestStore store, HistoryModel model, List<Actor> people)
    {
        var clients = store.Get<Clients>();
        foreach (var (who, actor) in people.Index())
        {
            Same(model.Stands(who), Made<Sessions>(store).Stands(actor), $"{who} is signed in");
            foreach (var (owner, id, _) in model.Sittings)
            {
                Same(model.IsOwn(who, id), await store.Sittings.IsHeldAsync(actor, id, Ct), $"{who} holds {id}");
                Same(model.IsOwn(who, id) && model.IsResult(id), await store.Profiles.FindAsync(actor, id, Ct) is not null, $"{who} reads {id}");
                foreach (var (field, what) in ((GrantedFields, Looking)[])[(GrantedFields.Profile, Looking.Profile), (GrantedFields.Answers, Looking.Derivations), (GrantedFields.Export, Looking.Export)])
                    Same(model.MayRead(who, owner, id, field), await clients.ReadAsync(actor, people[owner].HolderId, id, what, Ct) is not null, $"{who} reads {what} of {owner}");
            }

            foreach (var (owner, client) in people.Index())
                Same(model.IsClient(who, owner), await clients.FindAsync(actor, client.HolderId, Ct) is not null, $"{owner} is a client of {who}");
        }
    }

    private static T Made<T>(TestStore store) => ActivatorUtilities.CreateInstance<T>(store.Get<IServiceProvider>());

    private static void Same(bool reckoned, bool allowed, string what)
    {
        _compared++;
        Assert.True(reckoned == allowed, $"{what}: the rules say {reckoned}, the program {allowed}");
    }
}

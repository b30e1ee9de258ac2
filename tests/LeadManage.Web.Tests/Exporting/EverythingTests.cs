using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeadManage.Web.Account;
using LeadManage.Web.Exporting;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Inviting;
using LeadManage.Web.Tests.Lending;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Exporting;

/// <summary>Whatever the store holds about a person is in their file, or is left out for a reason that they read.</summary>
public sealed class EverythingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_of_the_store_and_every_column_of_it_is_in_the_file_or_left_out_for_a_reason()
    {
        await using var store = await TestStore.NewAsync();
        await using var db = await store.Get<IDbContextFactory<LeadManageDb>>().CreateDbContextAsync(Ct);
        var leftOut = PersonalTables.LeftOut.Keys.ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var name = entity.ClrType.Name;
            var sql = string.Join(' ', PersonalTables.All.Where(table => table.Entities.Contains(entity.ClrType)).Select(table => table.Sql));
            if (leftOut.Remove(name))
                Assert.Equal("", sql);
            else if (sql.Length == 0)
                missing.Add(name);
            else
                missing.AddRange(entity.GetProperties().Select(property => property.Name).Where(property => !leftOut.Remove($"{name}.{property}") && !Regex.IsMatch(sql, $@"\b{property}\b", RegexOptions.None, TimeSpan.FromSeconds(1))).Select(property => $"{name}.{property}"));
        }

        Assert.Empty(missing);
        Assert.Empty(leftOut);
    }

    [Fact]
    public async Task The_archive_holds_all_results_as_words_tables_and_reports_and_says_who_looked_and_what_was_written()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, cora) = (await store.PersonAsync("Ann"), await store.PersonAsync("Cora", coach: true));
        var result = await store.ResultAsync(ann);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.Sittings.BeginAsync(ann, TestStore.Lm36, Ct);
        await store.ShareAsync(ann, cora, sittings: [result], later: ["lm12"]);
        await new Lender(store, ann, result).LendAsync(name: "Ann");
        await store.Get<LeadManage.Web.Coaching.Clients>().ReadAsync(cora, ann.HolderId, result, Looking.Derivations, Ct);
        await NoteAsync(store, cora, ann, NoteKind.Shared, "Read aloud");
        await NoteAsync(store, cora, ann, NoteKind.Private, "For Cora alone");
        var asking = new Asking(store, cora, ownsStore: false);
        var token = await asking.InvitedAsync("Ann at work", await asking.GroupAsync());
        await store.Get<LeadManage.Web.Inviting.Accepting>().AcceptAsync(ann, token, Asking.Nothing, Ct);

        var files = await ReadAsync(store, ann);
        var json = JsonDocument.Parse(files["everything.json"]).RootElement;

        Assert.Equal(["everything.json", "read-me.txt", "reports/2026-03-01-lm36.v1-" + result + ".pdf", "reports/all.pdf", "tables/lm36.v1.codebook.csv", "tables/lm36.v1.csv"], files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files.Where(file => file.Key.EndsWith(".pdf", StringComparison.Ordinal)), file => Assert.StartsWith("%PDF", Encoding.Latin1.GetString(file.Value), StringComparison.Ordinal));
        Assert.Equal(2, json.GetProperty("sittings").GetArrayLength());
        Assert.Equal(36, json.GetProperty("sittings")[1].GetProperty("answers").GetArrayLength());
        Assert.Equal(("Cora", result.ToString(), "Derivations"), (Text("looksOfOthers", "coach"), Text("looksOfOthers", "sitting"), Text("looksOfOthers", "looking")));
        Assert.Equal(("Cora", "Read aloud"), (Text("goalsAndNotesFromCoaches", "coach"), Text("goalsAndNotesFromCoaches", "text")));
        Assert.Equal(("Cora", "All", result.ToString(), "lm12"), (Text("grants", "coach"), Text("grants", "fields"), Text("grantedResults", "sitting"), Text("grantedLater", "questionnaire")));
        Assert.Equal((result.ToString(), "Words, Map", "Ann", "Maria"), (Text("linksToResults", "sitting"), Text("linksToResults", "shows"), Text("linksToResults", "nameShown"), Text("linksToResults", "forWhom")));
        Assert.Equal(("Ann at work", "Cora"), (Text("invitations", "calledByTheCoach"), Text("takesPartIn", "coach")));
        Assert.Equal("test", Text("sessions", "device"));
        Assert.Equal("2026-03-01T12:00:00Z", Text("sittingRecords", "submittedAt"));
        Assert.DoesNotContain("For Cora alone", Encoding.UTF8.GetString(files["everything.json"]), StringComparison.Ordinal);
        Assert.Contains("For Cora alone", Encoding.UTF8.GetString((await ReadAsync(store, cora))["everything.json"]), StringComparison.Ordinal);

        string? Text(string table, string column) => json.GetProperty(table)[0].GetProperty(column).GetString();
    }

    [Fact]
    public async Task Nothing_of_anybody_else_is_in_any_file_but_what_coaches_are_called()
    {
        await using var store = await TestStore.NewAsync();
        var people = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var name in (string[])["Canary-Ann", "Canary-Ben", "Canary-Cora", "Canary-Dan"])
            people[name] = await store.PersonAsync(name, coach: name == "Canary-Cora");
        var results = new Dictionary<string, SittingId>(StringComparer.Ordinal);
        foreach (var (place, (name, actor)) in people.Index())
            results[name] = await store.ResultAsync(actor, answers: place + 1);
        foreach (var name in (string[])["Canary-Ann", "Canary-Ben"])
        {
            await store.ShareAsync(people[name], people["Canary-Cora"], sittings: [results[name]]);
            await NoteAsync(store, people["Canary-Cora"], people[name], NoteKind.Shared, $"Note for {name}");
        }

        foreach (var (name, actor) in people)
        {
            var files = await ReadAsync(store, actor);
            var text = string.Concat(files.Where(file => !file.Key.EndsWith(".pdf", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Value)));
            Assert.Contains(results[name].ToString(), text, StringComparison.Ordinal);
            foreach (var other in people.Keys.Where(other => other != name))
            {
                Assert.DoesNotContain(results[other].ToString(), text, StringComparison.Ordinal);
                Assert.DoesNotContain($"{people[other].HolderId}", text, StringComparison.Ordinal);
                // What a coach wrote is the coach's, with the words they chose.
                if (other != "Canary-Cora" && name != "Canary-Cora")
                    Assert.DoesNotContain(other, text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_guest_takes_everything_along_too_and_a_damaged_result_is_named_and_keeps_nothing_else_back()
    {
        await using var store = await TestStore.NewAsync();
        var (guest, id) = await store.SubmittedAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var damaged = await store.ResultAsync(guest, answers: 2);
        store.Scalar("DROP TRIGGER profile_is_immutable");
        store.Scalar($"UPDATE Profiles SET Seal = zeroblob(32) WHERE SittingId = {damaged.Value}");

        var files = await ReadAsync(store, guest);

        var json = JsonDocument.Parse(files["everything.json"]).RootElement;
        Assert.Contains("does not fit its seal", json.GetProperty("sittings")[0].GetProperty("damaged").GetString(), StringComparison.Ordinal);
        Assert.Equal(id.ToString(), json.GetProperty("sittings")[1].GetProperty("sitting").GetString());
        Assert.Equal(["answered", "damaged"], Tabling.Cells(files["tables/lm36.v1.csv"]).Skip(1).Select(row => row[3]).Order(StringComparer.Ordinal));
        Assert.Equal(0, json.GetProperty("account").GetArrayLength());
    }

    private static Task<long> NoteAsync(TestStore store, Actor coach, Actor client, NoteKind kind, string text) =>
        store.Writer.WriteAsync(writing => writing.First("INSERT INTO Notes (CoachId, ClientId, Kind, Text, MadeAt, ChangedAt, Revision) VALUES (?1, ?2, ?3, ?4, 0, 0, 1) RETURNING Id", row => row.Number(0), coach.HolderId, client.HolderId, (int)kind, text), Ct);

    /// <summary>Through a stream that can neither go back nor write while others wait, as a response is.</summary>
    private static async Task<Dictionary<string, byte[]>> ReadAsync(TestStore store, Actor actor)
    {
        using var bytes = new MemoryStream();
        await store.Get<Everything>().WriteAsync(actor, new ForwardOnly(bytes), new Uri("http://localhost"), progress: null, Ct);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            await using var part = await entry.OpenAsync(Ct);
            await part.CopyToAsync(content, Ct);
            files[entry.FullName] = content.ToArray();
        }

        return files;
    }
}

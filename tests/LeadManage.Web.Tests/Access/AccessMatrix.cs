using System.Security.Cryptography;
using System.Text;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Access;

/// <summary>Every operation, tried by everybody, in every state, by every way that leads to it: done where the table says so, and nowhere else.</summary>
public sealed class AccessMatrix(ListeningServer server) : IClassFixture<ListeningServer>
{
    private const int MostShown = 15;
    private readonly Dictionary<(char State, string Questionnaire), Scene> _scenes = [];
    private readonly List<string> _faults = [];
    private int _cells;
    private (string Version, string Digest) _digest;

    public static TheoryData<string> Operations() => [.. AccessTable.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Everybody_may_do_exactly_what_the_table_says(string name)
    {
        var operation = Operation.All.Single(operation => operation.Name == name);
        using var store = new SqliteConnection($"Data Source={server.Services.GetRequiredService<DataFolder>().Database};Pooling=False");
        store.Open();
        foreach (var state in "PSE")
            foreach (var subject in AccessTable.Columns)
                foreach (var way in operation.Ways.Where(way => way.States.Contains(state, StringComparison.Ordinal) && IsOpen(way, subject)))
                    await TryAsync(store, operation, way, subject, state);
        foreach (var scene in _scenes.Values)
            scene.Dispose();

        TestContext.Current.SendDiagnosticMessage("{0}: {1} cells", name, _cells);
        Assert.True(_faults.Count == 0, $"{_faults.Count} of {_cells} cells of {name} are otherwise than the table says:\n{string.Join('\n', _faults.Take(MostShown))}");
        Assert.True(_cells > 0);
    }

    /// <summary>A call takes who acts; whether a session stands is asked before it, and neither a call nor a circuit takes a link. Who has an account of their own changes that by a form that names nobody.</summary>
    private static bool IsOpen(Way way, string subject) =>
        !(way.Channel == "call" && subject == "OX") && !(way.Channel is "call" or "circuit" && subject[0] == 'L') && !way.Leaves.Contains(subject, StringComparer.Ordinal) && !(way.IsOwnAccountOnly && subject is not ("AN" or "GU" or "TK" or "OW" or "OX"));

    private async Task TryAsync(SqliteConnection store, Operation operation, Way way, string subject, char state)
    {
        var key = (state, operation.Questionnaire);
        if (!_scenes.TryGetValue(key, out var scene))
            _scenes[key] = scene = await SceneMaking.MakeAsync(server.Services, server.Root, state, operation.Questionnaire);
        _cells++;
        var who = scene.Subjects[subject];
        var (here, nowhere) = (scene.HereFor(subject), NowhereFor(scene, operation, subject, state));
        var nothing = way.IsOwnAccountOnly ? "" : Answer.Plain(Answer.Plain(await AskAsync(way, scene, who, nowhere), nowhere), here);
        var before = way.Sign == Sign.Changes ? Digest(store) : "";
        var looks = way.Name == "Clients.ReadAsync" ? Looks(store, who) : 0;
        var raw = await AskAsync(way, scene, who, here);
        var answer = Answer.Plain(raw, here);
        var changed = way.Sign == Sign.Changes && Digest(store) != before;
        var done = way.Sign switch
        {
            Sign.Changes => changed,
            Sign.Names => scene.Marks.Any(mark => raw.Contains(mark, StringComparison.Ordinal)),
            Sign.NamesWords => raw.Contains(here.Asked.Words, StringComparison.Ordinal),
            Sign.NamesSitting => raw.Contains(here.Sitting.ToString(), StringComparison.Ordinal),
            _ => answer != nothing,
        };
        var may = AccessTable.May(subject, operation.Name, state);
        if (done != may)
            _faults.Add($"{subject} {(may ? "may not" : "may")} in {state} by {way.Channel} {way.Name}: {Difference(nothing, answer)}");
        else if (!may && way.Sign == Sign.Changes && !way.IsOwnAccountOnly && answer != nothing && !AccessTable.May(subject, operation.KnownBy, state))
            _faults.Add($"{subject} in {state} by {way.Channel} {way.Name} is told that it is there: {Difference(nothing, answer)}");
        // No log, no read: a line more exactly if something was read of another.
        if (way.Name == "Clients.ReadAsync" && Looks(store, who) - looks != (done ? 1 : 0))
            _faults.Add($"{subject} in {state} by {way.Name}: {Looks(store, who) - looks} looks are noted");
        if (!changed)
            return;
        _scenes.Remove(key);
        scene.Dispose();
    }

    /// <summary>An answer that only says to ask later would look like one that is denied.</summary>
    private static async Task<string> AskAsync(Way way, Scene scene, Subject who, Target target)
    {
        var answer = await way.AskAsync(scene, who, target);
        Assert.False(answer.StartsWith("429\n", StringComparison.Ordinal) || answer.Contains("no circuit: TooManyRequests", StringComparison.Ordinal), $"{way.Name} was asked too often");
        return answer;
    }

    /// <summary>
    /// Whoever may know that Ann is a client asks for a sitting of hers that is not there; everybody else for somebody who is not there either. What is asked of a client and of no
    /// sitting is asked of nobody.
    /// </summary>
    private static Target NowhereFor(Scene scene, Operation operation, string subject, char state) =>
        operation.Name.StartsWith("coach.", StringComparison.Ordinal) && operation.Name is not ("coach.findClient" or "coach.report" or "coach.enter") && AccessTable.May(subject, "coach.findClient", state)
            ? scene.Nowhere with { Client = scene.Here.Client }
            : scene.Nowhere;

    /// <summary>The first place at which two answers part.</summary>
    private static string Difference(string nothing, string answer)
    {
        var at = nothing.Zip(answer).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text[Math.Max(0, Math.Min(at, text.Length) - 30)..Math.Min(text.Length, at + 90)].Replace('\n', '|');
        return nothing == answer ? $"both answer {Around(answer)}" : $"“{Around(nothing)}” became “{Around(answer)}”";
    }

    private static long Looks(SqliteConnection store, Subject who) => (long)Values(store, $"SELECT coalesce(sum(Times), 0) FROM Looks WHERE CoachId = {who.Actor.HolderId}").Single();

    /// <summary>Everything that is stored. It is read anew only when another connection has committed (sqlite.org/pragma.html#pragma_data_version).</summary>
    private string Digest(SqliteConnection store)
    {
        var version = Values(store, "PRAGMA data_version").Single().ToString()!;
        if (_digest.Version != version)
            _digest = (version, Read(store));
        return _digest.Digest;
    }

    // Erasures wait for the ledger and are written down by themselves meanwhile.
    private static string Read(SqliteConnection store)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Values(store, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'Erasures' ORDER BY name").ToArray())
            foreach (var value in Values(store, $"SELECT * FROM \"{table}\""))
                hash.AppendData(value as byte[] ?? Encoding.UTF8.GetBytes($"{value};"));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static IEnumerable<object> Values(SqliteConnection store, string sql)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        while (row.Read())
            foreach (var column in Enumerable.Range(0, row.FieldCount))
                yield return row.GetValue(column);
    }
}

using System.Diagnostics;
using LeadManage.Browser.Tests.Running;
using Microsoft.Data.Sqlite;

namespace LeadManage.Load;

/// <summary>
/// Durable answers acknowledged a second, end to end over HTTP with 64 takers, against a bare loop that commits one by one
/// to the same disk with the same durability (WAL, synchronous=FULL). Both take turns, so that a busy machine hits both.
/// </summary>
internal static class DurableAnswers
{
    private const int Takers = 64;
    private const int Rounds = 7;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);

    public static async Task<Goal> MeasureAsync(string published)
    {
        await using var server = await LeadManageServer.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["LeadManage__AnswersPerSecond"] = "100000" }, published: published);
        var people = new List<(Person Person, Line Line)>();
        foreach (var _ in Enumerable.Range(0, Takers))
        {
            var line = new Line(server.Root);
            await line.ConnectAsync();
            people.Add((await Person.BegunAsync(server.Root), line));
        }

        using var bare = new BareLoop(server.Folder);
        bare.Run(Slice);
        await OverHttpAsync(people);
        var rounds = new List<(double Bare, double Http)>();
        foreach (var _ in Enumerable.Range(0, Rounds))
            rounds.Add((bare.Run(Slice), await OverHttpAsync(people)));
        foreach (var (_, line) in people)
            line.Dispose();
        return Goal.AtLeast(
            "durable answers a second over HTTP, 64 takers, to a bare loop",
            ServerUse.Median(rounds.Select(round => round.Http / round.Bare)),
            2,
            "x",
            $"{ServerUse.Median(rounds.Select(round => round.Http)):0}/s over HTTP, {ServerUse.Median(rounds.Select(round => round.Bare)):0}/s bare; ratios {string.Join(' ', rounds.Select(round => $"{round.Http / round.Bare:0.00}"))}");
    }

    private static async Task<double> OverHttpAsync(List<(Person Person, Line Line)> people)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(people.Select(one => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < Slice; count++)
            {
                if (await one.Line.SendAsync(one.Line.Post($"/take/{one.Person.Sitting}/answers", one.Person.Cookie, one.Person.NextAnswer())) != 200)
                    throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(one.Line.Reply));
            }

            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private sealed class BareLoop : IDisposable
    {
        private readonly SqliteConnection _store;
        private long _counter;

        public BareLoop(string folder)
        {
            _store = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
            _store.Open();
            Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Answers (SittingId INTEGER NOT NULL, ItemId TEXT NOT NULL, Writer TEXT NOT NULL, Counter INTEGER NOT NULL, Value INTEGER, PRIMARY KEY (SittingId, ItemId, Writer)) WITHOUT ROWID");
        }

        /// <returns>Commits a second.</returns>
        public double Run(TimeSpan slice)
        {
            using var answer = _store.CreateCommand();
            answer.CommandText = "INSERT INTO Answers VALUES ($1, $2, 'load', $3, $4) ON CONFLICT DO UPDATE SET Counter = excluded.Counter, Value = excluded.Value";
            foreach (var name in (string[])["$1", "$2", "$3", "$4"])
                answer.Parameters.AddWithValue(name, null);
            var watch = Stopwatch.StartNew();
            var count = 0;
            for (; watch.Elapsed < slice; count++)
            {
                _counter++;
                answer.Parameters[0].Value = _counter / 36 % 64;
                answer.Parameters[1].Value = $"I{_counter % 36}";
                answer.Parameters[2].Value = _counter;
                answer.Parameters[3].Value = (_counter % 6) + 1;
                answer.ExecuteNonQuery();
            }

            return count / watch.Elapsed.TotalSeconds;
        }

        public void Dispose() => _store.Dispose();

        private void Execute(string sql)
        {
            using var command = _store.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Web.Tests.Answering;

/// <summary>Whatever file the reader accepts can be taken: shown, answered, checked, submitted and read, over the pages of the real program.</summary>
public sealed class AnyQuestionnaireTests : IDisposable
{
    private const int Count = 30;

    private readonly string _folder = Directory.CreateTempSubdirectory("leadmanage-any-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_file_can_be_answered_submitted_and_read()
    {
        var files = Accepted();
        foreach (var (name, bytes) in files)
            await File.WriteAllBytesAsync(Path.Combine(_folder, name), bytes, Ct);
        await using var server = new WebServer().With("LeadManage:QuestionnaireFolder", _folder);

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        foreach (var (name, bytes) in files)
        {
            var instrument = InstrumentFile.Read(name, bytes).Instrument!;
            using var taker = await Taker.BeginAsync(server, instrument.Id);
            var page = await taker.PageAsync("/1");
            Assert.All(instrument.Items, item => Assert.Contains($"name=\"{item.Id}\"", page, StringComparison.Ordinal));
            using var saved = await taker.SendAsync([.. AnySheet.Answers(instrument, today).Index().Select(answer => Taker.Entry("any", answer.Index + 1, answer.Item.Key, (object?)answer.Item.Value.Text ?? answer.Item.Value.Number))]);
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(Ct));
            using var submitted = await taker.PostComponentAsync($"/take/{taker.Id}/review", "submit");
            Assert.EndsWith($"/profile/{taker.Id}", submitted.Headers.Location?.ToString(), StringComparison.Ordinal);
            foreach (var path in (string[])["", "/how"])
                Assert.Contains(instrument.Name, WebUtility.HtmlDecode(await taker.Browser.GetStringAsync(new Uri($"/profile/{taker.Id}{path}", UriKind.Relative), Ct)), StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Accepted mutants of every published file and of those with every member, each under an id of its own.</summary>
    private static List<(string Name, byte[] Bytes)> Accepted()
    {
        var files = new List<(string, byte[])>();
        // About one mutant in fourteen is accepted.
        Mutants.All.Array[100 * Count].Sample(
            mutants =>
            {
                foreach (var (n, mutant) in mutants.Where(mutant => InstrumentFile.Read(mutant.Name, mutant.Bytes).Instrument is not null).Take(Count).Index())
                {
                    var root = JsonNode.Parse(mutant.Bytes)!;
                    (root["id"], root["version"]) = ($"any{n}", 1);
                    files.Add(($"any{n}.v1.json", Encoding.UTF8.GetBytes(root.ToJsonString())));
                }
            },
            iter: 1,
            threads: 1);
        Assert.Equal(Count, files.Count);
        return files;
    }
}

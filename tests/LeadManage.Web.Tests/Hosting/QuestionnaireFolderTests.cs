using System.Diagnostics;
using System.Net;
using LeadManage.Assessment.Tests.Instruments;
using LeadManage.Web.Hosting;

namespace LeadManage.Web.Tests.Hosting;

public sealed class QuestionnaireFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leadmanage-own-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_of_the_folder_can_be_answered_beside_the_published_ones()
    {
        Write("judged.v1.json", SoundFiles.Judged);
        Write(".judged.v1.json.swp.json", "what an editor leaves");
        Write("notes.txt", "not a questionnaire");
        await using var server = new WebServer().With("LeadManage:QuestionnaireFolder", _folder);
        using var browser = server.Browser();

        var list = await browser.GetStringAsync(new Uri("/questionnaires", UriKind.Relative), Ct);

        Assert.Contains("<h2>Judged</h2>", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/start/judged\"", list, StringComparison.Ordinal);
        Assert.Equal(10, list.Split("href=\"/start/").Length - 1);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/start/judged", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task The_schema_of_the_files_is_served()
    {
        await using var server = new WebServer();
        using var browser = server.Browser();

        Assert.StartsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\"", await browser.GetStringAsync(new Uri("/questionnaire.schema.json", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_every_file_is_told_and_no_file_is_used()
    {
        Write("everything.v1.json", SoundFiles.Everything.Replace("\"cut\": 60 }", "\"cut\": 160 }", StringComparison.Ordinal));
        Write("judged.v1.json", SoundFiles.Judged);
        Write("lm12.v2.json", SoundFiles.Judged);
        Write("broken.v1.json", "{");

        var message = Assert.Throws<QuestionnaireException>(() => QuestionnaireFolder.Read(_folder)).Message;

        Assert.Contains("everything.v1.json(49): $.axes[0].cut: cut must be 0 to 100", message, StringComparison.Ordinal);
        Assert.Contains("everything.v1.json(50): $.axes[1].cut: cut must be 0 to 100", message, StringComparison.Ordinal);
        Assert.Contains("lm12.v2.json(2): $.id: id and version make judged.v1.json, the file is called lm12.v2.json", message, StringComparison.Ordinal);
        Assert.Contains("broken.v1.json(1): $: This is not JSON", message, StringComparison.Ordinal);
        Assert.Contains($"They lie in {_folder}, set with LeadManage:QuestionnaireFolder.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_long_is_refused_and_not_read_to_its_end()
    {
        using (var file = File.Create(Path.Combine(_folder, "long.v1.json")))
            file.SetLength(1L << 33);

        Assert.Contains("long.v1.json(0): $: The file is too long; a questionnaire has at most 262144 bytes.", Assert.Throws<QuestionnaireException>(() => QuestionnaireFolder.Read(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_with_its_option()
    {
        var message = Assert.Throws<QuestionnaireException>(() => QuestionnaireFolder.Read(Path.Combine(_folder, "nowhere"))).Message;

        Assert.Contains(Path.Combine(_folder, "nowhere"), message, StringComparison.Ordinal);
        Assert.Contains("The folder is set with LeadManage:QuestionnaireFolder; correct it, or leave it out.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "judged.v1.json(17): $.axes: axes must be two, or none.")]
    [InlineData("nowhere", "The folder is set with LeadManage:QuestionnaireFolder")]
    public async Task The_program_does_not_start_and_says_why(string below, string told)
    {
        Write("judged.v1.json", SoundFiles.Judged.Replace("\"axes\": []", "\"axes\": [{ \"id\": \"L\", \"name\": \"L\", \"verb\": \"l\", \"scales\": [\"K\"], \"cut\": 60 }]", StringComparison.Ordinal));
        var data = Path.Combine(_folder, "data");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeadManage.Web.dll")]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["LeadManage__QuestionnaireFolder"] = Path.Combine(_folder, below);
        start.Environment["LeadManage__DataFolder"] = data;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var program = Process.Start(start)!;

        var said = await program.StandardError.ReadToEndAsync(Ct);
        await program.WaitForExitAsync(Ct);

        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(1, program.ExitCode);
        Assert.False(Directory.Exists(data));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}

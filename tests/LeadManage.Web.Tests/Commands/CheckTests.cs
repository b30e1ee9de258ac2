using LeadManage.Assessment.Tests.Instruments;
using LeadManage.Web.Commands;

namespace LeadManage.Web.Tests.Commands;

[Collection("console")]
public sealed class CheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leadmanage-check-").FullName;

    [Fact]
    public async Task A_sound_file_is_called_sound_with_its_size()
    {
        var (everything, judged) = (Write("everything.v1.json", SoundFiles.Everything), Write("judged.v1.json", SoundFiles.Judged));

        var (code, said) = await CheckAsync(everything, judged);

        Assert.Equal([$"{everything}: sound, 21 statements, 2 scales", $"{judged}: sound, 2 statements, 1 scale"], said);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Every_fault_of_every_file_is_told_with_file_line_member_and_remedy()
    {
        var faulty = Write("judged.v1.json", SoundFiles.Judged.Replace("[50, 75, 100]", "[40, 75, 75]", StringComparison.Ordinal));
        var sound = Write("everything.v1.json", SoundFiles.Everything);
        var missing = Path.Combine(_folder, "nowhere.json");

        var (code, said) = await CheckAsync(faulty, sound, missing, _folder);

        Assert.Equal($"{faulty}(8): $.format.sure: sure must lie within 50 and 100 percent: below that, the other answer is the likelier one.", said[0]);
        Assert.Equal($"{faulty}(8): $.format.sure: sure must rise.", said[1]);
        Assert.Equal($"{sound}: sound, 21 statements, 2 scales", said[2]);
        Assert.StartsWith($"{missing}(0): $: The file cannot be read: ", said[3], StringComparison.Ordinal);
        Assert.StartsWith($"{_folder}(0): $: The file cannot be read: ", said[4], StringComparison.Ordinal);
        Assert.Equal((1, 5), (code, said.Length));
    }

    [Fact]
    public async Task A_questionnaire_of_the_program_or_one_named_twice_is_a_fault()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "copy"));
        var (judged, copy) = (Write("judged.v1.json", SoundFiles.Judged), Write("copy/judged.v1.json", SoundFiles.Judged));
        var plan = Write("plan.v1.json", SoundFiles.Judged.Replace("\"judged\"", "\"plan\"", StringComparison.Ordinal));

        var (code, said) = await CheckAsync(judged, copy, plan);

        Assert.Equal(
            [
                $"{judged}: sound, 2 statements, 1 scale",
                $"{copy}(1): $.version: judged.v1 is in {judged} already; give this one the next version.",
                $"{plan}(1): $.id: plan is a questionnaire of the program; give this one another id.",
            ],
            said);
        Assert.Equal(1, code);
    }

    [Theory]
    [InlineData]
    [InlineData("--no-such-option")]
    public async Task Without_a_file_it_says_how_it_is_used(params string[] args) => Assert.Equal(2, (await CheckAsync(args)).Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string[] Said)> CheckAsync(params string[] args)
    {
        var usual = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            var code = await CommandLine.Named(["check", .. args])!();
            return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            Console.SetOut(usual);
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}

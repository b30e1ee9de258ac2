using LeadManage.Web.Commands;

namespace LeadManage.Web.Tests.Commands;

public sealed class ConformTests : IDisposable
{
    private const string Keys = """{"scales":[{"id":"S","items":["a","b"],"reverse":[],"min":1,"max":5}]}""";

    private const string Right = """{"case":"one","scores":{"S":{"k":2,"respondents":{"mean":[1.5,4]}}}}""";

    private readonly string _root = Directory.CreateTempSubdirectory("conform").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Every_case_of_a_folder_is_compared_and_counted()
    {
        Write("first", Right);
        Write("second", Right.Replace("[1.5,4]", "[1.5,null]"));
        Directory.CreateDirectory(Path.Combine(_root, "no case at all"));

        var (code, lines) = await RunAsync(_root);

        Assert.Equal(1, code);
        Assert.Equal(
            [
                "first: 3 numbers compared, 0 differ.",
                "second: 3 numbers compared, 1 differ.",
                "  second scores.S.respondents.mean[1]: expected null, got 4",
                "2 cases, 6 numbers compared, 1 differ, 1 cases failed.",
            ],
            lines);
    }

    [Fact]
    public async Task A_case_by_itself_that_agrees_ends_with_0()
    {
        Write("first", Right);

        var (code, lines) = await RunAsync(Path.Combine(_root, "first"));

        Assert.Equal(0, code);
        Assert.Equal("1 cases, 3 numbers compared, 0 differ, 0 cases failed.", lines[^1]);
    }

    [Fact]
    public async Task A_case_that_compares_nothing_or_lacks_a_file_fails()
    {
        Write("empty", """{"case":"one","note":"nothing to see"}""");
        Write("torn", Right);
        File.Delete(Path.Combine(_root, "torn", "keys.json"));

        var (code, lines) = await RunAsync(_root);

        Assert.Equal(1, code);
        Assert.Equal("empty: 0 numbers compared, 0 differ. A case that compares nothing fails.", lines[0]);
        Assert.Equal("  torn keys.json: expected a file, got there is none", lines[2]);
        Assert.Equal("2 cases, 0 numbers compared, 1 differ, 2 cases failed.", lines[^1]);
    }

    [Theory]
    [InlineData("conform")]
    [InlineData("conform", "/nowhere/at/all")]
    [InlineData("conform", ".", "twice")]
    public async Task Without_a_folder_of_cases_it_says_so(params string[] args) => Assert.Equal(2, await CommandLine.Named(args)!());

    private void Write(string name, string expected)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "input.csv"), "id,a,b\n1,1,2\n2,3,5\n");
        File.WriteAllText(Path.Combine(folder, "keys.json"), Keys);
        File.WriteAllText(Path.Combine(folder, "expected.json"), expected);
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(string folder)
    {
        var output = new StringWriter();
        var code = await CommandLine.RunAsync(["conform", folder], output, TextWriter.Null);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}

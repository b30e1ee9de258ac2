using LeadManage.Web.Commands;

namespace LeadManage.Web.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("backup", "FILE", "--new-key", "--data", "--quiet", "130 ")]
    [InlineData("check", "FILE", "--quiet", "130 ")]
    [InlineData("conform", "FOLDER", "--quiet", "130 ")]
    [InlineData("create-admin", "EMAIL", "--name", "--data")]
    [InlineData("export", "TARGET", "--questionnaire", "--person", "--reason", "--format", "--data", "--quiet", "130 ")]
    [InlineData("import", "FILE", "--person", "--consent", "--data", "--quiet", "130 ")]
    [InlineData("report", "--person", "--reason", "--out", "--data", "--quiet", "130 ")]
    [InlineData("rescore", "--check", "--data", "--quiet", "130 ")]
    [InlineData("restore", "FILE", "--data", "--quiet", "130 ")]
    public async Task Each_command_is_listed_and_says_how_it_is_used(string command, params string[] parts)
    {
        Assert.Contains($"  {command} ", (await RunAsync("--help")).Output, StringComparison.Ordinal);

        var (code, help, _) = await RunAsync(command, "--help");

        Assert.Equal(0, code);
        Assert.All(parts.Append("Exit codes:").Append("  0    ").Append("  1    ").Append("  2    "), part => Assert.Contains(part, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("restore")]
    [InlineData("backup")]
    [InlineData("backup", "one.backup", "--new-key")]
    [InlineData("check", "a.json", "--fast")]
    [InlineData("check", "a.json", "--quite")]
    [InlineData("conform", "a", "b")]
    [InlineData("conform", "a", "--fast")]
    [InlineData("create-admin", "ann@example.org", "--nme", "Ann")]
    [InlineData("report", "--person", "a@b.org", "--reason", "a", "--paper", "a5")]
    [InlineData("rescore", "--check", "--quite")]
    [InlineData("restore", "a.backup", "--fast")]
    [InlineData("create-admin", "nobody")]
    [InlineData("create-admin", "ann@example.org", "--name", " ")]
    [InlineData("export", "a.csv", "--reason", "a")]
    [InlineData("export", "a.csv", "--person", "a@b.org")]
    [InlineData("export", "a.zip", "--person", "a@b.org", "--reason", "a", "--format", "csv")]
    [InlineData("export", "a.csv", "--questionnaire", "lm36", "--reason", "a", "--format", "xls")]
    [InlineData("import", "a.csv", "--consent", "a")]
    [InlineData("import", "a.csv", "--person", "a@b.org")]
    [InlineData("import", "a.csv", "--person", "a@b.org", "--consent", " ")]
    [InlineData("import", "a.csv", "--person", "a@b.org", "--reason", "a")]
    public async Task Whoever_calls_it_wrongly_is_told_and_nothing_is_done(params string[] args)
    {
        var (code, output, errors) = await RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains($"'{args[0]} --help' says how it is used.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_no_command_is_told_and_no_server_started()
    {
        Assert.NotNull(CommandLine.Named(["bakcup", "one.backup"]));

        var (code, output, errors) = await RunAsync("bakcup", "one.backup");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("There is no command bakcup. '--help' lists them", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (await CommandLine.RunAsync(args, output, errors), output.ToString(), errors.ToString());
    }
}

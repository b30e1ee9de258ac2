using LeadManage.Web.Commands;
using LeadManage.Web.Tests.Manual;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Commands;

/// <summary>Answers leave the server only from 50 people on, without names, and with a trace.</summary>
public sealed class ExportItemsTests
{
    [Fact]
    public async Task Fifty_people_are_exported_without_id_date_or_order_and_the_reason_is_kept()
    {
        await using var store = await TestStore.NewAsync();
        await Counted.JoinAsync(store, 49);
        using var output = new StringWriter();
        string[] args = ["lm36", "--reason", " Factor analysis for the 2026 report ", "--data", store.Folder.Root];

        Assert.Equal(1, await CommandLine.RunAsync(["export-items", .. args], output, TextWriter.Null));
        Assert.Equal(("", "0"), (output.ToString(), store.Scalar("SELECT count(*) FROM ItemExports")));

        await Counted.JoinAsync(store, 1, first: 50);
        Assert.Equal(0, await CommandLine.RunAsync(["export-items", .. args], output, TextWriter.Null));
        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(',', TestStore.Lm36.Items.Select(item => item.Id)), lines[0]);
        string[] given = [.. Enumerable.Range(1, 50).Select(person => string.Join(',', TestStore.Lm36.Items.Select(item => Counted.SheetOf(person).ValueOf(item.Id))))];
        Assert.Equal(given.Order(StringComparer.Ordinal), lines[1..].Order(StringComparer.Ordinal));
        Assert.NotEqual(given, lines[1..]);
        Assert.Equal("lm36.v1|50|Factor analysis for the 2026 report", store.Scalar("SELECT Questionnaire || '|' || People || '|' || Reason FROM ItemExports"));
    }

    [Theory]
    [InlineData]
    [InlineData("lm36")]
    [InlineData("lm36", "--reason", "  ")]
    [InlineData("lm36", "--reason")]
    [InlineData("lm36", "--reason", "a", "--data", "/nowhere/at/all")]
    public async Task A_command_that_cannot_be_carried_out_says_so(params string[] args) => Assert.Equal(2, await CommandLine.Named(["export-items", .. args])!());

    [Theory]
    [InlineData("lm99")]
    [InlineData("plan")]
    public async Task A_questionnaire_without_scales_or_unknown_is_named(string questionnaire)
    {
        await using var store = await TestStore.NewAsync();

        Assert.Equal(2, await CommandLine.Named(["export-items", questionnaire, "--reason", "a", "--data", store.Folder.Root])!());
    }
}

using LeadManage.Web.Commands;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Reporting;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Commands;

/// <summary>A report leaves the server by its command line only with a reason, which its owner reads.</summary>
public sealed class ReportCommandTests
{
    [Fact]
    public async Task A_report_is_written_and_its_owner_is_told_why()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        await store.ResultAsync(ann);
        var (file, args) = Args(store, ann.HolderId);
        using var output = new StringWriter();

        Assert.Equal(0, await CommandLine.RunAsync(args, output, TextWriter.Null));

        var paper = Paper.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        paper.AssertHas("For Ann");
        paper.AssertHas("How each number was made");
        Assert.Contains(file, output.ToString(), StringComparison.Ordinal);
        Assert.Equal($"{ann.HolderId}|{(int)OperatorAct.Report}|Asked for by letter", store.Scalar("SELECT OwnerId || '|' || What || '|' || Reason FROM OperatorLooks"));

        // What is there already is neither overwritten nor read again.
        Assert.Equal(2, await CommandLine.RunAsync(args, output, TextWriter.Null));
        Assert.Equal("1", store.Scalar("SELECT count(*) FROM OperatorLooks"));
    }

    [Fact]
    public async Task Where_the_reason_cannot_be_noted_nothing_is_read()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        await store.ResultAsync(ann);
        store.Scalar("CREATE TRIGGER no_look BEFORE INSERT ON OperatorLooks BEGIN SELECT RAISE(ABORT, 'no look'); END");
        var (file, args) = Args(store, ann.HolderId);

        Assert.NotEqual(0, await CommandLine.RunAsync(args, TextWriter.Null, TextWriter.Null));

        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Nobody_and_nothing_are_told_apart_and_leave_no_file()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        var (file, args) = Args(store, ann.HolderId);

        Assert.Equal(1, await CommandLine.RunAsync(args, TextWriter.Null, TextWriter.Null));
        Assert.Equal(2, await CommandLine.RunAsync([.. args.Select(arg => arg.Replace("Ann-", "Ben-", StringComparison.Ordinal))], TextWriter.Null, TextWriter.Null));

        Assert.False(File.Exists(file));
    }

    private static (string File, string[] Args) Args(TestStore store, long person)
    {
        var file = Path.Combine(store.Folder.Root, "ann.pdf");
        return (file, ["report", "--person", $"Ann-{person}@example.org", "--reason", " Asked for by letter ", "--out", file, "--data", store.Folder.Root]);
    }
}

using System.Text;
using LeadManage.Web.Exporting;

namespace LeadManage.Web.Tests.Exporting;

/// <summary>An archive that was given up cannot be taken for a smaller one.</summary>
public sealed class GatheringTests
{
    // What every whole archive ends with (APPNOTE 4.3.16).
    private static readonly byte[] End = [(byte)'P', (byte)'K', 5, 6];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_end_of_an_archive_is_sent_when_everything_is_in_it_and_not_before(bool breaks)
    {
        using var sent = new MemoryStream();
        var writing = new Table("lm36.v1", ["text"], RowsAsync(breaks)).WriteAsync(TableFormat.Xlsx, sent, Ct);

        if (breaks)
            await Assert.ThrowsAsync<InvalidOperationException>(() => writing);
        else
            await writing;

        Assert.True(sent.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes("[Content_Types].xml")) >= 0, "something was sent");
        Assert.Equal(!breaks, sent.ToArray().AsSpan().IndexOf(End) >= 0);
    }

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> RowsAsync(bool breaks)
    {
        foreach (var _ in Enumerable.Range(0, 5000))
            yield return ["some text that takes its place"];
        await Task.Yield();
        if (breaks)
            throw new InvalidOperationException("The store is gone.");
    }
}

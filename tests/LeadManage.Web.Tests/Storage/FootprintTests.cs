namespace LeadManage.Web.Tests.Storage;

public sealed class FootprintTests
{
    private const int Sittings = 2000;
    private const int MostBytes = 300;

    [Fact]
    public async Task A_finished_sitting_takes_at_most_300_bytes_beyond_its_profile_text()
    {
        await using var store = await TestStore.NewAsync();
        var empty = Size(store);
        await Task.WhenAll(Enumerable.Range(1, Sittings).Select(store.SubmittedAsync));
        Assert.Equal($"{Sittings}", store.Scalar("SELECT count(*) FROM Profiles"));

        var total = Size(store) - empty;
        var text = long.Parse(store.Scalar("SELECT sum(length(Packed)) FROM Profiles"));
        var beyond = (double)(total - text) / Sittings;
        TestContext.Current.TestOutputHelper?.WriteLine($"text {(double)text / Sittings:F0} bytes, beyond it {beyond:F0} bytes a sitting");
        Assert.InRange(beyond, 0, MostBytes);
    }

    private static long Size(TestStore store)
    {
        store.Scalar("VACUUM");
        return long.Parse(store.Scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"));
    }
}

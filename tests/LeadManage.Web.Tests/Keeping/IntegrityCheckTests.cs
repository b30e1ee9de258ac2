using LeadManage.Web.Keeping;
using LeadManage.Web.Tests.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadManage.Web.Tests.Keeping;

/// <summary>The whole database is read daily, and what is not whole is told.</summary>
public sealed class IntegrityCheckTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_database_is_well()
    {
        await using var store = await TestStore.NewAsync();
        await store.SubmittedAsync();

        Assert.Empty(store.Get<IntegrityCheck>().Check(Ct).Faults);
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(store));
    }

    [Fact]
    public async Task A_profile_that_does_not_fit_its_seal_is_named()
    {
        await using var store = await TestStore.NewAsync();
        await store.SubmittedAsync(1);
        var (_, id) = await store.SubmittedAsync(2);
        store.Scalar($"DROP TRIGGER profile_is_immutable; UPDATE Profiles SET Seal = zeroblob(32) WHERE SittingId = {id.Value}");

        Assert.Equal($"the profile of sitting {id}: The stored bytes do not fit their seal.", Assert.Single(store.Get<IntegrityCheck>().Check(Ct).Faults));
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(store));
    }

    [Fact]
    public async Task An_answer_that_belongs_to_nothing_is_named()
    {
        await using var store = await TestStore.NewAsync();
        var (_, id) = await store.AnsweredAsync();
        store.Scalar($"PRAGMA foreign_keys = OFF; DELETE FROM Sittings WHERE Id = {id.Value}");

        Assert.Contains("a row of Answers belongs to one of Sittings that is not there", store.Get<IntegrityCheck>().Check(Ct).Faults);
    }

    [Fact]
    public async Task A_page_whose_bytes_have_changed_is_found()
    {
        await using var store = await TestStore.NewAsync();
        await store.SubmittedAsync();
        store.Scalar("PRAGMA wal_checkpoint(TRUNCATE)");
        var page = int.Parse(store.Scalar("SELECT rootpage FROM sqlite_master WHERE name = 'Sittings'"));
        await using (var file = new FileStream(store.Folder.Database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            // The number of cells, in the head of the page: https://sqlite.org/fileformat2.html#b_tree_pages
            file.Position = (page - 1) * long.Parse(store.Scalar("PRAGMA page_size")) + 3;
            file.Write([0, 0]);
        }

        Assert.NotEmpty(store.Get<IntegrityCheck>().Check(Ct).Faults);
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(store));
    }

    private static async Task<HealthStatus> HealthAsync(TestStore store) => (await store.Get<HealthCheckService>().CheckHealthAsync(one => one.Name == "integrity", Ct)).Status;
}

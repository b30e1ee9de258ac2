using LeadManage.Assessment.Instruments;
using LeadManage.Web.Commands;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Commands;

public sealed class RescoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scoring_every_stored_sitting_again_gives_the_same_bytes()
    {
        await using var store = await TestStore.NewAsync();
        await Task.WhenAll(Enumerable.Range(1, 100).Select(store.SubmittedAsync));
        var (actor, partly) = await store.BeginAsync();
        await store.Sittings.RecordAsync(actor, partly, [.. TestStore.AnswersOf(9)[..30], new("page", 31, TestStore.Lm36.Items[30].Id, Given.NoOpportunity)], Ct);
        await store.Sittings.SubmitAsync(actor, partly, Ct);

        var (counted, differing) = await Checker(store).CheckAsync(Ct);
        Assert.Equal(101, counted);
        Assert.Empty(differing);
        Assert.Equal(0, await Command.Named(["rescore", "--check", "--data", store.Folder.Root])!());
    }

    [Fact]
    public async Task A_stored_profile_that_is_not_what_scoring_gives_is_found()
    {
        await using var store = await TestStore.NewAsync();
        await store.SubmittedAsync(1);
        var (actor, id) = await store.SubmittedAsync(2);
        var profile = (await store.Profiles.FindAsync(actor, id, Ct))!.Profile;
        // Sealed well, and yet another number than its own answers give.
        var (packed, seal) = Web.Profiles.SealedProfile.Close(profile with { Map = profile.Map! with { Lean = profile.Map.Lean + 1e-9 } });
        store.Scalar($"DROP TRIGGER profile_is_immutable; UPDATE Profiles SET Packed = x'{Convert.ToHexString(packed)}', Seal = x'{Convert.ToHexString(seal)}' WHERE SittingId = {id.Value}");

        var (counted, differing) = await Checker(store).CheckAsync(Ct);
        Assert.Equal(2, counted);
        Assert.Equal(id, Assert.Single(differing).Id);
        Assert.Equal(1, await Command.Named(["rescore", "--check", "--data", store.Folder.Root])!());
    }

    [Theory]
    [InlineData("rescore")]
    [InlineData("rescore", "--chek")]
    [InlineData("rescore", "--check", "--data", "/nowhere/at/all")]
    public async Task A_command_that_cannot_be_carried_out_says_so(params string[] args) => Assert.Equal(2, await Command.Named(args)!());

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("LeadManage:DataFolder=x")]
    public void Whatever_is_no_command_goes_to_the_host(params string[] args) => Assert.Null(Command.Named(args));

    private static Rescoring Checker(TestStore store) => new(store.Get<IDbContextFactory<LeadManageDb>>(), InstrumentCatalog.Published);
}

using System.Security.Cryptography;
using LeadManage.Web.Keeping;
using LeadManage.Web.Lending;
using LeadManage.Web.Profiles;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Lending;

/// <summary>Links and copies of before.</summary>
public sealed class LentAgainTests : IDisposable
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    private readonly string _copies = Directory.CreateTempSubdirectory("leadmanage-copies-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_copies, recursive: true);

    [Fact]
    public async Task A_restored_copy_opens_no_link_that_was_ended_or_narrowed_since_and_every_other()
    {
        var (folder, copy) = (TestStore.NewFolder(), Path.Combine(_copies, "one.backup"));
        string ended, narrowed, shorter, nameless, kept;
        await using (var store = TestStore.Over(folder))
        {
            await store.PrepareAsync();
            var ann = await Lender.InAsync(store);
            (ended, narrowed, shorter, nameless, kept) = (await ann.LendAsync(), await ann.LendAsync(), await ann.LendAsync(), await ann.LendAsync(name: "Ann"), await ann.LendAsync());
            var ids = (await ann.Links.ListAsync(ann.Actor, ann.Result, Ct)).Select(link => link.Id).Order().ToArray();
            BackupFile.Make(folder, copy, Key, ct: Ct);

            Assert.True(await ann.Links.EndAsync(ann.Actor, ids[0], Ct));
            Assert.Equal(LinkOutcome.Done, await ann.Links.NarrowAsync(ann.Actor, ids[1], ann.Terms(ReportPart.Map), Ct));
            Assert.Equal(LinkOutcome.Done, await ann.Links.NarrowAsync(ann.Actor, ids[2], ann.Terms(days: 1), Ct));
            Assert.Equal(LinkOutcome.Done, await ann.Links.NarrowAsync(ann.Actor, ids[3], ann.Terms(), Ct));
            Assert.Equal(LinkOutcome.Done, await ann.Links.NarrowAsync(ann.Actor, ids[4], ann.Terms(), Ct));
            Assert.NotNull(await ann.LookAsync(kept));
            await store.Get<ErasureLedger>().WriteDownAsync(Ct);
        }

        Assert.Equal(4, Restoring.Run(copy, folder, Key, TestStore.NewClock().GetUtcNow(), ct: Ct).Erased);

        await using var restored = TestStore.Over(folder);
        await restored.PrepareAsync();
        var lent = restored.Get<LentResults>();
        Assert.All(new[] { ended, narrowed, shorter, nameless }, token => Assert.False(lent.Opens(token)));
        Assert.True(lent.Opens(kept));
        await restored.DisposeAsync();
        Directory.Delete(folder.Root, recursive: true);
    }
}

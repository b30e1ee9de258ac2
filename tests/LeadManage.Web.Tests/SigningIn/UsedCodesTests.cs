using LeadManage.Web.SigningIn;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.SigningIn;

public sealed class UsedCodesTests
{
    [Fact]
    public async Task A_code_is_good_once_also_after_a_restart_and_is_forgotten_when_it_is_over()
    {
        await using var store = await TestStore.NewAsync();
        var (ann, ben) = (await store.PersonAsync("Ann"), await store.PersonAsync("Ben"));
        var before = new UsedCodes(store.Writer, store.Clock);
        Assert.True(await before.TryUseAsync(ann.HolderId, "123456"));

        var after = new UsedCodes(store.Writer, store.Clock);
        Assert.False(await after.TryUseAsync(ann.HolderId, "123456"));
        Assert.True(await after.TryUseAsync(ben.HolderId, "123456"));

        store.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.True(await after.TryUseAsync(ann.HolderId, "654321"));
        Assert.Equal("1", store.Scalar("SELECT count(*) FROM UsedCodes"));
    }
}

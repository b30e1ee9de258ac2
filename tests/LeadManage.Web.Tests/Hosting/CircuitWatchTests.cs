using LeadManage.Web.Hosting;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadManage.Web.Tests.Hosting;

public sealed class CircuitWatchTests
{
    /// <summary>A circuit sends no requests: without its own note its session would look idle while its person works.</summary>
    [Fact]
    public async Task A_session_goes_on_while_its_circuit_is_used_and_ends_an_hour_after_the_last_event()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        var now = store.Clock.GetUtcNow().ToUnixTimeSeconds();
        store.Scalar($"UPDATE Sessions SET SeenAt = {now}, EndsAt = {now + 43_200}, MostIdle = 3600");
        var sessions = ActivatorUtilities.CreateInstance<Sessions>(store.Get<IServiceProvider>());
        var standing = new CircuitStanding();
        var authentication = new CircuitAuthentication(sessions, standing);
        authentication.SetAuthenticationState(Task.FromResult(new AuthenticationState(ann.ToPrincipal("test"))));
        using var watch = new CircuitWatch(authentication, sessions, standing, store.Get<LiveChanges>(), store.Clock, NullLogger<CircuitWatch>.Instance);
        var taken = 0;
        var take = watch.CreateInboundActivityHandler(_ => Task.FromResult(++taken));

        foreach (var _ in Enumerable.Range(0, 20))
        {
            store.Clock.Advance(TimeSpan.FromMinutes(30));
            await take(null!);
        }

        Assert.Equal(20, taken);
        store.Clock.Advance(TimeSpan.FromMinutes(61));
        await take(null!);
        Assert.Equal(20, taken);
        Assert.Equal(CircuitEnd.SignedOut, standing.Ended);
    }
}

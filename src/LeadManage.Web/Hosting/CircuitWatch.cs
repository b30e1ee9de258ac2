using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace LeadManage.Web.Hosting;

/// <summary>
/// Stands before everything that comes in over a circuit. Each handler that was ever rendered can be called by whoever holds the connection, so
/// nothing is executed once the session has ended or when more comes than a person can do; the page goes blank and says why.
/// </summary>
internal sealed class CircuitWatch(CircuitAuthentication authentication, CircuitStanding standing, OpenCircuits open, IJSRuntime script, LiveChanges live, TimeProvider clock) : CircuitHandler, IDisposable
{
    // A session also ends by its age, which nobody tells.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    // As often as requests do. The page came by a request, which noted it.
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(5);

    // An event of a person is followed by an acknowledgement or two, which count as well: a key that is held down makes about 60 a second.
    private readonly TokenBucketRateLimiter _events = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 400,
        TokensPerPeriod = 100,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = false,
        QueueLimit = 0,
    });

    private long _noted = clock.GetTimestamp();
    private IDisposable? _listening;
    private ITimer? _timer;

    /// <summary>At the beginning, and again after each lost connection: whoever comes back may be somebody else.</summary>
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        open.Add(circuit.Id, script);
        _listening?.Dispose();
        if (await authentication.OpenedByAsync() is not { HasAccount: true } person)
            return;
        _listening = live.Subscribe(person.HolderId, change => change == LiveChange.SessionEnded ? LookAsync() : Task.CompletedTask);
        _timer ??= clock.CreateTimer(_ => _ = LookAsync(), null, LookEvery, LookEvery);
        await LookAsync();
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        open.Remove(circuit.Id);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (IsTooMuch())
            standing.End(CircuitEnd.TooMany);
        else
            await LookAsync();
        if (standing.Ended is not null)
            return;
        NoteUse();
        await next(context);
    };

    public void Dispose()
    {
        _listening?.Dispose();
        _timer?.Dispose();
        _events.Dispose();
    }

    private bool IsTooMuch()
    {
        _events.TryReplenish();
        using var lease = _events.AttemptAcquire();
        return !lease.IsAcquired;
    }

    /// <summary>A page in use keeps its session, as requests do. What the page itself acknowledges counts too; nothing is sent there unless something changed.</summary>
    private void NoteUse()
    {
        if (clock.GetElapsedTime(_noted) < NoteEvery)
            return;
        _noted = clock.GetTimestamp();
        _ = authentication.NoteUseAsync();
    }

    private async Task LookAsync()
    {
        if (standing.Ended is null && await authentication.IsOverAsync())
            standing.End(CircuitEnd.SignedOut);
    }
}

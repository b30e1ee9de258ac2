using System.Collections.Concurrent;

namespace LeadManage.Web.SigningIn;

/// <summary>Codes that were right a while ago.</summary>
internal sealed class UsedCodes(TimeProvider clock)
{
    // Twice the window in which a code is taken.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(long Person, string Code), long> _used = new();

    /// <returns>False when it was used before.</returns>
    public bool TryUse(long person, string code)
    {
        foreach (var (old, at) in _used)
            if (clock.GetElapsedTime(at) > Kept)
                _used.TryRemove(old, out _);
        return _used.TryAdd((person, code), clock.GetTimestamp());
    }
}

using System.Globalization;

namespace LeadManage.Web.Storage;

/// <summary>
/// Notices a clock that leaps: a dead battery, a machine resumed after months, a wrong time server. Nothing is erased by date for
/// a day after that, so that somebody can set the clock right before everything is "too old".
/// </summary>
public sealed class ClockWatch(DataFolder folder, TimeProvider clock, ILogger<ClockWatch> logger)
{
    private static readonly TimeSpan Hold = TimeSpan.FromDays(1);
    private static readonly TimeSpan LargestDrift = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestAbsence = TimeSpan.FromDays(14);

    private (DateTimeOffset Time, long Stamp)? _seen;
    private long? _leapt;

    /// <summary>True within a day of a leap, when nothing is erased by date.</summary>
    public bool IsHeld => _leapt is { } leapt && clock.GetElapsedTime(leapt) < Hold;

    /// <summary>Looks at the clock; called on every beat. False within a day of a leap.</summary>
    public bool IsSteady()
    {
        var now = clock.GetUtcNow();
        if (HasLeapt(now))
        {
            _leapt = clock.GetTimestamp();
            logger.LogError("The clock leapt to {Now:u}. Nothing is erased by date for {Hours} hours: set the clock right if it is wrong.", now, Hold.TotalHours);
        }

        _seen = (now, clock.GetTimestamp());
        File.WriteAllText(folder.Clock, now.ToString("O", CultureInfo.InvariantCulture));
        return !IsHeld;
    }

    private bool HasLeapt(DateTimeOffset now)
    {
        if (_seen is { } seen)
            return (now - seen.Time - clock.GetElapsedTime(seen.Stamp)).Duration() > LargestDrift;
        // Since the last run no other clock has counted: only a long absence, or a step back, looks odd.
        return File.Exists(folder.Clock)
            && DateTimeOffset.TryParse(File.ReadAllText(folder.Clock), CultureInfo.InvariantCulture, out var last)
            && (now - last > LongestAbsence || last - now > LargestDrift);
    }
}

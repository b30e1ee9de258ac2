using LeadManage.Web.Progressing;

namespace LeadManage.Web.Commands;

/// <summary>How far work has come, in words that fit into a line: "Copying the database: 45 of 200 MB, 22 %, 10 s left".</summary>
internal static class HeadwayText
{
    private const long Mega = 1_000_000;

    // What comes before says little of the rate.
    private static readonly TimeSpan Estimable = TimeSpan.FromSeconds(3);

    /// <param name="headway">How far.</param>
    /// <param name="spent">Since this step began.</param>
    /// <param name="most">Letters that fit; what says least is left out first.</param>
    public static string Of(Headway headway, TimeSpan spent, int most)
    {
        var text = headway.What;
        var colon = ": ";
        foreach (var part in Parts(headway, spent))
        {
            if (text.Length + colon.Length + part.Length > most)
                break;
            text += colon + part;
            colon = ", ";
        }

        return text.Length <= most ? text : text[..Math.Max(most, 0)];
    }

    private static IEnumerable<string> Parts(Headway headway, TimeSpan spent)
    {
        var (_, done, total, unit) = headway;
        if (total <= 0)
        {
            if (done > 0)
                yield return unit is null ? $"{Megabytes(done, done)} MB" : $"{done:N0} {unit}";
            yield return Time(spent, Math.Floor);
            yield break;
        }

        done = Math.Min(done, total);
        yield return unit is null ? $"{Megabytes(done, total)} of {Megabytes(total, total)} MB" : $"{done:N0} of {total:N0} {unit}";
        // Whoever counts to the end still has to end: the last percent is never said.
        yield return $"{Math.Min(99, 100 * done / total)} %";
        if (spent >= Estimable && done > 0 && done < total)
            yield return $"{Time(spent * ((double)(total - done) / done), Math.Ceiling)} left";
    }

    private static string Megabytes(long bytes, long total) => ((double)bytes / Mega).ToString(total < 10 * Mega ? "0.0" : "N0");

    private static string Time(TimeSpan time, Func<double, double> round)
    {
        var (seconds, minutes) = (round(time.TotalSeconds), round(time.TotalMinutes));
        return seconds < 60 ? $"{seconds} s" : minutes < 60 ? $"{minutes} min" : $"{Math.Floor(minutes / 60)} h {minutes % 60} min";
    }
}

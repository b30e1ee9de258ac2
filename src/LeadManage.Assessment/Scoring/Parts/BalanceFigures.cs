using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring.Parts;

/// <summary>
/// What went into each process against what it would have needed, raw steps. A single rating has no spread to estimate an error
/// from, so the least error of scoring is taken for each: half a step. A stated convention.
/// </summary>
public static class BalanceFigures
{
    /// <summary>Root of the mean squared gap, raw steps, 0 or more; null unless every process is rated twice.</summary>
    public const string Distance = "distance";

    /// <summary>Error of needed - now: the root of twice the squared error of one rating, 0.7071 raw steps.</summary>
    public static double GapError { get; } = Math.Sqrt(2 * Uncertainty.LeastSpread * Uncertainty.LeastSpread);

    /// <summary>Needed - now of a process, raw steps; above 0 when it would have needed more.</summary>
    public static string Gap(string process) => $"gap.{process}";

    /// <summary>Mean rating of what went into the processes of one side, raw steps.</summary>
    public static string Now(Side side) => $"now.{Name(side)}";

    /// <summary>Mean rating of what the processes of one side would have needed, raw steps.</summary>
    public static string Needed(Side side) => $"needed.{Name(side)}";

    internal static IEnumerable<Figure> Of(Instrument instrument, AnswerSheet sheet)
    {
        if (instrument.Balance.Count == 0)
            return [];
        var gaps = instrument.Balance.Select(process => new Figure(Gap(process.Id), sheet.ValueOf(process.Needed) - sheet.ValueOf(process.Now), GapError)).ToArray();
        return
        [
            .. gaps.Select(gap => gap with { Error = gap.Value is null ? null : gap.Error }),
            new Figure(Distance, gaps.All(gap => gap.Value is not null) ? Math.Sqrt(gaps.Average(gap => gap.Value!.Value * gap.Value.Value)) : null),
            .. Enum.GetValues<Side>().Where(side => instrument.Balance.Any(process => process.Side == side)).SelectMany(side => Means(instrument, sheet, side)),
        ];
    }

    private static IEnumerable<Figure> Means(Instrument instrument, AnswerSheet sheet, Side side)
    {
        var own = instrument.Balance.Where(process => process.Side == side).ToArray();
        yield return Mean(Now(side), [.. own.Select(process => sheet.ValueOf(process.Now))]);
        yield return Mean(Needed(side), [.. own.Select(process => sheet.ValueOf(process.Needed))]);
    }

    private static Figure Mean(string id, int?[] ratings) => ratings.All(rating => rating is not null)
        ? new Figure(id, ratings.Average(), Uncertainty.LeastSpread / Math.Sqrt(ratings.Length))
        : new Figure(id, null);

    private static string Name(Side side) => side == Side.Up ? "up" : "across";
}

using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading;

/// <summary>The gaps between what was given and what was needed, and the pattern they form beyond their error.</summary>
internal sealed record BalanceReading(IReadOnlyList<BalanceGap> Gaps, IReadOnlyList<BalanceProcess> Missing)
{
    /// <summary>Gaps beyond their error where more was needed.</summary>
    public IReadOnlyList<BalanceGap> More { get; } = [.. Gaps.Where(gap => gap is { Named: true, Value: > 0 })];

    /// <summary>Gaps beyond their error where less was needed.</summary>
    public IReadOnlyList<BalanceGap> Less { get; } = [.. Gaps.Where(gap => gap is { Named: true, Value: < 0 })];

    /// <summary>The least the probability can be that all named gaps truly have the sign seen (Bonferroni).</summary>
    public double Probability => More.Concat(Less).Aggregate(1.0, (sure, gap) => MapReading.AtLeast(sure, gap.Probability));

    /// <summary>Null unless every process is rated twice: a pattern is one of all of them.</summary>
    public BalancePattern? Pattern =>
        Missing.Count > 0 ? null
        : More.Count == 0 && Less.Count == 0 ? BalancePattern.InBalance
        : More.Count == 0 ? BalancePattern.Overdoing
        : Less.Count > 0 ? BalancePattern.Mixed
        : More.Count == Gaps.Count ? BalancePattern.Overloaded
        : More.All(gap => gap.Process.Side == Side.Up) ? BalancePattern.UnderSteering
        : More.All(gap => gap.Process.Side == Side.Across) ? BalancePattern.UnderRunning
        : BalancePattern.MoreOnBothSides;

    /// <returns>Null when the questionnaire has no such ratings.</returns>
    public static BalanceReading? Of(Instrument instrument, Profile profile)
    {
        if (instrument.Balance.Count == 0)
            return null;
        var rated = instrument.Balance.Select(process => (Process: process, profile.Figure(BalanceFigures.Gap(process.Id))?.Value)).ToArray();
        return new BalanceReading(
            [.. rated.Where(one => one.Value is not null).Select(one => new BalanceGap(one.Process, one.Value!.Value))],
            [.. rated.Where(one => one.Value is null).Select(one => one.Process)]);
    }
}

/// <summary>Needed - now of one process, raw steps.</summary>
internal sealed record BalanceGap(BalanceProcess Process, double Value)
{
    /// <summary>Beyond 1.645 standard errors, as a lean is named.</summary>
    public bool Named => Math.Abs(Value) > Uncertainty.LeanThreshold * BalanceFigures.GapError;

    public double Probability => ProfileReading.ProbabilityOfSign(Value, BalanceFigures.GapError);
}

/// <summary>What the gaps beyond their error have in common.</summary>
internal enum BalancePattern
{
    /// <summary>No gap is beyond its error.</summary>
    InBalance,

    /// <summary>Every process needed more.</summary>
    Overloaded,

    /// <summary>Processes of leading alone needed more.</summary>
    UnderSteering,

    /// <summary>Processes of managing alone needed more.</summary>
    UnderRunning,

    /// <summary>Some processes needed less, none more.</summary>
    Overdoing,

    /// <summary>Some needed more, some less.</summary>
    Mixed,

    /// <summary>Some of both sides needed more, not all, and none less; counted as mixed.</summary>
    MoreOnBothSides,
}

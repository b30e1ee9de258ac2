using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What was given beside what was needed. A gap is named only beyond its error, a pattern only from all processes.</summary>
internal static class BalanceRules
{
    private const string Source = "Gap needed − now, each rating off by half a step by convention, named beyond 1.645 standard errors (docs/scoring.md, Now and needed).";

    public static IReadOnlyList<NarrativeRule> Headlines { get; } =
    [
        Pattern("overloaded", BalancePattern.Overloaded, "Every process needed more, each beyond the error.", "Overloaded: every kind of work needed more energy than you gave."),
        Pattern("under-steering", BalancePattern.UnderSteering, "Processes of leading alone needed more, beyond the error.", "Under-steering: leading needed more energy than you gave."),
        Pattern("under-running", BalancePattern.UnderRunning, "Processes of managing alone needed more, beyond the error.", "Under-running: managing needed more energy than you gave."),
        Pattern("overdoing", BalancePattern.Overdoing, "Some processes needed less, beyond the error, and none more.", "Overdoing: you gave more energy than was needed."),
        Pattern("mixed", BalancePattern.Mixed, "Some processes needed more and some less, beyond the error.", "Mixed: some kinds of work needed more energy than you gave, others less."),
        Pattern("mixed.more", BalancePattern.MoreOnBothSides, "Some processes of leading and some of managing needed more, beyond the error, but not all.", "Mixed: some leading and some managing needed more energy than you gave."),
        new()
        {
            Id = "headline.balance.even",
            Topic = Topic.Headline,
            Least = null,
            Condition = "Every process is rated twice, and no gap is beyond its error.",
            Text = "In balance: what you gave and what was needed cannot be told apart.",
            Source = Source,
            Evidence = Evidence.Convention,
            Claims = reading => Read(reading)?.Pattern == BalancePattern.InBalance ? [new Claim(null)] : [],
        },
        new()
        {
            Id = "headline.balance.missing",
            Topic = Topic.Headline,
            Least = null,
            Condition = "Some processes are rated twice, others not.",
            Text = "Some kinds of work are rated, but not yet all of them.",
            Source = "A pattern is one of all processes.",
            Evidence = Evidence.Answers,
            Claims = reading => Read(reading) is { Missing.Count: > 0, Gaps.Count: > 0 } ? [new Claim(null)] : [],
        },
    ];

    /// <summary>What to work on: the widest gap of each direction.</summary>
    public static IReadOnlyList<NarrativeRule> Next { get; } =
    [
        new()
        {
            Id = "next.gap.more",
            Topic = Topic.Next,
            Condition = "The widest gap beyond its error where more was needed; all of them when several are as wide.",
            Text = "{process} needed {gap} steps more than you gave, the widest gap: a candidate to work on.",
            Source = Source,
            Evidence = Evidence.Convention,
            Claims = reading => Widest(Read(reading)?.More),
        },
        new()
        {
            Id = "next.gap.less",
            Topic = Topic.Next,
            Condition = "No process needed more; the widest gap beyond its error where less was needed.",
            Text = "{process} needed {gap} steps less than you gave: a place to set energy free.",
            Source = Source,
            Evidence = Evidence.Convention,
            Claims = reading => Read(reading) is { More.Count: 0 } read ? Widest(read.Less).Select(claim => claim with { Scale = null }) : [],
        },
        new()
        {
            Id = "next.gap.none",
            Topic = Topic.Next,
            Least = null,
            Condition = "There are gaps, and none is beyond its error.",
            Text = "No gap stands out as the next step: what differs lies within the error.",
            Source = Source,
            Evidence = Evidence.Convention,
            Claims = reading => Read(reading) is { Gaps.Count: > 0, More.Count: 0, Less.Count: 0 } ? [new Claim(null)] : [],
        },
    ];

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Pedal("accelerator", Side.Up, "Leading, the accelerator: {now} given, {needed} needed."),
        Pedal("brake", Side.Across, "Managing, the brake: {now} given, {needed} needed."),
        Listed("more", "Needed more than you gave: {processes}.", reading => Read(reading)?.More),
        Listed("less", "Needed less than you gave: {processes}.", reading => Read(reading)?.Less),
        Listed("same", "Within the error of two ratings: {processes}.", reading => Read(reading)?.Gaps.Where(gap => !gap.Named)),
        new()
        {
            Id = "balance.missing",
            Topic = Topic.Balance,
            Least = null,
            Condition = "A process is not rated twice.",
            Text = "Not rated twice: {processes}.",
            Source = "A gap needs both ratings.",
            Evidence = Evidence.Answers,
            Claims = reading => Read(reading) is { Missing: { Count: > 0 } missing } ? [new Claim(null, ("processes", Wording.List([.. missing.Select(process => process.Name)]))) { Numbers = [] }] : [],
        },
    ];

    private static BalanceReading? Read(ProfileReading reading) => BalanceReading.Of(reading.Instrument, reading.Profile);

    private static IEnumerable<Claim> Widest(IReadOnlyList<BalanceGap>? gaps) =>
        from gap in gaps ?? []
        where Math.Abs(gap.Value) == gaps!.Max(other => Math.Abs(other.Value))
        select new Claim(gap.Probability, ("process", gap.Process.Name), ("gap", Wording.Points(Math.Abs(gap.Value)))) { Scale = gap.Process.Id, Numbers = [BalanceFigures.Gap(gap.Process.Id)] };

    private static NarrativeRule Pattern(string id, BalancePattern pattern, string condition, string text) => new()
    {
        Id = $"headline.balance.{id}",
        Topic = Topic.Headline,
        Condition = $"{condition} The least probability of all gaps named together counts.",
        Text = text,
        Source = Source,
        Evidence = Evidence.Convention,
        Claims = reading => Read(reading) is { } read && read.Pattern == pattern ? [new Claim(read.Probability)] : [],
    };

    private static NarrativeRule Pedal(string id, Side side, string text) => new()
    {
        Id = $"balance.{id}",
        Topic = Topic.Balance,
        Least = null,
        Condition = "Every process of this side is rated twice.",
        Text = text,
        Source = "Mean ratings of the processes of one side; the picture of the two pedals is that of the article named in the questionnaire.",
        Evidence = Evidence.Idea,
        Claims = reading => reading.Figure(BalanceFigures.Now(side)).Value is { } now && reading.Figure(BalanceFigures.Needed(side)).Value is { } needed
            ? [new Claim(null, ("now", Wording.Error(now)), ("needed", Wording.Error(needed))) { Numbers = [BalanceFigures.Now(side), BalanceFigures.Needed(side)] }]
            : [],
    };

    private static NarrativeRule Listed(string id, string text, Func<ProfileReading, IEnumerable<BalanceGap>?> gaps) => new()
    {
        Id = $"balance.{id}",
        Topic = Topic.Balance,
        Least = id == "same" ? null : Likelihood.Probably,
        Condition = id == "same" ? "Gaps that are not beyond their error." : "Gaps beyond their error in this direction; the least probability of all of them together counts.",
        Text = text,
        Source = Source,
        Evidence = Evidence.Convention,
        Claims = reading => gaps(reading)?.ToArray() is { Length: > 0 } named
            ?
            [
                new Claim(
                    id == "same" ? null : named.Aggregate(1.0, (sure, gap) => MapReading.AtLeast(sure, gap.Probability)),
                    ("processes", Wording.List([.. named.Select(gap => id == "same" ? gap.Process.Name : $"{gap.Process.Name} ({Wording.Points(Math.Abs(gap.Value))})")])))
                { Numbers = id == "same" ? [] : [.. named.Select(gap => BalanceFigures.Gap(gap.Process.Id))] },
            ]
            : [],
    };
}

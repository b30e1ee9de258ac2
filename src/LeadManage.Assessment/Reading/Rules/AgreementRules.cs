using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>
/// The ratings of what was given beside a profile of the same processes: does each process lie on the same side of the person's
/// own average in both? Both distances have to be beyond their error.
/// </summary>
internal static class AgreementRules
{
    private const string Source = "Signs of the distance from the person's other ratings and other scores, each beyond 1.645 standard errors (docs/reading.md).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Listed("same", "The energy you gave and how often you report the work point the same way for {processes}.", true),
        Listed("apart", "The energy you gave and how often you report the work point different ways for {processes}; look at these again.", false),
        Listed("open", "Whether the energy you gave and how often you report the work point the same way cannot be told for {processes}: one of the two lies too near your own average, or as many are named already as the error allows.", null),
    ];

    private static NarrativeRule Listed(string id, string text, bool? same) => new()
    {
        Id = $"agreement.{id}",
        Topic = Topic.Agreement,
        Least = same is null ? null : Likelihood.Probably,
        Condition = same is null
            ? "There is a profile of the same processes, and some are named by neither of the rules above."
            : "There is a profile of the same processes. Those for which this is so are named, the surest first, as long as the least probability of all of them together allows.",
        Text = text,
        Source = Source,
        Evidence = Evidence.Convention,
        Claims = reading => Named(Of(reading), same) is { Length: > 0 } listed
            ? [new Claim(same is null ? null : Together(listed), ("processes", Wording.List([.. listed.Select(one => one.Process.Name)]))) { Numbers = [] }]
            : [],
    };

    /// <summary>What one rule names: those that point the same way, or different ways, as far as all of them together are sure; and what is left over.</summary>
    private static Agreement[] Named(Agreement[] all, bool? same)
    {
        if (same is null)
            return [.. all.Except(Named(all, true)).Except(Named(all, false))];
        var surest = all.Where(one => one.Same == same).OrderByDescending(one => one.Probability).ToArray();
        var count = Enumerable.Range(1, surest.Length).TakeWhile(count => Together(surest[..count]) >= Likelihood.Probably).Count();
        return [.. all.Intersect(surest[..count])];
    }

    /// <summary>The least the probability of all of them together can be.</summary>
    private static double Together(Agreement[] named) => named.Aggregate(1.0, (sure, one) => MapReading.AtLeast(sure, one.Probability));

    private static Agreement[] Of(ProfileReading reading)
    {
        if (reading.Beside is not { } beside)
            return [];
        var both = (from process in reading.Instrument.Balance
                    let score = beside.Profile.Scales.FirstOrDefault(scale => scale.Id == process.Id)
                    let now = reading.Sheet.ValueOf(process.Now)
                    where score is { Pomp: not null, Sem: not null } && now is not null
                    select (Process: process, Score: score, Now: now.Value)).ToArray();
        return both.Length < 2 ? [] : [.. both.Select(one =>
        {
            var others = both.Where(other => other != one).ToArray();
            var given = one.Now - others.Average(other => other.Now);
            var givenError = MeasurementError.AgainstMean(Uncertainty.LeastSpread, [.. others.Select(_ => Uncertainty.LeastSpread)]);
            var reported = one.Score.Pomp!.Value - others.Average(other => other.Score.Pomp!.Value);
            var reportedError = MeasurementError.AgainstMean(one.Score.Sem!.Value, [.. others.Select(other => other.Score.Sem!.Value)]);
            var known = Math.Abs(given) > Uncertainty.LeanThreshold * givenError && Math.Abs(reported) > Uncertainty.LeanThreshold * reportedError;
            return new Agreement(
                one.Process,
                known ? given > 0 == reported > 0 : null,
                MapReading.AtLeast(ProfileReading.ProbabilityOfSign(given, givenError), ProfileReading.ProbabilityOfSign(reported, reportedError)));
        })];
    }

    private sealed record Agreement(BalanceProcess Process, bool? Same, double Probability);
}

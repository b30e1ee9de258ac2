using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

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
        Listed("same", "The energy you gave and how often you report the work point the same way for {processes}.", one => one.Same == true),
        Listed("apart", "The energy you gave and how often you report the work point different ways for {processes}; look at these again.", one => one.Same == false),
        Listed("open", "One of the two lies too near your own average to compare them for {processes}.", one => one.Same is null),
    ];

    private static NarrativeRule Listed(string id, string text, Func<Agreement, bool> which) => new()
    {
        Id = $"agreement.{id}",
        Topic = Topic.Agreement,
        Least = id == "open" ? null : Likelihood.Probably,
        Condition = "There is a profile of the same processes; those are listed for which this is so, and the least probability of all of them together counts.",
        Text = text,
        Source = Source,
        Evidence = Evidence.Convention,
        Claims = reading => Of(reading).Where(which).ToArray() is { Length: > 0 } listed
            ? [new Claim(id == "open" ? null : listed.Aggregate(1.0, (sure, one) => MapReading.AtLeast(sure, one.Probability)), ("processes", Wording.List([.. listed.Select(one => one.Process.Name)]))) { Numbers = [] }]
            : [],
    };

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
            var givenError = Uncertainty.LeastSpread * Math.Sqrt(1 + (1.0 / others.Length));
            var reported = one.Score.Pomp!.Value - others.Average(other => other.Score.Pomp!.Value);
            var reportedError = Math.Sqrt(Square(one.Score.Sem!.Value) + (others.Sum(other => Square(other.Score.Sem!.Value)) / Square(others.Length)));
            var known = Math.Abs(given) > Uncertainty.LeanThreshold * givenError && Math.Abs(reported) > Uncertainty.LeanThreshold * reportedError;
            return new Agreement(
                one.Process,
                known ? given > 0 == reported > 0 : null,
                MapReading.AtLeast(ProfileReading.ProbabilityOfSign(given, givenError), ProfileReading.ProbabilityOfSign(reported, reportedError)));
        })];
    }

    private static double Square(double value) => value * value;

    private sealed record Agreement(BalanceProcess Process, bool? Same, double Probability);
}

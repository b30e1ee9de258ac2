using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How the grade of a sitting and the numbers of its signs were made.</summary>
internal static class QualityExplanation
{
    public const string Grade = "quality";

    /// <summary>Id of the derivation of a signal.</summary>
    public static string Of(string signal) => $"{Grade}-{signal}";

    public static IEnumerable<Derivation> Of(ProfileReading reading)
    {
        if (reading.Profile.Quality is not { } quality)
            yield break;
        var counted = quality.Signals.Where(signal => signal.Limit is not null).ToArray();
        yield return new Derivation(Grade, $"Signs in the way the answers were given: {quality.Raised.Count()}", quality.Raised.Count(), [],
        [
            new("None is good, one asks for a second look, two or more ask to read the result with care.", "", null),
            .. counted.Select(signal => new DerivationStep($"{NameOf(signal)}: {(signal.Raised ? "a sign" : "no sign")}, with the limit at {Shown.Number(signal.Limit!.Value)}", Shown.Number(signal.Value), signal.Value)),
            new($"1 for each that is a sign, of {Wording.List([.. counted.Select(NameOf)])}", Ones(counted.Select(signal => signal.Raised)), quality.Raised.Count()),
        ])
        { From = [.. counted.Where(signal => signal.Id != QualitySignal.Word).Select(signal => Of(signal.Id))] };
        foreach (var signal in quality.Signals.Where(signal => signal.Id != QualitySignal.Word))
            yield return new Derivation(Of(signal.Id), $"{char.ToUpperInvariant(NameOf(signal)[0])}{NameOf(signal)[1..]}: {Shown.Number(signal.Value)}", signal.Value, Answers(reading, signal), [.. Steps(reading, quality, signal)]);
    }

    private static string NameOf(QualitySignal signal) => signal.Id switch
    {
        QualitySignal.Pace => "fast pages",
        QualitySignal.Pairs => "pairs apart",
        QualitySignal.Missing => "share of missing answers",
        QualitySignal.Word => "your own word",
        QualitySignal.Consistency => "agreement of random halves",
        QualitySignal.LongString => "longest run of equal answers",
        _ => "spread of the answers",
    };

    private static IReadOnlyList<DerivationAnswer> Answers(ProfileReading reading, QualitySignal signal) => signal.Id switch
    {
        QualitySignal.Pairs => [.. AnsweredPair.Of(reading.Instrument, reading.Sheet).SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Select(item => Answer(reading, item))],
        QualitySignal.Pace => [],
        _ => [.. reading.Instrument.Items.Where(item => item.Keys.Count > 0).Select(item => Answer(reading, item))],
    };

    private static DerivationAnswer Answer(ProfileReading reading, Item item) =>
        ScaleExplanation.Answers(reading.Instrument, item.Keys[0].Scale, reading.Sheet).First(answer => answer.ItemId == item.Id);

    private static IEnumerable<DerivationStep> Steps(ProfileReading reading, SittingQuality quality, QualitySignal signal) => signal.Id switch
    {
        QualitySignal.Pace => Pace(quality, signal),
        QualitySignal.Pairs => Pairs(AnsweredPair.Of(reading.Instrument, reading.Sheet), signal),
        QualitySignal.Missing => Missing(reading, signal),
        QualitySignal.Consistency => Consistency(reading, signal),
        QualitySignal.LongString => [new($"1 for each of the equal answers one after the other, as given, on {Screens(signal)} as shown to you; information only", Ones(Enumerable.Repeat(true, (int)signal.Value)), signal.Value)],
        _ => Spread(reading, signal),
    };

    private static IEnumerable<DerivationStep> Pace(SittingQuality quality, QualitySignal signal)
    {
        var measured = quality.Pages!.Index().Where(page => page.Item is not null).ToArray();
        foreach (var (index, time) in measured)
            yield return new DerivationStep($"Page {index + 1} of six statements, as shown to you: {Shown.Number(time!.Value / 1000.0)} seconds a statement", "", null);
        yield return new DerivationStep($"1 for each page under {PageTimes.Fast / 1000} seconds a statement; a sign from {signal.Limit} on", Ones(measured.Select(page => page.Item < PageTimes.Fast)), signal.Value);
    }

    private static IEnumerable<DerivationStep> Pairs(IReadOnlyList<AnsweredPair> pairs, QualitySignal signal)
    {
        foreach (var pair in pairs)
            yield return new DerivationStep($"{pair.First.Id} and {pair.Second.Id}: steps apart, reversed statements turned round", $"{Math.Max(pair.FirstCounted, pair.SecondCounted)} − {Math.Min(pair.FirstCounted, pair.SecondCounted)}", pair.Steps);
        yield return new DerivationStep($"1 for each pair {ConsistencySignals.Apart} steps apart or more; a sign from {signal.Limit} on", Ones(pairs.Select(pair => pair.Steps >= ConsistencySignals.Apart)), signal.Value);
    }

    private static IEnumerable<DerivationStep> Missing(ProfileReading reading, QualitySignal signal)
    {
        var items = reading.Instrument.Items.Where(item => item.Keys.Count > 0).ToArray();
        var (skipped, none) = (items.Count(item => reading.Sheet.WasSkipped(item.Id)), items.Count(item => reading.Sheet.HadNoOpportunity(item.Id)));
        return [new($"Skipped, and without opportunity, of all statements that count in a scale; a sign above {Shown.Number(signal.Limit!.Value)}", $"({skipped} + {none}) / {items.Length}", signal.Value)];
    }

    private static IEnumerable<DerivationStep> Consistency(ProfileReading reading, QualitySignal signal)
    {
        var drawn = ResampledConsistency.Of(ConsistencySignals.Scales(reading.Instrument, reading.Sheet, (ResponseFormat)reading.Instrument.Answer))!;
        return
        [
            new("Each scale is split at random into two halves; the means of the halves are correlated over the scales and stepped up to full length. The splits are always the same ones.", "", null),
            new($"Mean over {drawn.Coefficients.Count} of {ResampledConsistency.Splits} splits, those whose halves vary; information only", $"({Shown.Sum(drawn.Coefficients)}) / {drawn.Coefficients.Count}", signal.Value),
        ];
    }

    private static IEnumerable<DerivationStep> Spread(ProfileReading reading, QualitySignal signal)
    {
        double[] values = [.. reading.Instrument.Items.Where(item => item.Keys.Count > 0).Select(item => reading.Sheet.ValueOf(item.Id)).OfType<int>()];
        var mean = values.Average();
        return
        [
            new("Mean of the answers as given", $"({Shown.Sum(values)}) / {values.Length}", mean),
            new("Root of the mean squared distance from it, with one answer less; information only", $"√(({string.Join(" + ", values.Select(value => $"({Shown.Number(value)} − {Shown.Number(mean)})²"))}) / ({values.Length} − 1))", signal.Value),
        ];
    }

    private static string Ones(IEnumerable<bool> counted) => string.Join(" + ", counted.Select(one => one ? "1" : "0"));

    private static string Screens(QualitySignal signal) => signal.Screens is [var only] ? $"place {only}" : $"places {signal.Screens![0]} to {signal.Screens[^1]}";
}

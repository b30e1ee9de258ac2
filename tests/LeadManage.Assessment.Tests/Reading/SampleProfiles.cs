using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>A questionnaire, random answers to it and a random error basis, as people of many kinds would give them.</summary>
/// <param name="Conduct">How they were given; null for a profile of before that was kept.</param>
internal sealed record Case(Instrument Instrument, AnswerSheet Sheet, ErrorBasis Basis, Beside? Beside = null, Conduct? Conduct = null, Crowd? Crowd = null)
{
    public Profile Profile => ScoringService.Score(Instrument, Sheet, Basis) with { Quality = Conduct?.Of(Instrument, Sheet) };
}

/// <param name="Pace">Milliseconds on each screen, around which they scatter; null without script.</param>
/// <param name="DoNotUse">The person's own word.</param>
internal sealed record Conduct(int? Pace, bool DoNotUse)
{
    public SittingQuality? Of(Instrument instrument, AnswerSheet sheet)
    {
        var screens = ItemOrder.Of(instrument, 1);
        return SittingQuality.Of(instrument, sheet, screens, PageTimes.Of(screens, sheet, Pace is { } pace ? [.. screens.Select((_, place) => (int?)(pace + (place * 10)))] : null), DoNotUse);
    }
}

internal static class SampleProfiles
{
    /// <summary>A profile of the same person with a point on a map.</summary>
    private static Gen<Beside> AnyBeside { get; } =
        from instrument in Gen.OneOf([.. SampleInstrument.All.Where(one => one.Map is not null && one.Items.Count > 4)])
        from level in Gen.Double[.3, .9]
        from contrast in Gen.OneOf(0.0, .2, .5)
        from random in Gen.Double[0, 1].Array[instrument.Scales.Count + (3 * instrument.Items.Count)]
        select new Beside(instrument, ScoringService.Score(instrument, new SampleAnswers(instrument, level, contrast, .15, 0, (0, 0), random).Sheet, new ErrorBasis.Person()));

    /// <summary>Each scale has its own level, answers scatter around it by a person's own spread, and some are missing.</summary>
    public static Gen<Case> Any { get; } =
        from instrument in Gen.OneOf([.. SampleInstrument.All])
        from level in Gen.OneOf(Gen.Double[-.2, 1.2], Gen.Double[.5, .75]) // Half of them near the line, where words change.
        from contrast in Gen.OneOf(0.0, .15, .4, .8)
        from spread in Gen.OneOf(0.0, .1, .2, .5)
        from missing in Gen.OneOf(0.0, 0.0, .15, .5, .95)
        from basis in Basis(instrument)
        from tilt in Gen.Select(Gen.OneOf(-.4, 0.0, .4), Gen.OneOf(-.4, 0.0, .4))
        from random in Gen.Double[0, 1].Array[instrument.Scales.Count + (3 * instrument.Items.Count)]
        from beside in AnyBeside
        from alone in Gen.Bool
        from conduct in Gen.OneOf(null, new Conduct(null, false), new Conduct(900, false), new Conduct(1900, true), new Conduct(5000, false))
        from people in Gen.OneOf(0, 0, 49, 50, 99, 100, 150, 400)
        from together in Gen.Bool
        select new Case(instrument, new SampleAnswers(instrument, level, contrast, spread, missing, tilt, random).Sheet, basis, alone ? null : beside, conduct, people == 0 ? null : SampleCrowd.Of(instrument, people, together));

    /// <summary>Every statement of a scale answered alike; reversed ones turned round.</summary>
    public static AnswerSheet Alike(Instrument instrument, params int[] levels) =>
        new(instrument, instrument.Items.Select(item =>
        {
            var key = item.Keys[0];
            var level = levels[instrument.Scales.Select(scale => scale.Id).ToList().IndexOf(key.Scale) % levels.Length];
            return KeyValuePair.Create(item.Id, (Given)ScoringService.Keyed(instrument.Format, key, level));
        }));

    private static Gen<ErrorBasis> Basis(Instrument instrument) =>
        Gen.Frequency(
            (2, Gen.Const<ErrorBasis>(new ErrorBasis.Person())),
            (1, from variance in Gen.OneOf(0.0, .75, 1.5, 3.0)
                from weight in Gen.Double[4, 200]
                select (ErrorBasis)new ErrorBasis.Shrunk(variance, weight, 150, "test")),
            (2, from sem in Gen.OneOf(0.0, 3.0, 6.0, 12.0)
                from n in Gen.Int[100, 5000]
                from known in Gen.Int[1, 4]
                select (ErrorBasis)new ErrorBasis.Sample(
                    instrument.Scales.Skip(known == 1 ? 1 : 0).ToDictionary(scale => scale.Id, scale => sem + (scale.Id[0] % 3), StringComparer.Ordinal), n, "test")));
}

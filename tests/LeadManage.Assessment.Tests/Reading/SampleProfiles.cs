using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>A questionnaire, random answers to it and a random error basis, as people of many kinds would give them.</summary>
internal sealed record Case(Instrument Instrument, AnswerSheet Sheet, ErrorBasis Basis)
{
    public Profile Profile => ScoringService.Score(Instrument, Sheet, Basis);
}

internal static class SampleProfiles
{
    /// <summary>Each scale has its own level, answers scatter around it by a person's own spread, and some are missing.</summary>
    public static Gen<Case> Any { get; } =
        from instrument in Gen.OneOf([.. SampleInstrument.All])
        from level in Gen.OneOf(Gen.Double[-.2, 1.2], Gen.Double[.5, .75]) // Half of them near the line, where words change.
        from contrast in Gen.OneOf(0.0, .15, .4, .8)
        from spread in Gen.OneOf(0.0, .1, .2, .5)
        from missing in Gen.OneOf(0.0, 0.0, .15, .5, .95)
        from basis in Basis(instrument)
        from random in Gen.Double[0, 1].Array[instrument.Scales.Count + (3 * instrument.Items.Count)]
        select new Case(instrument, Sheet(instrument, level, contrast, spread, missing, random), basis);

    /// <summary>Every statement of a scale answered alike; reversed ones turned round.</summary>
    public static AnswerSheet Alike(Instrument instrument, params int[] levels) =>
        new(instrument, instrument.Items.Select(item =>
        {
            var key = item.Keys[0];
            var level = levels[instrument.Scales.Select(scale => scale.Id).ToList().IndexOf(key.Scale) % levels.Length];
            return KeyValuePair.Create(item.Id, (Given)ScoringService.Keyed(instrument.Format, key, level));
        }));

    private static Gen<ErrorBasis> Basis(Instrument instrument) =>
        Gen.OneOf<ErrorBasis>(
            Gen.Const<ErrorBasis>(new ErrorBasis.Person()),
            from sem in Gen.OneOf(0.0, 3.0, 6.0, 12.0)
            from n in Gen.Int[100, 5000]
            from known in Gen.Int[1, 4]
            select (ErrorBasis)new ErrorBasis.Sample(
                instrument.Scales.Skip(known == 1 ? 1 : 0).ToDictionary(scale => scale.Id, scale => sem + (scale.Id[0] % 3), StringComparer.Ordinal), n, "test"));

    private static AnswerSheet Sheet(Instrument instrument, double level, double contrast, double spread, double missing, double[] random)
    {
        var answers = new Dictionary<string, Given>(StringComparer.Ordinal);
        foreach (var (item, i) in instrument.Items.Select((item, i) => (item, i)))
        {
            var scale = instrument.Scales.Select(scale => scale.Id).ToList().IndexOf(item.Keys[0].Scale);
            var at = instrument.Scales.Count + (3 * i);
            if (random[at] < missing)
            {
                if (random[at + 1] < .5 && instrument.Format.NoOpportunity is not null)
                    answers[item.Id] = Given.NoOpportunity;
                continue;
            }

            var share = level + (contrast * ((2 * random[scale]) - 1)) + (spread * ((2 * random[at + 2]) - 1));
            var step = instrument.Format.Lo + (int)Math.Round(Math.Clamp(share, 0, 1) * instrument.Format.Range);
            answers[item.Id] = ScoringService.Keyed(instrument.Format, item.Keys[0], step);
        }

        return new AnswerSheet(instrument, answers);
    }
}

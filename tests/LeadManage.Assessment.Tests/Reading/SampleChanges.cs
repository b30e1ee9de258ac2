using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>Two sittings of one person.</summary>
internal sealed record ChangeCase(Instrument Before, Instrument Now, AnswerSheet Earlier, AnswerSheet Later, bool EarlierWithCare, bool LaterWithCare)
{
    public static SittingQuality Care { get; } = new(QualityGrade.WithCare, []);

    public ChangeReading Reading => new(Now, Profile(Before, Earlier, EarlierWithCare), Profile(Now, Later, LaterWithCare));

    private static Profile Profile(Instrument instrument, AnswerSheet sheet, bool withCare) =>
        ScoringService.Score(instrument, sheet, new ErrorBasis.Person()) with { Quality = withCare ? Care : null };
}

internal static class SampleChanges
{
    private static readonly Instrument[] Instruments = [.. SampleInstrument.All.Where(ChangeReading.IsPossibleFor)];

    /// <summary>Two sittings that are compared: scales move by their own steps, each statement a little differently, and some are left out.</summary>
    public static Gen<ChangeCase> Compared { get; } =
        from instrument in Gen.OneOf(Instruments)
        from level in Gen.Double[.2, .8]
        from missing in Gen.OneOf(0.0, 0.0, 0.0, .15, .6)
        from whole in Gen.OneOf(0.0, 0.0, -1.5, .6, 1.2)
        from apart in Gen.OneOf(0.0, .5, 1.5)
        from chance in Gen.OneOf(0.0, .8, 1.6)
        from random in Gen.Double[0, 1].Array[instrument.Scales.Count + (3 * instrument.Items.Count)]
        from shift in Gen.Double[-1, 1].Array[instrument.Scales.Count]
        from each in Gen.Double[-1, 1].Array[instrument.Items.Count]
        let earlier = new SampleAnswers(instrument, level, .3, .3, missing, (0, 0), random).Sheet
        select new ChangeCase(instrument, instrument, earlier, Moved(instrument, earlier, place => whole + (apart * shift[place]), each, chance), false, false);

    /// <summary>Now and then of another version, or given without care.</summary>
    public static Gen<ChangeCase> Any { get; } =
        from compared in Compared
        from care in Gen.Frequency((8, Gen.Const((false, false))), (1, Gen.OneOf((true, false), (false, true), (true, true))))
        from revised in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        let now = revised && compared.Now.Key == SampleInstrument.SixInPairs.Key ? SampleInstrument.Revised : compared.Now
        select compared with { Now = now, EarlierWithCare = care.Item1, LaterWithCare = care.Item2 };

    private static AnswerSheet Moved(Instrument instrument, AnswerSheet sheet, Func<int, double> shift, double[] each, double chance) =>
        new(instrument, from item in instrument.Items.Index()
                        let given = sheet.GivenFor(item.Item.Id)
                        where given is not null
                        select KeyValuePair.Create(item.Item.Id, given.Value.Number is { } value && item.Item is { Format: ResponseFormat format, Keys: [var key, ..] }
                            ? (Given)Math.Clamp(value + ((key.Reverse ? -1 : 1) * (int)Math.Round(shift(Place(instrument, key.Scale)) + (chance * each[item.Index]))), format.Lo, format.Hi)
                            : given.Value));

    private static int Place(Instrument instrument, string scale) => instrument.Scales.Select(one => one.Id).ToList().IndexOf(scale);
}

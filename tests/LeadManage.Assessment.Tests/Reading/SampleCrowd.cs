using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>Others whose scores lie as a normal distribution around 60 has them: figures for the readings, made here and shown nowhere.</summary>
internal static class SampleCrowd
{
    public static Crowd Of(Instrument instrument, int people, bool together = false)
    {
        var counts = new int[101];
        for (var person = 0; person < people; person++)
            counts[(int)Math.Clamp(Math.Round(60 + (15 * NormalDistribution.Quantile((person + .5) / people))), 0, 100)]++;
        var scores = new ScoreDistribution(60, 15, counts);
        var manual = new TechnicalManual(
            instrument.Key,
            instrument.Hash,
            people,
            people < 50 ? [] : [.. instrument.Scales.Select(scale => new ScaleFigures(scale.Id, people, scores, null, null, null, null, []))],
            people < 50 ? [] : [.. instrument.Axes.Select(axis => new AxisFigures(axis.Id, scores, null, 0, null))],
            instrument.Map is null ? null : together ? .88 : .5,
            instrument.Map is null ? 0 : people,
            null);
        return new Crowd(manual, $"{instrument.Key}-1");
    }
}

using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Reading;

/// <summary>The distance between a profile and what its situation asks for, with the directions that may be named.</summary>
/// <param name="Fit">The distance.</param>
/// <param name="Ways">For example "more leading"; axes that are beyond their error.</param>
/// <param name="Probability">The least the probability of all directions named together can be.</param>
internal sealed record FitReading(Fit Fit, IReadOnlyList<string> Ways, double Probability)
{
    /// <returns>Null without a point asked for, or without a profile beside it.</returns>
    public static FitReading? Of(ProfileReading reading)
    {
        if (NeedReading.Of(reading.Instrument, reading.Profile) is not { } need
            || reading.Beside is not { Instrument.Map: { } map } beside
            || Scoring.Fit.Between(beside.Instrument, beside.Profile, need.Up, need.Across) is not { } fit)
            return null;
        var ways = new[] { (Axis: beside.Profile.Axis(map.Up), Asked: need.Up, Id: NeedFigures.Up, Name: "leading"), (Axis: beside.Profile.Axis(map.Across), Asked: need.Across, Id: NeedFigures.Across, Name: "managing") }
            // Both ends of the way are measured with error: where the profile stands, and what the situation asks for.
            .Select(way => (way.Name, Missing: way.Asked - way.Axis.Pomp!.Value, Error: MeasurementError.Difference(way.Axis.Sem ?? 0, reading.Profile.Figure(way.Id)?.Error ?? 0)!.Value))
            .Where(way => Math.Abs(way.Missing) > Uncertainty.LeanThreshold * way.Error)
            .ToArray();
        return new FitReading(
            fit,
            [.. ways.Select(way => $"{(way.Missing > 0 ? "more" : "less")} {way.Name}")],
            ways.Aggregate(1.0, (sure, way) => MapReading.AtLeast(sure, ProfileReading.ProbabilityOfSign(way.Missing, way.Error))));
    }
}

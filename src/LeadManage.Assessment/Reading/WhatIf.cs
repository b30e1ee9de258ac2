using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>
/// Finds the answers on which the result hangs. A step is one answer moved to the next answer of the scale, up or down;
/// statements that were skipped or had no opportunity are not invented. A step crosses a line when <see cref="Place.InWords"/>
/// changes: another region, which is to say a score moved across its cut, another neighbor or another probability word.
/// </summary>
public static class WhatIf
{
    private const int Most = 2;

    /// <summary>
    /// The up to two statements whose step crosses a line, ranked by how far the point moves (POMP points), then by how much
    /// the probabilities of the regions change in sum, then by the order of the questionnaire, down before up; one step a statement.
    /// When none crosses a line: the two whose step leaves an axis score nearest to its cut (POMP points), ranked the same way after that.
    /// </summary>
    /// <returns>Empty when there is no point on the map.</returns>
    public static IReadOnlyList<WhatIfStep> Nearest(Instrument instrument, AnswerSheet sheet, ErrorBasis basis)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        var profile = ScoringService.Score(instrument, sheet, basis);
        if (instrument.Map is not { } map || profile.Map is not { } before)
            return [];

        var words = Place.Of(before).InWords(map);
        var steps =
            (from item in instrument.Items
             let given = sheet.ValueOf(item.Id)
             where given is not null
             from other in new[] { given.Value - 1, given.Value + 1 }
             where instrument.Format.Accepts(other)
             let changed = ScoringService.Score(instrument, sheet.With(instrument, item.Id, other), basis)
             let after = changed.Map! // The same statements stay answered, so the point stays a point.
             let wordsAfter = Place.Of(after).InWords(map)
             select (Step: new WhatIfStep(item.Id, given.Value, other, wordsAfter != words, before, after, words, wordsAfter), Profile: changed)).ToArray();

        var crossing = steps.Where(step => step.Step.CrossesLine).ToArray();
        var ranked = crossing.Length > 0
            ? crossing.OrderByDescending(step => Moved(map, profile, step.Profile))
            : steps.OrderBy(step => ToNearestCut(instrument, map, step.Profile)).ThenByDescending(step => Moved(map, profile, step.Profile));
        return [.. ranked.ThenByDescending(step => Shifted(before, step.Step.After)).Select(step => step.Step).DistinctBy(step => step.ItemId, StringComparer.Ordinal).Take(Most)];
    }

    private static double ToNearestCut(Instrument instrument, AxisMap map, Profile profile) =>
        Rounded(Axes(map).Min(id => Math.Abs(profile.Axis(id).Pomp!.Value - instrument.Axis(id).Cut)));

    private static double Moved(AxisMap map, Profile before, Profile after) =>
        Rounded(Math.Sqrt(Axes(map).Sum(id => Math.Pow(after.Axis(id).Pomp!.Value - before.Axis(id).Pomp!.Value, 2))));

    private static double Shifted(MapPosition before, MapPosition after) =>
        Rounded(Enum.GetValues<Region>().Sum(region => Math.Abs(Place.ProbabilityOf(after, region) - Place.ProbabilityOf(before, region))));

    private static string[] Axes(AxisMap map) => [map.Up, map.Across];

    // Equal moves must compare equal: the last digits of a sum depend on which answers it is made of.
    private static double Rounded(double value) => Math.Round(value, 9);
}

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>The map as sentences, for whoever does not see it.</summary>
internal static class MapRules
{
    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "map.point",
            Topic = Topic.Map,
            Least = null,
            Condition = "There is a point on the map.",
            Text = "On the map your answers stand at {up score} for {up} and at {across score} for {across}, each from 0 to 100.",
            Source = "The scores of the axes.",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Map is { } map
                ? [new Claim(null, [("up score", Score(reading, map.Up.Id)), ("across score", Score(reading, map.Across.Id)), .. map.Words])]
                : [],
        },
        new()
        {
            Id = "map.ellipses",
            Topic = Topic.Map,
            Least = null,
            Condition = "There is a point on the map.",
            Text = "The inner shaded area is drawn to hold your true point in 80 of 100 cases, the outer one in 95.",
            Source = "Ellipse of two independent errors: chi-square with 2 degrees of freedom, or F with an error estimated from the person's own answers (docs/scoring.md).",
            Evidence = Evidence.Model,
            Claims = reading => reading.Map is null ? [] : [new Claim(null)],
        },
        new()
        {
            Id = "map.regions",
            Topic = Topic.Map,
            Least = null,
            Condition = "There is a point on the map; all four regions are named, the likely and the unlikely.",
            Text = "The probability that your true point lies in each region: {regions}.",
            Source = "Region probabilities from the error of measurement (docs/scoring.md).",
            Evidence = Evidence.Convention,
            Claims = reading => reading.Map is { } map
                ? [new Claim(null, ("regions", string.Join("; ", Enum.GetValues<Region>().Select(region => $"“{map.NameOf(region)}” {Likelihood.InHundred(Place.ProbabilityOf(map.Position, region))}"))))]
                : [],
        },
        new()
        {
            Id = "map.missing-score",
            Topic = Topic.Map,
            Least = null,
            Condition = "The questionnaire has a map, and an axis has no score.",
            Text = "There is no point on the map: {axes} would need more answers.",
            Source = "An axis needs all of its scales.",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Instrument.Map is not null && MissingAxes(reading) is { Count: > 0 } axes ? [new Claim(null, ("axes", Wording.List(axes)))] : [],
        },
        new()
        {
            Id = "map.missing-error",
            Topic = Topic.Map,
            Least = null,
            Condition = "The questionnaire has a map and both axes a score, but an error is missing.",
            Text = "There is no point on the map: how far it could be off is not known.",
            Source = "No point without its error.",
            Evidence = Evidence.Answers,
            Claims = reading => reading is { Instrument.Map: not null, Map: null } && MissingAxes(reading).Count == 0 ? [new Claim(null)] : [],
        },
    ];

    private static string Score(ProfileReading reading, string axis) => Wording.Points(reading.Profile.Axis(axis).Pomp!.Value);

    private static List<string> MissingAxes(ProfileReading reading) =>
        [.. reading.Profile.Axes.Where(axis => axis.Pomp is null).Select(reading.NameOf)];
}

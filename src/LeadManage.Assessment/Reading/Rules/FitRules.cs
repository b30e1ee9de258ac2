namespace LeadManage.Assessment.Reading.Rules;

/// <summary>A profile beside the point its situation asks for. A way is named only when that point lies outside the 80 % ellipse.</summary>
internal static class FitRules
{
    private const string Source = "Distance on the map, and the 80 % ellipse of the profile (docs/scoring.md, Map and lean).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "fit.percent",
            Topic = Topic.Fit,
            Least = null,
            Condition = "There is a profile with a point on the map beside what the situation asks for.",
            Text = "Your profile and the point your situation asks for are {distance} points apart on the map: a fit of {fit} percent.",
            Source = Source,
            Evidence = Evidence.Idea,
            Claims = reading => FitReading.Of(reading) is { } fit
                ? [new Claim(null, ("distance", Wording.Points(fit.Fit.Distance)), ("fit", Wording.Points(fit.Fit.Percent))) { Numbers = ["fit-distance", "fit"] }]
                : [],
        },
        new()
        {
            Id = "fit.inside",
            Topic = Topic.Fit,
            Least = null,
            Condition = "The point asked for lies inside the 80 % ellipse.",
            Text = "That point lies inside the area that holds your true one: by your answers you cannot be told apart from what your situation asks for.",
            Source = Source,
            Evidence = Evidence.Idea,
            Claims = reading => FitReading.Of(reading) is { Fit.Outside: false } ? [new Claim(null)] : [],
        },
        new()
        {
            Id = "fit.way",
            Topic = Topic.Fit,
            Condition = "The point asked for lies outside the 80 % ellipse, and on one axis or both it is more than 1.645 standard errors away; the least probability of all directions named together counts.",
            Text = "It lies outside the area that holds your true point: your situation asks for {way} than you report.",
            Source = Source,
            Evidence = Evidence.Idea,
            Claims = reading => FitReading.Of(reading) is { Fit.Outside: true, Ways: { Count: > 0 } ways } fit
                ? [new Claim(fit.Probability, ("way", Wording.List(ways)))]
                : [],
        },
        new()
        {
            Id = "fit.far",
            Topic = Topic.Fit,
            Least = null,
            Condition = "The point asked for lies outside the 80 % ellipse, and on neither axis is it more than 1.645 standard errors away.",
            Text = "It lies outside the area that holds your true point, a little on both axes; on neither alone is the difference beyond its error.",
            Source = Source,
            Evidence = Evidence.Idea,
            Claims = reading => FitReading.Of(reading) is { Fit.Outside: true, Ways.Count: 0 } ? [new Claim(null)] : [],
        },
        new()
        {
            Id = "fit.region",
            Topic = Topic.Fit,
            Least = null,
            Condition = "There is a profile with a point on the map beside what the situation asks for.",
            Text = "Take the point asked for as a region of {margin} points each way, not as a target to hit.",
            Source = "The margin of the questionnaire.",
            Evidence = Evidence.Idea,
            Claims = reading => FitReading.Of(reading) is not null ? [new Claim(null, ("margin", Wording.Points(reading.Instrument.Need!.Margin))) { Numbers = ["questionnaire"] }] : [],
        },
    ];
}

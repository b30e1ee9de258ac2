using LeadManage.Assessment.Scoring.Parts;
using static LeadManage.Assessment.Reading.NarrativeRule;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>What a situation asks for: four cells, by two scales above or below their middle.</summary>
internal static class NeedRules
{
    private const string Cells = "Probabilities of the four cells from the error of measurement, the middle of each scale as the line (docs/scoring.md, What a situation asks for).";

    public static IReadOnlyList<NarrativeRule> Headlines { get; } =
    [
        .. Banded(new()
        {
            Id = "headline.need",
            Topic = Topic.Headline,
            Condition = "The questionnaire is about a situation, and one cell has .75 or more.",
            Text = "Your situation {word} asks for {region}.",
            Source = Cells,
            Evidence = Evidence.Idea,
            Claims = reading => Placed(reading, place => place.Probability),
        }),
        new()
        {
            Id = "headline.need.likely",
            Topic = Topic.Headline,
            Least = Likelihood.MoreLikely,
            Below = Likelihood.Probably,
            Condition = "The questionnaire is about a situation, and the likeliest cell has .60 to .75; both neighbors are named.",
            Text = "Your situation more likely asks for {region} than for {neighbor}.",
            Source = Cells,
            Evidence = Evidence.Idea,
            Claims = reading => Placed(reading, place => place.Probability),
        },
        new()
        {
            Id = "headline.need.border",
            Topic = Topic.Headline,
            Least = null,
            Condition = "The questionnaire is about a situation, and no cell has .60.",
            Text = "What your situation asks for lies between {region} and {neighbor}.",
            Source = Cells,
            Evidence = Evidence.Idea,
            Claims = reading => Placed(reading, place => place.Probability).Where(claim => claim.Probability < Likelihood.MoreLikely).Select(claim => claim with { Probability = null }),
        },
        new()
        {
            Id = "headline.need.point",
            Topic = Topic.Headline,
            Least = null,
            Condition = "The questionnaire is about a situation, and both scales have a score but not both an error.",
            Text = "Your situation asks for some leading and some managing; how sure that is cannot be told.",
            Source = "No words for a cell without an error.",
            Evidence = Evidence.Idea,
            Claims = reading => NeedReading.Of(reading.Instrument, reading.Profile) is { Place: null } ? [new Claim(null)] : [],
        },
    ];

    public static NarrativeRule Summary { get; } = new()
    {
        Id = "summary.need",
        Topic = Topic.Summary,
        Least = null,
        Condition = "The questionnaire is about a situation, and both scales have a score.",
        Text = "On the map it asks for about {up} in leading and {across} in managing, each from 0 to 100.",
        Source = "The point asked for, a convention of the questionnaire (docs/scoring.md, What a situation asks for).",
        Evidence = Evidence.Idea,
        Claims = reading => NeedReading.Of(reading.Instrument, reading.Profile) is { } need
            ? [new Claim(null, ("up", Wording.Points(need.Up)), ("across", Wording.Points(need.Across))) { Numbers = [NeedFigures.Up, NeedFigures.Across] }]
            : [],
    };

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        .. Enum.GetValues<Region>().Select(region => new NarrativeRule
        {
            Id = $"need.{NeedReading.CellId(region)}",
            Topic = Topic.Need,
            Least = null,
            Condition = "The cell is the likeliest, or its neighbor while the likeliest has less than .75.",
            Text = "{cell}",
            Source = "The text stands in the questionnaire.",
            Evidence = Evidence.Idea,
            Claims = reading => NeedReading.Of(reading.Instrument, reading.Profile) is { } need && need.Names(region) ? [new Claim(null, ("cell", need.TextOf(region))) { Numbers = [] }] : [],
        }),
        new()
        {
            Id = "need.cells",
            Topic = Topic.Need,
            Least = null,
            Condition = "One cell has less than .75, so that two texts are shown.",
            Text = "Both are shown because {region} ({probability}) and {neighbor} ({neighbor probability}) are too close to choose between.",
            Source = Cells,
            Evidence = Evidence.Idea,
            Claims = reading => Placed(reading, place => place.Probability).Where(claim => claim.Probability < Likelihood.Probably).Select(claim => claim with { Probability = null }),
        },
    ];

    private static IEnumerable<Claim> Placed(ProfileReading reading, Func<Place, double> probability) =>
        NeedReading.Of(reading.Instrument, reading.Profile) is { Place: { } place }
            ?
            [
                new Claim(
                    probability(place),
                    ("region", NeedReading.NameOf(place.Region)),
                    ("neighbor", NeedReading.NameOf(place.Neighbor)),
                    ("probability", Likelihood.InHundred(place.Probability)),
                    ("neighbor probability", Likelihood.InHundred(place.NeighborProbability))) { Numbers = [NeedReading.CellId(place.Region), NeedReading.CellId(place.Neighbor)] },
            ]
            : [];
}

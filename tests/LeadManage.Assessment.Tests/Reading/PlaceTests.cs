using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Reading;

public sealed class PlaceTests
{
    private const int Statements = 6;

    /// <summary>The line at 60 of 100 is the mean answer 4 of 1 to 6: three scales of six answers that add up to 72, reckoned in whole numbers.</summary>
    private const int OnTheLine = 4 * 3 * Statements;

    /// <summary>Answers of the three scales of one axis, as they count, whose sum lies on the line or a step or two beside it. Scales far apart are where last digits go astray.</summary>
    private static readonly Gen<int[]> NearTheLine =
        from beside in Gen.Frequency((4, Gen.Const(0)), (1, Gen.Const(-1)), (1, Gen.Const(1)), (1, Gen.Int[-3, 3]))
        from first in Gen.Int[Statements, 6 * Statements]
        from second in Gen.Int[Statements, 6 * Statements].Where(second => OnTheLine + beside - first - second is >= Statements and <= 6 * Statements)
        select (int[])[.. Of(first), .. Of(second), .. Of(OnTheLine + beside - first - second)];

    [Fact]
    public void A_point_is_high_from_the_very_line_on_whatever_its_last_digits_are() =>
        Gen.Select(NearTheLine, NearTheLine, Basis).Sample(
            (up, across, basis) =>
            {
                var place = Place.Of(ScoringService.Score(Published.Lm36, SheetOf(up, across), basis).Map!);
                Assert.Equal(RegionOf(up, across), place.Region);
            },
            iter: 2000);

    [Fact]
    public void A_step_crosses_a_line_exactly_when_the_place_on_the_map_is_worded_anew() =>
        Gen.Select(NearTheLine, NearTheLine, Basis).Sample(
            (up, across, basis) => Assert.All(WhatIf.Nearest(Published.Lm36, SheetOf(up, across), basis), step =>
            {
                var overACut = Place.Of(step.Before).Region != Place.Of(step.After).Region;
                Assert.Equal(overACut, RegionOf(up, across) != RegionAfter(step, up, across));
                Assert.Equal(step.CrossesLine, step.WordsBefore != step.WordsAfter);
                Assert.True(step.CrossesLine || !overACut);
            }),
            iter: 300);

    private static Gen<ErrorBasis> Basis =>
        from sem in Gen.OneOf<double?>(null, 0, 5)
        select sem is { } known
            ? (ErrorBasis)new ErrorBasis.Sample(Published.Lm36.Scales.ToDictionary(scale => scale.Id, _ => known, StringComparer.Ordinal), 500, "given")
            : new ErrorBasis.Person();

    private static Region RegionOf(int[] up, int[] across) => (up.Sum() >= OnTheLine, across.Sum() >= OnTheLine) switch
    {
        (true, true) => Region.Both,
        (true, false) => Region.UpFirst,
        (false, true) => Region.AcrossFirst,
        _ => Region.Neither,
    };

    private static Region RegionAfter(WhatIfStep step, int[] up, int[] across)
    {
        var key = Published.Lm36.Items.Single(item => item.Id == step.ItemId).Keys[0];
        var moved = (step.To - step.From) * (key.Reverse ? -1 : 1);
        var isUp = Scales("L").Contains(key.Scale, StringComparer.Ordinal);
        return RegionOf(isUp ? [.. up, moved] : up, isUp ? across : [.. across, moved]);
    }

    /// <summary>Six answers of this sum, as even as can be.</summary>
    private static IEnumerable<int> Of(int sum) => Enumerable.Range(0, Statements).Select(place => (sum + place) / Statements);

    private static AnswerSheet SheetOf(int[] up, int[] across)
    {
        var counted = Scales("L").Zip(up.Chunk(Statements)).Concat(Scales("M").Zip(across.Chunk(Statements)))
            .ToDictionary(pair => pair.First, pair => new Queue<int>(pair.Second), StringComparer.Ordinal);
        // Reversed statements are turned round, so that the sums are those of the scores.
        return new AnswerSheet(Published.Lm36, Published.Lm36.Items.Select(item =>
            KeyValuePair.Create(item.Id, (Given)ScoringService.Keyed(Published.Lm36.Format, item.Keys[0], counted[item.Keys[0].Scale].Dequeue()))));
    }

    private static IReadOnlyList<string> Scales(string axis) => Published.Lm36.Axis(axis).Scales;
}

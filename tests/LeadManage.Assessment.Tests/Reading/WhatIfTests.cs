using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

public sealed class WhatIfTests
{
    [Fact]
    public void One_step_that_moves_a_score_across_its_cut_is_named_with_what_it_changes()
    {
        // On the cut with both axes: any answer one step down takes its axis below.
        var instrument = SampleInstrument.SixInPairs;
        var steps = WhatIf.Nearest(instrument, SampleProfiles.Alike(instrument, 4), new ErrorBasis.Person());

        Assert.Equal(2, steps.Count);
        Assert.All(steps, step => Assert.True(step.CrossesLine));
        Assert.All(steps, step => Assert.NotEqual(step.WordsBefore, step.WordsAfter));
        Assert.Equal("on the border between “Leader-manager” and “Leading first”", steps[0].WordsBefore);
    }

    [Fact]
    public void Far_from_every_line_the_two_that_come_closest_are_named_and_flagged_so()
    {
        var instrument = SampleInstrument.SixInPairs;
        var steps = WhatIf.Nearest(instrument, SampleProfiles.Alike(instrument, 6, 6, 6, 5, 5, 5), new ErrorBasis.Person());

        Assert.Equal(2, steps.Count);
        Assert.All(steps, step => Assert.False(step.CrossesLine));
        // Management is the nearer one, and it comes nearer by one step down (up for a reversed statement).
        Assert.All(steps, step => Assert.Contains(instrument.Items.Single(item => item.Id == step.ItemId).Keys[0].Scale, (string[])["PB", "OS", "CP"]));
        Assert.All(steps, step => Assert.True(step.After.Lean > step.Before.Lean));
    }

    [Fact]
    public void Without_a_point_there_is_nothing_to_move() => Assert.All(
        [SampleInstrument.ScalesOnly, SampleInstrument.OneStatementEach],
        instrument => Assert.Empty(WhatIf.Nearest(instrument, SampleProfiles.Alike(instrument, 3), new ErrorBasis.Person())));

    [Fact]
    public void What_is_named_comes_true_when_the_answer_is_changed() => ForAny((sample, steps) =>
    {
        Assert.InRange(steps.Count, 0, 2);
        Assert.Equal(steps.Count, steps.Select(step => step.ItemId).Distinct(StringComparer.Ordinal).Count());
        Assert.All(steps, step =>
        {
            Assert.Equal(step.From, sample.Sheet.ValueOf(step.ItemId));
            Assert.Equal(1, Math.Abs(step.To - step.From));
            var changed = ScoringService.Score(sample.Instrument, sample.Sheet.With(sample.Instrument, step.ItemId, step.To), sample.Basis);
            Assert.Equal(sample.Profile.Map, step.Before);
            Assert.Equal(changed.Map, step.After);
            Assert.Equal(Place.Of(changed.Map!).InWords(sample.Instrument.Map!), step.WordsAfter);
            Assert.Equal(step.CrossesLine, Crosses(sample.Instrument, sample.Profile, changed));
        });
    });

    [Fact]
    public void No_other_single_step_that_crosses_a_line_moves_the_point_further() => ForAny((sample, steps) =>
    {
        if (sample.Profile.Map is null)
            return;
        var others = from item in sample.Instrument.Items
                     let given = sample.Sheet.ValueOf(item.Id)
                     where given is not null && steps.All(step => step.ItemId != item.Id)
                     from other in new[] { given.Value - 1, given.Value + 1 }
                     where sample.Instrument.Format.Accepts(other)
                     let changed = ScoringService.Score(sample.Instrument, sample.Sheet.With(sample.Instrument, item.Id, other), sample.Basis)
                     where Crosses(sample.Instrument, sample.Profile, changed)
                     select Moved(sample.Profile, changed);
        var least = steps.Where(step => step.CrossesLine).Select(step => Moved(sample.Profile, ScoringService.Score(sample.Instrument, sample.Sheet.With(sample.Instrument, step.ItemId, step.To), sample.Basis))).DefaultIfEmpty(-1).Min();
        Assert.All(others, moved => Assert.True(moved <= least + 1e-8, $"{moved} is further than {least}"));
    });

    private static double Moved(Profile before, Profile after) =>
        Math.Sqrt(before.Axes.Zip(after.Axes, (one, other) => Math.Pow(one.Pomp!.Value - other.Pomp!.Value, 2)).Sum());

    private static bool Crosses(Instrument instrument, Profile before, Profile after) =>
        Place.Of(before.Map!).InWords(instrument.Map!) != Place.Of(after.Map!).InWords(instrument.Map!)
        || instrument.Axes.Any(axis => IsHigh(before, axis) != IsHigh(after, axis));

    /// <summary>As far as a sum of fractions can tell: what lies on the line may come out a last digit below it.</summary>
    private static bool IsHigh(Profile profile, Axis axis) => profile.Axis(axis.Id).Pomp > axis.Cut - 1e-9;

    private static void ForAny(Action<Case, IReadOnlyList<WhatIfStep>> holds) =>
        SampleProfiles.Any.Sample(sample => holds(sample, WhatIf.Nearest(sample.Instrument, sample.Sheet, sample.Basis)), iter: 300);
}

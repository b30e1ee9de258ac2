using CsCheck;
using LeadManage.Web.Profiles.Charts;

namespace LeadManage.Web.Tests.Comparing;

/// <summary>Geometry of scores over time and of changes, in their own units.</summary>
public sealed class TimelineTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly Box Size = new(0, 0, 440, 380);

    [Fact]
    public void Sittings_stand_in_the_order_of_their_dates_inside_the_frame_and_never_on_each_other() =>
        Gen.Int[0, 400].Array[2, 60].Sample(days =>
        {
            var places = TimelineScene.Places([.. days.Order().Select(day => Start.AddDays(day))], 50, 390);

            Assert.Equal(50, places[0], 1e-6);
            Assert.Equal(390, places[^1], 1e-6);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Math.Min(30, 340.0 / (days.Length - 1)) - 1e-6));
        });

    [Fact]
    public void More_time_is_more_way()
    {
        var places = TimelineScene.Places([Start, Start.AddDays(30), Start.AddDays(120)], 0, 360);

        Assert.Equal([0, 90, 360], places.Select(place => Math.Round(place, 6)));
    }

    [Fact]
    public void A_line_joins_scores_that_may_be_compared_and_every_score_that_is_there_is_drawn()
    {
        TimelineScore[] scores = [new(40, new ScoreRange(30, 50), false), new(90, null, true), new(null, null, false), new(60, new ScoreRange(50, 70), false)];
        var scene = TimelineScene.Of(Size, [.. scores.Select((_, day) => (Start.AddDays(30 * day), day is 0 or 3))], ("lead", scores));
        var line = Assert.Single(scene.Lines);

        Assert.Equal([false, true, false], line.Points.Select(point => point.Hollow));
        Assert.Equal([scene.Y(40), scene.Y(60)], line.Path.Select(spot => spot.Y));
        Assert.Equal((scene.Y(50), scene.Y(30)), line.Points[0].Range);
        Assert.Equal(["40", "60"], line.Numbers.Select(number => number.Text));
        Assert.Equal(2, scene.Compared.Count);
    }

    [Fact]
    public void Numbers_and_dates_that_would_touch_make_room_for_each_other() =>
        Gen.Select(Gen.Double[0, 100].Array[4], Gen.Int[0, 300].Array[2, 12]).Sample((ends, days) =>
        {
            TimelineScore[] Scores(double first, double last) => [.. days.Select((_, index) => new TimelineScore(index == 0 ? first : last, null, false))];
            var scene = TimelineScene.Of(Size, [.. days.Order().Select((day, index) => (Start.AddDays(day), index == 0))], ("lead", Scores(ends[0], ends[1])), ("manage", Scores(ends[2], ends[3])));

            foreach (var labels in new[] { scene.Lines.SelectMany(line => line.Numbers).ToArray(), [.. scene.Dates] })
                foreach (var (index, label) in labels.Index())
                {
                    Assert.DoesNotContain(labels.Skip(index + 1), other => other.Room(14).Overlaps(label.Room(14)));
                    Assert.InRange(label.Room(14).X, -1, Size.Width);
                    Assert.InRange(label.Room(14).Right, 0, Size.Width + 1);
                }
        });

    [Fact]
    public void No_change_is_the_middle_and_every_range_fits_the_track() =>
        Gen.Select(Gen.Int[-90, 90], Gen.Double[1, 60]).Sample((change, reach) =>
        {
            var outer = (change - reach, change + reach);
            var track = ChangeTrack.Of(change, (change - (reach / 2), change + (reach / 2)), outer, ChangeTrack.ReachOf([outer]));

            Assert.Equal(change > 0, track.At > ChangeTrack.None);
            Assert.True(0 <= track.Outer.From && track.Outer.From <= track.Inner.From && track.Inner.From <= track.At && track.At <= track.Inner.To && track.Inner.To <= track.Outer.To && track.Outer.To <= ChangeTrack.Width);
        });
}

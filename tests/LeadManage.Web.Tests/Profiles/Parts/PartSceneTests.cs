using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring.Parts;
using LeadManage.Web.Profiles.Charts;

namespace LeadManage.Web.Tests.Profiles.Parts;

/// <summary>Geometry of the pictures, in their own units.</summary>
public sealed class PartSceneTests
{
    private static readonly ResponseFormat ZeroToTen = new(0, 10, ["None", "Very much"], null);

    [Fact]
    public void What_is_asked_for_stands_at_its_point_with_a_region_as_wide_as_its_margin()
    {
        // C 3, 3, 3, 3, 4, 4 is POMP 43.33, so 56 up; X is 96.67, so 88 across.
        var view = PartExample.ViewOf("situation.v1", PartExample.StableAndComplex);
        var need = MapNeed.Of(view.Instrument, view.Profile, view.Beside)!;

        Assert.Equal(MapScene.X(88), need.At.X, 1e-9);
        Assert.Equal(MapScene.Y(56), need.At.Y, 1e-9);
        Assert.Equal(MapScene.X(98), need.Region.Max(spot => spot.X), 1e-9);
        Assert.Equal(MapScene.Y(66), need.Region.Min(spot => spot.Y), 1e-9);
        Assert.True(need.Name.Room(MapScene.LetterSize).Right <= MapScene.Frame.Right + 1);
    }

    [Fact]
    public void The_arrow_points_from_the_person_to_what_is_asked_for_and_touches_neither()
    {
        var view = PartExample.ViewOf("situation.v1", PartExample.StableAndComplex);
        var need = MapNeed.Of(view.Instrument, view.Profile, view.Beside)!;
        var mark = MapScene.Of(view.Beside!.Instrument, view.Beside.Profile)!.Mark!;

        Assert.Equal(11, Distance(mark.At, need.Way[0]), 1e-9);
        Assert.Equal(11, Distance(need.At, need.Way[3]), 1e-9);
        Assert.Equal(Distance(mark.At, need.At), 11 + Distance(need.Way[0], need.Way[3]) + 11, 1e-9);
        Assert.Empty(MapNeed.Of(view.Instrument, view.Profile, null)!.Way);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(5, 210)]
    [InlineData(10, 408)]
    public void A_rating_lies_on_its_track_in_proportion(int rating, double place) =>
        Assert.Equal(place, RatingTrack.Place(ZeroToTen, rating), 1e-9);

    [Fact]
    public void Without_one_of_two_ratings_nothing_is_drawn() => Assert.Null(RatingTrack.Of(ZeroToTen, 3, null));

    [Fact]
    public void A_pedal_is_pressed_from_the_bottom_and_the_brake_is_the_wider()
    {
        var accelerator = Pedal.Of(ZeroToTen, Side.Up, now: 2.5, needed: 10);
        var brake = Pedal.Of(ZeroToTen, Side.Across, now: 10, needed: 0);

        Assert.Equal(accelerator.Pad.Height / 4, accelerator.Pressed.Height, 1e-9);
        Assert.Equal(accelerator.Pad.Bottom, accelerator.Pressed.Bottom, 1e-9);
        Assert.Equal(accelerator.Pad.Y, accelerator.Needed, 1e-9);
        Assert.Equal(brake.Pad, brake.Pressed);
        Assert.Equal(brake.Pad.Bottom, brake.Needed, 1e-9);
        Assert.True(brake.Pad.Width > accelerator.Pad.Width);
    }

    [Fact]
    public void Parts_of_a_bar_follow_each_other_and_fill_it()
    {
        var parts = StackPart.Of([25, 45, 5, 25]);

        Assert.Equal(0, parts[0].X);
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.X + pair.First.Width, pair.Second.X, 1e-9));
        Assert.Equal(StackPart.WholeWidth, parts[^1].X + parts[^1].Width, 1e-9);
        Assert.Equal([true, true, false, true], parts.Select(part => part.HasRoom));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Lines_of_a_part_stay_inside_it(int place)
    {
        var path = HatchLines.Of(new StackPart(place, 100, 60, 10), StackPart.Height);

        Assert.Equal(place == 1, path.Length == 0);
        foreach (var spot in path.Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries).Select(spot => spot.Split(' ').Select(double.Parse).ToArray()))
        {
            Assert.InRange(spot[0], 100, 160);
            Assert.InRange(spot[1], 0, StackPart.Height);
        }
    }

    [Theory]
    [InlineData(PartExample.NineOfTwelve, 6)]
    [InlineData("100,-100,-100,100,-100,100,-100,100,100,-100,100,-100", 1)]
    public void A_dot_stands_at_how_sure_and_how_right_and_its_name_stays_in_the_frame(string answers, int dots)
    {
        var view = PartExample.ViewOf("mistakes.v1", answers);
        var points = Calibration.Of(view).Points;

        Assert.Equal(dots, points.Count);
        var used = KnowledgeFigures.Steps(view.Instrument).Where(sure => view.Figure(KnowledgeFigures.ShareAt(sure)).Value is not null);
        Assert.Equal(used.Select(Expected), points.Select(point => point.At));
        Assert.All(points, point => Assert.InRange(point.Name.At.Y, Calibration.Frame.Y, Calibration.Frame.Bottom));

        // From half sure to sure across, from never to always right upward.
        Spot Expected(int sure) => new(
            Calibration.Frame.X + (Calibration.Frame.Width * (sure - 50) / 50),
            Calibration.Frame.Bottom - (Calibration.Frame.Height * 100 * view.Figure(KnowledgeFigures.ShareAt(sure)).Value!.Value / 100));
    }

    [Fact]
    public void Names_of_dots_side_by_side_do_not_cover_each_other()
    {
        var mistakes = PartExample.ViewOf("mistakes.v1", PartExample.NineOfTwelve).Instrument;
        // Each confidence twice, once right and once wrong: six dots in one row.
        var answers = mistakes.Items.Index().Select(place => KnowledgeFigures.Steps(mistakes)[place.Index / 2] * (place.Item.Fact!.Truth == (place.Index % 2 == 0) ? 1 : -1));
        var names = Calibration.Of(PartExample.ViewOf("mistakes.v1", string.Join(',', answers))).Points.Select(point => point.Name.Room(15)).ToArray();

        Assert.Equal(6, names.Length);
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.False(pair.First.Overlaps(pair.Second)));
    }

    private static double Distance(Spot one, Spot other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}

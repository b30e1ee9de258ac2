using CsCheck;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Profiles.Charts;

namespace LeadManage.Web.Tests.Profiles;

public sealed class MapSceneTests
{
    [Fact]
    public void The_half_axes_of_both_areas_are_the_radius_times_the_error_of_each_axis()
    {
        var profile = Example.ProfileOf(Example.Leading);
        var mark = MapScene.Of(Example.Lm36, profile)!.Mark!;
        var unit = MapScene.Frame.Width / 100;

        Assert.Equal(profile.Map!.Radius80 * profile.Axis("M").Sem!.Value, HalfWidth(mark.Inner) / unit, 9);
        Assert.Equal(profile.Map.Radius80 * profile.Axis("L").Sem!.Value, HalfHeight(mark.Inner) / unit, 9);
        Assert.Equal(profile.Map.Radius95 * profile.Axis("M").Sem!.Value, HalfWidth(mark.Outer) / unit, 9);
        Assert.Equal(profile.Map.Radius95 * profile.Axis("L").Sem!.Value, HalfHeight(mark.Outer) / unit, 9);
    }

    [Fact]
    public void Every_corner_of_an_outline_lies_on_the_ellipse_or_on_the_border_and_never_outside_either()
    {
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100], Gen.Double[.5, 60], Gen.Double[.5, 60]).Sample((across, up, halfAcross, halfUp) =>
        {
            foreach (var spot in Ellipse.Outline(across, up, halfAcross, halfUp))
            {
                var x = (spot.X - MapScene.Frame.X) / MapScene.Frame.Width * 100;
                var y = (MapScene.Frame.Bottom - spot.Y) / MapScene.Frame.Height * 100;
                var onBorder = new[] { x, y }.Any(value => value < 1e-9 || value > 100 - 1e-9);
                var distance = Math.Pow((x - across) / halfAcross, 2) + Math.Pow((y - up) / halfUp, 2);
                Assert.InRange(x, -1e-9, 100 + 1e-9);
                Assert.InRange(y, -1e-9, 100 + 1e-9);
                Assert.True(onBorder ? distance <= 1 + 1e-9 : Math.Abs(distance - 1) < 1e-9, $"{distance} at {x}, {y}");
            }
        });
    }

    [Theory]
    [InlineData(Example.AllHigh)]
    [InlineData(Example.AllLow)]
    public void Areas_that_reach_over_the_border_are_cut_off_at_it(string answers)
    {
        var mark = MapScene.Of(Example.Lm36, Example.ProfileOf(answers))!.Mark!;

        Assert.Contains(mark.Outer, spot => OnBorder(spot));
        Assert.All(mark.Outer.Concat(mark.Inner), spot =>
        {
            Assert.InRange(spot.X, MapScene.Frame.X, MapScene.Frame.Right);
            Assert.InRange(spot.Y, MapScene.Frame.Y, MapScene.Frame.Bottom);
        });
    }

    [Theory]
    [MemberData(nameof(Example.Everybody), MemberType = typeof(Example))]
    public void The_region_set_off_is_the_likeliest_one_and_names_keep_clear_of_the_areas(string answers)
    {
        var profile = Example.ProfileOf(answers);
        var scene = MapScene.Of(Example.Lm36, profile)!;

        Assert.Equal(4, scene.Names.Count);
        Assert.Equal(profile.Map is { } position ? Place.Of(position).Region : null, scene.Names.SingleOrDefault(name => name.Likeliest)?.Region);
        if (scene.Mark is { } mark)
            Assert.DoesNotContain(scene.Names, name => mark.Outer.Any(spot => name.Label.Room(MapScene.LetterSize).Overlaps(new Box(spot.X, spot.Y, .1, .1))));
    }

    [Fact]
    public void Without_a_score_on_an_axis_there_is_no_point_and_no_area()
    {
        var scene = MapScene.Of(Example.Lm36, Example.ProfileOf(Example.Partial))!;

        Assert.Null(scene.Mark);
        Assert.Contains(scene.Numbers, number => number is { IsScore: true, Vertical: true });
        Assert.DoesNotContain(scene.Numbers, number => number is { IsScore: true, Vertical: false });
    }

    [Fact]
    public void The_lines_stand_at_the_cuts_and_the_point_at_the_scores()
    {
        var profile = Example.ProfileOf(Example.Leading);
        var scene = MapScene.Of(Example.Lm36, profile)!;

        Assert.Equal(MapScene.Frame.X + (MapScene.Frame.Width * .6), scene.AcrossCut, 9);
        Assert.Equal(MapScene.Frame.Bottom - (MapScene.Frame.Height * .6), scene.UpCut, 9);
        Assert.Equal(MapScene.X(profile.Axis("M").Pomp!.Value), scene.Mark!.At.X, 9);
        Assert.Equal(MapScene.Y(profile.Axis("L").Pomp!.Value), scene.Mark.At.Y, 9);
    }

    [Fact]
    public void A_trial_shows_the_stored_point_as_a_ghost()
    {
        var stored = Example.ProfileOf(Example.Leading);

        var scene = MapScene.Of(Example.Lm36, Example.ProfileOf(Example.AllHigh), stored)!;

        Assert.Equal(MapScene.Of(Example.Lm36, stored)!.Mark!.At, scene.Ghost!.At);
        Assert.NotEqual(scene.Mark!.At, scene.Ghost.At);
    }

    private static bool OnBorder(Spot spot) =>
        spot.X == MapScene.Frame.X || spot.X == MapScene.Frame.Right || spot.Y == MapScene.Frame.Y || spot.Y == MapScene.Frame.Bottom;

    private static double HalfWidth(IReadOnlyList<Spot> outline) => (outline.Max(spot => spot.X) - outline.Min(spot => spot.X)) / 2;

    private static double HalfHeight(IReadOnlyList<Spot> outline) => (outline.Max(spot => spot.Y) - outline.Min(spot => spot.Y)) / 2;
}

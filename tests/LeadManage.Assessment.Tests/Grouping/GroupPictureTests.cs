using LeadManage.Assessment.Grouping;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;
using LeadManage.Assessment.Tests.Scoring;

namespace LeadManage.Assessment.Tests.Grouping;

public sealed class GroupPictureTests
{
    private static readonly Instrument Two = Questionnaires.Map(60);

    [Fact]
    public void Fewer_than_five_people_make_no_picture() =>
        Assert.Equal((null, 5), (GroupPicture.Of(Two, Results(10, 20, 30, 40)), GroupPicture.Of(Two, Results(10, 20, 30, 40, 50))?.People));

    [Fact]
    public void Means_of_five_to_seven_people_go_in_steps_of_five_and_have_no_quartiles()
    {
        // (10 + 20 + 30 + 40 + 63) / 5 = 32.6
        var picture = GroupPicture.Of(Two, Results(10, 20, 30, 40, 63))!;

        Assert.Equal((5, 35), (picture.Step, picture.Scale("L").Mean));
        Assert.Equal((null, null), (picture.Scale("L").LowerQuartile, picture.Scale("L").UpperQuartile));
        Assert.Equal(picture.Scale("L") with { }, picture.Axis("L"));
    }

    [Fact]
    public void From_eight_people_on_means_are_whole_points_and_the_middle_half_is_told()
    {
        // Mean 327 / 8 = 40.875; R: quantile(c(10, 20, 30, 40, 50, 55, 60, 62)) gives 27.5 and 56.25.
        var picture = GroupPicture.Of(Two, Results(62, 10, 20, 55, 30, 40, 60, 50))!;

        Assert.Equal((1, 41), (picture.Step, picture.Scale("L").Mean));
        Assert.Equal((28, 56), (picture.Scale("L").LowerQuartile, picture.Scale("L").UpperQuartile));
    }

    [Fact]
    public void The_error_of_a_mean_is_that_of_measurement_and_its_range_holds_the_rounding()
    {
        // sqrt(5 * 8^2) / 5 = 3.578, up to 3.6; 1.2816 * 3.6 + 2.5 = 7.11, up to 8.
        var picture = GroupPicture.Of(Two, Results(10, 20, 30, 40, 50))!;

        Assert.Equal(3.6, picture.Scale("L").Error);
        Assert.Equal(8, picture.Margin(picture.Scale("L")));
        Assert.Null(picture.Margin(picture.Scale("L") with { Error = null }));
    }

    [Fact]
    public void One_unknown_error_leaves_the_range_out()
    {
        var results = Results(10, 20, 30, 40, 50);

        Assert.Null(GroupPicture.Of(Two, [.. results.Skip(1), results[0] with { Scales = [.. results[0].Scales.Select(scale => scale with { Sem = null })] }])!.Scale("M").Error);
    }

    [Fact]
    public void Only_whole_results_of_the_same_version_are_counted()
    {
        var results = Results(10, 20, 30, 40, 50);
        var hole = results[0] with { Scales = [results[0].Scales[0], results[0].Scales[1] with { Pomp = null }] };

        Assert.Equal((true, false), (GroupPicture.Counts(results[0]), GroupPicture.Counts(hole)));
        Assert.Throws<ArgumentException>(() => GroupPicture.Of(Two, [hole, .. results]));
        Assert.Throws<ArgumentException>(() => GroupPicture.Of(Two, [results[0] with { Hash = new string('1', 64) }, .. results]));
    }

    [Fact]
    public void A_picture_says_nothing_else_and_is_kept_as_it_is()
    {
        var text = FiguresText.Write(GroupPicture.Of(Two, Results(62, 10, 20, 55, 30, 40, 60, 50))!);

        Assert.Equal(
            """{"instrument":"small.v1","people":8,"axes":[{"id":"L","mean":41,"error":2.9,"lowerQuartile":28,"upperQuartile":56},{"id":"M","mean":59,"error":2.9,"lowerQuartile":44,"upperQuartile":73}],"scales":[{"id":"L","mean":41,"error":2.9,"lowerQuartile":28,"upperQuartile":56},{"id":"M","mean":59,"error":2.9,"lowerQuartile":44,"upperQuartile":73}]}""",
            text);
        Assert.Equal(text, FiguresText.Write(FiguresText.Read<GroupPicture>(text)));
    }

    /// <summary>People who lead as given and manage as much as is left of a hundred, each with a standard error of 8 points.</summary>
    internal static Profile[] Results(params int[] leads) =>
    [
        .. leads.Select(lead => new Profile(
            Two.Id,
            Two.Version,
            Two.Hash,
            ScoringService.Version,
            new ErrorUsed("none", null, null, FloorUsed: false, null, null),
            [ScaleOf("L", lead), ScaleOf("M", 100 - lead)],
            [new AxisScore("L", lead, 8, .5), new AxisScore("M", 100 - lead, 8, .5)],
            null,
            "")),
    ];

    private static ScaleScore ScaleOf(string id, double score) => new(id, 1, 1, 0, Standing.Clean, score, score, 8);
}

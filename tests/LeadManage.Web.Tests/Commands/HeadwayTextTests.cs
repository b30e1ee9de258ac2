using LeadManage.Web.Commands;
using LeadManage.Web.Progressing;

namespace LeadManage.Web.Tests.Commands;

public sealed class HeadwayTextTests
{
    [Theory]
    [InlineData(45_000_000, 200_000_000, null, 1, "Copying: 45 of 200 MB, 22 %")]
    [InlineData(1_240_000, 2_500_000, null, 1, "Copying: 1.2 of 2.5 MB, 49 %")]
    [InlineData(1_234_567_890, 2_000_000_000, null, 1, "Copying: 1,235 of 2,000 MB, 61 %")]
    [InlineData(1_200, 5_000, "sittings", 1, "Copying: 1,200 of 5,000 sittings, 24 %")]
    [InlineData(0, 5_000, "sittings", 9, "Copying: 0 of 5,000 sittings, 0 %")]
    [InlineData(1_200, 0, "people", 9, "Copying: 1,200 people, 9 s")]
    [InlineData(0, 0, null, 9.9, "Copying: 9 s")]
    [InlineData(0, 0, null, 61, "Copying: 1 min")]
    public void What_is_done_and_how_far_is_said(long done, long total, string? unit, double seconds, string said) =>
        Assert.Equal(said, HeadwayText.Of(new Headway("Copying", done, total, unit), TimeSpan.FromSeconds(seconds), 100));

    [Theory]
    [InlineData(50, 2.9, "Copying: 50 of 200 files, 25 %")]
    [InlineData(50, 3, "Copying: 50 of 200 files, 25 %, 9 s left")]
    [InlineData(3, 3, "Copying: 3 of 200 files, 1 %, 4 min left")]
    [InlineData(1, 30, "Copying: 1 of 200 files, 0 %, 1 h 40 min left")]
    [InlineData(0, 60, "Copying: 0 of 200 files, 0 %")]
    public void The_time_left_is_said_once_the_rate_is_known(long done, double seconds, string said) =>
        Assert.Equal(said, HeadwayText.Of(new Headway("Copying", done, 200, "files"), TimeSpan.FromSeconds(seconds), 100));

    [Theory]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(201)]
    public void Nothing_is_said_to_be_whole_before_the_end(long done)
    {
        var said = HeadwayText.Of(new Headway("Copying", done, 200, "files"), TimeSpan.FromSeconds(9), 100);

        Assert.Contains(", 99 %", said, StringComparison.Ordinal);
        Assert.DoesNotContain("100", said, StringComparison.Ordinal);
        Assert.DoesNotContain("201", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(49, "Copying: 1,200 of 5,000 sittings, 24 %, 10 s left")]
    [InlineData(48, "Copying: 1,200 of 5,000 sittings, 24 %")]
    [InlineData(38, "Copying: 1,200 of 5,000 sittings, 24 %")]
    [InlineData(37, "Copying: 1,200 of 5,000 sittings")]
    [InlineData(31, "Copying")]
    [InlineData(7, "Copying")]
    [InlineData(4, "Copy")]
    [InlineData(0, "")]
    [InlineData(-1, "")]
    public void What_says_least_is_left_out_of_a_narrow_line(int most, string said) =>
        Assert.Equal(said, HeadwayText.Of(new Headway("Copying", 1_200, 5_000, "sittings"), TimeSpan.FromSeconds(3), most));
}

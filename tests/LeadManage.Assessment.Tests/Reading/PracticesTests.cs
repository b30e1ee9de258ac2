using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;

namespace LeadManage.Assessment.Tests.Reading;

public sealed class PracticesTests
{
    public static TheoryData<string> Scales => [.. InstrumentCatalog.Published.All.Where(one => one.Map is not null).SelectMany(instrument => instrument.Scales).Select(scale => scale.Id)];

    [Theory, MemberData(nameof(Scales))]
    public void Each_scale_of_a_published_map_has_three_to_five(string scale)
    {
        var practices = Practices.For(scale);

        Assert.InRange(practices.Count, 3, 5);
        Assert.Equal(practices.Count, practices.Select(practice => practice.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, MemberData(nameof(Scales))]
    public void Each_is_short_enough_to_be_read_at_once_and_says_nothing_forbidden(string scale) =>
        Assert.All(Practices.For(scale), practice =>
        {
            Assert.InRange(practice.Title.Length, 10, 45);
            Assert.InRange(practice.Text.Length, 80, 240);
            Assert.InRange(practice.Text.Count(sign => sign is '.' or '?'), 1, 3);
            Assert.DoesNotMatch(Forbidden.Words(), practice.Title + " " + practice.Text.Replace("improves the next estimate", "", StringComparison.Ordinal));
        });

    [Fact]
    public void An_id_names_one_practice()
    {
        var all = Scales.SelectMany(scale => Practices.For(scale.Data)).Distinct().ToArray();

        Assert.Equal(30, all.Length);
        Assert.Equal(all.Length, all.Select(practice => practice.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Both_poles_have_as_many() =>
        Assert.Equal(new[] { "SD", "AP", "MI", "L" }.Sum(scale => Practices.For(scale).Count), new[] { "PB", "OS", "CP", "M" }.Sum(scale => Practices.For(scale).Count));

    [Fact]
    public void A_scale_without_practices_has_none() => Assert.Empty(Practices.For("unknown"));
}

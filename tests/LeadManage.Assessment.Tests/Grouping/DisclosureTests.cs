using CsCheck;
using LeadManage.Assessment.Grouping;

namespace LeadManage.Assessment.Tests.Grouping;

public sealed class DisclosureTests
{
    [Theory]
    [InlineData("1-4", "", false)]
    [InlineData("1-5", "", true)]
    [InlineData("1-6", "1-5", false)]
    [InlineData("1-10", "1-5", true)]
    [InlineData("1-9", "1-10", false)]
    [InlineData("2-11", "1-10", false)]
    [InlineData("1-10", "1-10", true)]
    [InlineData("11-15", "1-10", true)]
    [InlineData("6-15", "1-10", true)]
    [InlineData("7-15", "1-10", false)]
    public void A_picture_that_others_can_be_subtracted_from_down_to_a_few_people_is_not_shown(string asked, string shown, bool may) =>
        Assert.Equal(may, Disclosure.MayBeShown(Results(asked), shown.Length == 0 ? [] : [Results(shown)]));

    [Fact]
    public void Two_pictures_that_make_up_a_third_but_for_one_person_keep_it_hidden() =>
        Assert.Equal((false, true), (Disclosure.MayBeShown(Results("1-21"), [Results("1-10"), Results("11-20")]), Disclosure.MayBeShown(Results("1-25"), [Results("1-10"), Results("11-20")])));

    [Fact]
    public void Whatever_is_added_and_subtracted_nobody_is_left_alone() =>
        Gen.Int[0, 3].Array[16].Array[1, 6].Sample(asked =>
        {
            // People come four at a time or alone, so that pictures often overlap in few.
            var shown = new List<IReadOnlyCollection<long>>();
            foreach (var results in asked.Select(ResultsOf).Where(results => Disclosure.MayBeShown(results, shown)))
                shown.Add(results);
            foreach (var weights in Weightings(shown.Count))
            {
                var weighed = shown.Zip(weights, (results, weight) => results.Select(result => (result, weight))).SelectMany(one => one).GroupBy(one => one.result).Select(one => one.Sum(part => part.weight)).Where(weight => weight != 0);
                Assert.All(weighed.GroupBy(weight => weight), alike => Assert.True(alike.Count() >= Disclosure.LeastPeople));
            }
        });

    private static long[] ResultsOf(int[] picked) => [.. picked.Index().Where(one => one.Item > 0).SelectMany(one => Enumerable.Range(0, one.Item == 3 ? 5 : one.Item).Select(within => (one.Index * 5L) + within))];

    /// <summary>Each picture left out, added or subtracted once or twice.</summary>
    private static IEnumerable<int[]> Weightings(int pictures) =>
        Enumerable.Range(0, (int)Math.Pow(5, Math.Min(pictures, 4))).Select(number => Enumerable.Range(0, pictures).Select(place => place < 4 ? (number / (int)Math.Pow(5, place) % 5) - 2 : 0).ToArray());

    private static long[] Results(string range)
    {
        var ends = range.Split('-');
        return [.. Enumerable.Range(int.Parse(ends[0]), int.Parse(ends[1]) - int.Parse(ends[0]) + 1).Select(number => (long)number)];
    }
}

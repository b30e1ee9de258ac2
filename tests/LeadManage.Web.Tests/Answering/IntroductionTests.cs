using LeadManage.Assessment.Instruments;
using LeadManage.Web.Answering;

namespace LeadManage.Web.Tests.Answering;

public sealed class IntroductionTests
{
    [Theory]
    [InlineData("lm36", "36 statements", "statement")]
    [InlineData("mistakes", "12 statements", "statement")]
    [InlineData("balance", "6 questions", "question")]
    [InlineData("plan", "9 questions", "question")]
    [InlineData("phases", "18 statements and 2 questions", "statement")]
    public void It_counts_what_is_shown_at_a_time_and_calls_it_by_its_name(string id, string amount, string first)
    {
        var instrument = InstrumentCatalog.Published.Latest(id)!;

        Assert.Equal((amount, first), (Introduction.Amount(instrument), Introduction.First(instrument)));
    }

    [Fact]
    public void Only_questionnaires_of_one_kind_promise_the_same()
    {
        var promises = InstrumentCatalog.Published.All.GroupBy(Introduction.MaySay, one => one.Map is not null ? "map" : one.Id, StringComparer.Ordinal);

        Assert.All(promises, promise => Assert.Single(promise.Distinct()));
    }

    [Theory]
    [InlineData("lm36", true)]
    [InlineData("balance", true)]
    [InlineData("capabilities", false)]
    public void That_neither_side_is_better_is_said_where_there_are_two_sides(string id, bool said) =>
        Assert.Equal(said, Introduction.MayNotSay(InstrumentCatalog.Published.Latest(id)!).Contains("Neither leading nor managing", StringComparison.Ordinal));
}

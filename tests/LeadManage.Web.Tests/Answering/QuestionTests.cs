using Bunit;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Answering;

namespace LeadManage.Web.Tests.Answering;

public sealed class QuestionTests : BunitContext
{
    private static readonly ResponseFormat Frequency = new(1, 3, ["Never", "At times", "Always"], "No opportunity");
    private static readonly Item Statement = new("SD1", "I <b>name</b> a direction.", [], Frequency);

    [Fact]
    public void It_is_a_group_of_native_radio_buttons_named_by_the_statement()
    {
        var question = Show(answered: false, answer: null);

        Assert.Equal("7. I <b>name</b> a direction.", question.Find("fieldset > legend").TextContent);
        Assert.Empty(question.FindAll("b"));
        var radios = question.FindAll("label > input[type=radio]");
        Assert.Equal(["1", "2", "3", "x"], radios.Select(radio => radio.GetAttribute("value")));
        Assert.All(radios, radio => Assert.Equal("SD1", radio.GetAttribute("name")));
        Assert.Equal(["Never", "At times", "Always", "No opportunity"], question.FindAll("label").Select(label => label.ChildNodes[1].TextContent));
        Assert.Empty(question.FindAll(":checked"));
    }

    [Theory]
    [InlineData(2, "2")]
    [InlineData(null, "x")]
    public void Its_answer_is_checked(int? answer, string value) =>
        Assert.Equal(value, Assert.Single(Show(answered: true, answer).FindAll("input[checked]")).GetAttribute("value"));

    [Fact]
    public void The_keys_beside_the_answers_are_no_part_of_their_names() =>
        Assert.All(Show(answered: false, answer: null).FindAll("kbd"), key => Assert.Equal("true", key.GetAttribute("aria-hidden")));

    [Fact]
    public void A_format_without_no_opportunity_does_not_offer_it()
    {
        var question = Render<Question>(parameters => parameters
            .Add(p => p.Item, Statement).Add(p => p.Format, Frequency with { NoOpportunity = null }).Add(p => p.Number, 1));

        Assert.Equal(["1", "2", "3"], question.FindAll("input").Select(radio => radio.GetAttribute("value")));
    }

    private IRenderedComponent<Question> Show(bool answered, int? answer) => Render<Question>(parameters => parameters
        .Add(p => p.Item, Statement).Add(p => p.Format, Frequency).Add(p => p.Number, 7).Add(p => p.Answered, answered).Add(p => p.Answer, answer));
}

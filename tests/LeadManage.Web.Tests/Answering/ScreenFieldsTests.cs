using AngleSharp.Dom;
using Bunit;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Answering.Fields;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LeadManage.Web.Tests.Answering;

/// <summary>One control for each kind of answer: native, named, with what was given and why it was not taken.</summary>
public sealed class ScreenFieldsTests : BunitContext
{
    private static readonly ResponseFormat Frequency = new(1, 3, ["Never", "At times", "Always"], "No opportunity");
    private static readonly ResponseFormat Energy = new(0, 10, ["None", "Very much"], null);
    private static readonly TruthFormat Judged = new("True", "False", [50, 80, 100]);

    public ScreenFieldsTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));

    public static TheoryData<AnswerFormat, string> Given => new()
    {
        { Frequency, "2" }, { Frequency, "x" }, { Energy, "0" }, { Energy, "10" }, { Judged, "-80" }, { Judged, "100" },
    };

    [Fact]
    public void Labeled_steps_are_a_group_of_native_radio_buttons_named_by_the_statement()
    {
        var shown = Alone(Frequency, "I <b>name</b> a direction.");

        Assert.Equal("7. I <b>name</b> a direction.", shown.Find("fieldset > legend").TextContent);
        Assert.Empty(shown.FindAll("b"));
        Assert.Equal(["1", "2", "3", "x"], shown.FindAll("label > input[type=radio]").Select(radio => radio.GetAttribute("value")));
        Assert.Equal(["Never", "At times", "Always", "No opportunity"], Names(shown));
        Assert.All(shown.FindAll("kbd"), key => Assert.Equal("true", key.GetAttribute("aria-hidden")));
        Assert.Empty(shown.FindAll(".fault"));
    }

    [Fact]
    public void A_format_without_no_opportunity_does_not_offer_it() =>
        Assert.Equal(["1", "2", "3"], Alone(Frequency with { NoOpportunity = null }).FindAll("input").Select(radio => radio.GetAttribute("value")));

    [Fact]
    public void A_rating_is_one_row_of_native_radio_buttons_whose_ends_are_named()
    {
        var shown = Alone(Energy);

        Assert.Equal(["0, None", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10, Very much"], Names(shown));
        Assert.Equal("true", shown.Find(".ends").GetAttribute("aria-hidden"));
        Assert.Equal(11, shown.FindAll(".rate input[type=radio]").Count);
    }

    [Fact]
    public void A_judgement_is_one_radio_button_for_each_pair_of_answer_and_confidence()
    {
        var shown = Alone(Judged);

        Assert.Equal(["True, 50 % sure", "True, 80 % sure", "True, 100 % sure", "False, 50 % sure", "False, 80 % sure", "False, 100 % sure"], Names(shown));
        Assert.Equal(["50", "80", "100", "-50", "-80", "-100"], shown.FindAll("input[type=radio]").Select(radio => radio.GetAttribute("value")));
        Assert.Equal("A", Assert.Single(shown.FindAll("input").Select(radio => radio.GetAttribute("name")).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Given))]
    public void What_was_chosen_is_checked_and_nothing_else(AnswerFormat format, string text) =>
        Assert.Equal(text, Assert.Single(Alone(format, text: text).FindAll("input[checked]")).GetAttribute("value"));

    [Fact]
    public void Nothing_is_checked_or_filled_in_before_there_is_an_answer()
    {
        foreach (var format in (AnswerFormat[])[Frequency, Energy, Judged, new ShareFormat(), new TextFormat(100, 2), new DateFormat(1, 56)])
        {
            var shown = Alone(format);
            Assert.Empty(shown.FindAll("[checked]"));
            Assert.All(shown.FindAll("input:not([type=radio]),textarea"), field => Assert.Equal("", field.GetAttribute("value") ?? ""));
            Assert.Empty(shown.FindAll("[disabled],[aria-invalid],[autofocus]"));
        }
    }

    [Fact]
    public void Own_words_have_a_field_of_the_height_and_length_of_the_format_and_say_what_is_left()
    {
        var shown = Alone(new TextFormat(100, 4), text: "Nothing moves.");

        var field = shown.Find("fieldset > legend > label + textarea, textarea");
        Assert.Equal(("4", "100"), (field.GetAttribute("rows"), field.GetAttribute("maxlength")));
        Assert.Equal(field.Id, shown.Find("legend > label").GetAttribute("for"));
        Assert.Equal("86 characters left", Described(shown, field)[0].TextContent);
    }

    [Fact]
    public void A_day_has_a_native_field_with_its_bounds_and_the_suggested_day_is_only_proposed()
    {
        var shown = Alone(new DateFormat(1, 56));

        var field = shown.Find("input[type=date]");
        Assert.Equal(("2026-03-02", ""), (field.GetAttribute("min"), field.GetAttribute("value")));
        Assert.Equal("Suggested: April 26, 2026", Described(shown, field)[0].TextContent);
        Assert.True(shown.Find("button[type=button][data-day='2026-04-26']").HasAttribute("hidden"));
    }

    [Fact]
    public void Shares_stand_together_with_their_total_and_what_is_wrong_with_it()
    {
        var screen = Grouped(new ShareFormat(), sum: 100);
        var shown = Show(screen, item => new FieldState(item, item.Id == "A" ? "60" : "30", null), "These add up to 90. They have to add up to 100.");

        Assert.Equal("7. What both are about", shown.Find("fieldset[data-sum='100'] > legend").TextContent);
        Assert.Equal(["f-A", "f-B"], shown.FindAll(".part > label").Select(label => label.GetAttribute("for")));
        Assert.All(shown.FindAll("input"), field => Assert.Equal(("number", "0", "100", "1"), (field.GetAttribute("type"), field.GetAttribute("min"), field.GetAttribute("max"), field.GetAttribute("step"))));
        Assert.Equal("Total 90 of 100", shown.Find(".total").TextContent);
        Assert.Equal("These add up to 90. They have to add up to 100.", shown.Find(".total + .fault[role=alert]").TextContent);
    }

    [Theory]
    [MemberData(nameof(Given))]
    public void Paired_statements_are_groups_within_the_group_each_with_its_own_name(AnswerFormat format, string text)
    {
        var shown = Show(Grouped(format), item => new FieldState(item, item.Id == "B" ? text : "", null));

        Assert.Equal("7. What both are about", shown.Find("fieldset.q > legend").TextContent);
        Assert.Equal(["Statement A", "Statement B"], shown.FindAll("fieldset.q > fieldset.part > legend").Select(legend => legend.TextContent));
        Assert.Equal("B", Assert.Single(shown.FindAll("input[checked]")).GetAttribute("name"));
    }

    [Fact]
    public void Why_an_answer_was_not_taken_stands_at_its_field_with_what_was_typed()
    {
        foreach (var format in (AnswerFormat[])[new ShareFormat(), new TextFormat(100, 2), new DateFormat(1, 56)])
        {
            var shown = Alone(format, text: "101", fault: "Not saved.");
            var field = shown.Find("[name=A]");
            Assert.Equal(("101", "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
            Assert.Equal("Not saved.", Described(shown, field)[^1].TextContent);
        }

        Assert.Equal("Not saved.", Alone(Frequency, text: "9", fault: "Not saved.").Find("fieldset > .fault[role=alert]").TextContent);
    }

    private static IEnumerable<string> Names(IRenderedComponent<ScreenFields> shown) =>
        shown.FindAll("label").Select(label => string.Concat(label.ChildNodes.Where(node => node is not IElement { LocalName: "kbd" }).Select(node => node.TextContent)).Trim());

    private static IElement[] Described(IRenderedComponent<ScreenFields> shown, IElement field) =>
        [.. field.GetAttribute("aria-describedby")!.Split(' ').Select(id => shown.Find($"#{id}"))];

    private static Screen Grouped(AnswerFormat format, int? sum = null) =>
        new(new ItemGroup("G", "What both are about", ["A", "B"], sum), [new Item("A", "Statement A", [], format), new Item("B", "Statement B", [], format)]);

    private IRenderedComponent<ScreenFields> Alone(AnswerFormat format, string statement = "A statement.", string text = "", string? fault = null) =>
        Show(new Screen(null, [new Item("A", statement, [], format)]), item => new FieldState(item, text, fault));

    private IRenderedComponent<ScreenFields> Show(Screen screen, Func<Item, FieldState> stateOf, string? uneven = null) => Render<ScreenFields>(parameters => parameters
        .Add(p => p.Screen, screen).Add(p => p.Number, 7).Add(p => p.StateOf, stateOf).Add(p => p.Uneven, uneven));
}

using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>What each published questionnaire is made of: ids, scales, keys and counts of its design.</summary>
public sealed class PublishedContentTests
{
    [Fact]
    public void Capabilities_are_nine_scales_of_four_statements_shown_as_a_ranking()
    {
        var capabilities = Questionnaire("capabilities");

        Assert.Equal(["PC", "UI", "SV", "EC", "AS", "CR", "IM", "DN", "CO"], capabilities.Scales.Select(scale => scale.Id));
        Assert.All(capabilities.Scales, scale => Assert.Equal(Numbered(scale.Id, 4), Forward(capabilities, scale.Id)));
        Assert.True(capabilities.Ranked);
    }

    [Fact]
    public void Elements_are_eleven_mirrored_pairs_and_one_of_leadership_alone()
    {
        var elements = Questionnaire("elements");

        Assert.Equal(Numbered("E", 11), elements.ItemPairs.Select(pair => pair.Id));
        Assert.All(elements.ItemPairs, pair => Assert.Equal(($"{pair.Id}L", $"{pair.Id}M"), (pair.Up, pair.Across)));
        Assert.Equal(Numbered("E", 12).Select(id => $"{id}L"), Forward(elements, "L"));
        Assert.Equal(Numbered("E", 11).Select(id => $"{id}M"), Forward(elements, "M"));
    }

    [Fact]
    public void Mistakes_are_three_scales_of_four_with_six_true_and_six_false_each_explained_in_two_sentences()
    {
        var mistakes = Questionnaire("mistakes");

        Assert.Equal(["A B C D", "E F G H", "I J K L"], mistakes.Scales.Select(scale => string.Join(' ', Forward(mistakes, scale.Id))));
        Assert.Equal("FTTFTFTFFTFT", string.Concat(mistakes.Items.Select(item => item.Fact!.Truth ? 'T' : 'F')));
        Assert.All(mistakes.Items, item =>
        {
            Assert.Equal(2, Readability.Sentences(item.Fact!.Explanation));
            Assert.Matches("Kotter|Leadership and Management", item.Fact.Source);
        });
    }

    [Fact]
    public void The_situation_asks_six_statements_on_change_and_six_on_complexity_the_last_of_each_reversed()
    {
        var situation = Questionnaire("situation");

        Assert.Equal(("C", "X"), (situation.Need!.Up, situation.Need.Across));
        Assert.Equal((30, 0.6, 10), (situation.Need.From, situation.Need.Factor, situation.Need.Margin));
        Assert.All(["C", "X"], scale => AssertSixTheLastReversed(situation, scale));
        Assert.Contains("convention, not a finding", situation.Need.Reason);
    }

    [Fact]
    public void Phases_are_three_scales_and_two_allocations_and_say_whose_reading_they_are()
    {
        var phases = Questionnaire("phases");

        Assert.All(["AN", "MA", "LE"], scale => AssertSixTheLastReversed(phases, scale));
        Assert.Equal(["NOW-AN NOW-MA NOW-LE NOW-OT", "WISH-AN WISH-MA WISH-LE WISH-OT"], phases.Groups.Select(group => string.Join(' ', group.Items)));
        Assert.All(phases.Groups, group => Assert.Equal(100, group.Sum));
        Assert.Equal(["NOW", "WISH"], phases.Shares.Select(share => share.Group));
        Assert.Contains("this project’s own reading", phases.Purpose);
        Assert.Contains(phases.Sources, source => source.Contains("picture is missing"));
    }

    [Fact]
    public void The_balance_rates_the_six_processes_of_lm36_now_and_needed_the_two_sides_in_turn()
    {
        var balance = Questionnaire("balance");
        var lm36 = Published.Lm36;

        Assert.Equal(["SD", "PB", "AP", "OS", "MI", "CP"], balance.Balance.Select(process => process.Id));
        Assert.All(balance.Balance, process =>
        {
            Assert.Equal(($"NOW-{process.Id}", $"NEED-{process.Id}"), (process.Now, process.Needed));
            Assert.Equal((lm36.Scale(process.Id).Name, lm36.Scale(process.Id).ShortName), (process.Name, process.ShortName));
            Assert.Equal(lm36.Axis("L").Scales.Contains(process.Id) ? Side.Up : Side.Across, process.Side);
            Assert.Equal([process.Now, process.Needed], balance.Groups.Single(group => group.Id == process.Id).Items);
        });
    }

    [Fact]
    public void The_plan_asks_for_both_outlooks_an_if_then_a_witness_an_obstacle_and_a_date_eight_weeks_ahead()
    {
        var plan = Questionnaire("plan");

        Assert.Equal(["RISK", "GAIN", "PROCESS", "SITUATION", "ACTION", "WITNESS", "OBSTACLE", "REMEDY"], plan.Plan!.Texts.Select(prompt => prompt.Item));
        Assert.Equal(new DateFormat(1, 56), plan.Item(plan.Plan.Next).Format);
        Assert.Equal(9, plan.Items.Count);
    }

    private static Instrument Questionnaire(string id) => InstrumentCatalog.Published.Latest(id)!;

    private static IEnumerable<string> Numbered(string id, int count) => Enumerable.Range(1, count).Select(n => $"{id}{n}");

    private static IEnumerable<string> Forward(Instrument instrument, string scale) =>
        instrument.ItemsOf(scale).Where(item => !item.KeyFor(scale)!.Reverse).Select(item => item.Id);

    private static void AssertSixTheLastReversed(Instrument instrument, string scale)
    {
        Assert.Equal(Numbered(scale, 6), instrument.ItemsOf(scale).Select(item => item.Id));
        Assert.Equal(Numbered(scale, 5), Forward(instrument, scale));
    }
}

using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

public sealed class ItemOrderTests
{
    // Computed by an independent implementation of SplitMix64 and the shuffle.
    [Fact]
    public void A_seed_gives_its_order_for_ever() => Assert.Equal(
        "OS1 CP5 PB2 MI4 SD5 AP5 OS5 PB1 SD1 MI5 CP4 AP4 PB5 MI6 CP1 OS3 AP1 SD4 MI3 OS6 PB6 AP6 CP2 SD2 MI2 SD3 PB4 OS2 AP3 CP6 PB3 SD6 CP3 MI1 OS4 AP2",
        string.Join(' ', Items(Published.Lm36, 20261123).Select(item => item.Id)));

    [Fact]
    public void Every_statement_is_shown_once_and_neighbors_never_share_a_scale() =>
        Gen.Long.Sample(seed => Holds(Published.Lm36, seed) && Holds(Published.Lm12, seed), iter: 5_000);

    [Fact]
    public void Every_block_of_six_holds_one_statement_of_each_scale() =>
        Gen.Long.Sample(seed => Items(Published.Lm36, seed).Chunk(6).All(block => block.Select(item => item.Keys[0].Scale).Distinct().Count() == 6), iter: 1_000);

    [Fact]
    public void Every_statement_comes_first_about_equally_often()
    {
        var first = Enumerable.Range(0, 36_000).CountBy(seed => Items(Published.Lm36, seed)[0].Id).ToDictionary();

        // 1,000 expected, standard deviation 31: beyond 5 of them the shuffle is not fair.
        Assert.Equal(36, first.Count);
        Assert.All(first.Values, count => Assert.InRange(count, 845, 1155));
    }

    [Fact]
    public void Every_statement_of_every_questionnaire_is_shown_once() =>
        Assert.All(InstrumentCatalog.Published.All, instrument =>
            Assert.Equal(instrument.Items.Select(item => item.Id).Order(), ItemOrder.Of(instrument, 5).SelectMany(screen => screen.Items).Select(item => item.Id).Order()));

    [Fact]
    public void What_counts_in_no_scale_comes_last_in_the_order_of_the_file_groups_together()
    {
        var small = Questionnaires.Of(1, 5, ("A", "++++++"));
        small = small with
        {
            Items = [.. small.Items.Select((item, place) => place is 1 or 4 ? item : item with { Keys = [] })],
            Groups = [new ItemGroup("G", "Both of these", ["A3", "A6"], null)],
        };

        var order = ItemOrder.Of(small, 1);

        Assert.Equal(["A2", "A5"], order.Take(2).Select(screen => screen.Items[0].Id).Order());
        Assert.Equal(["A1", "A3 A6", "A4"], order.Skip(2).Select(screen => string.Join(' ', screen.Items.Select(item => item.Id))));
        Assert.Equal(["A 1", "Both of these", "A 4"], order.Skip(2).Select(screen => screen.Text));
    }

    [Fact]
    public void Scales_of_unequal_length_lose_no_statement()
    {
        var uneven = Questionnaires.Of(1, 5, ("A", "+++++"), ("B", "+"), ("C", "++"));

        Assert.Equal(8, Items(uneven, 3).DistinctBy(item => item.Id).Count());
    }

    private static Item[] Items(Instrument instrument, long seed) => [.. ItemOrder.Of(instrument, seed).Select(screen => Assert.Single(screen.Items))];

    private static bool Holds(Instrument instrument, long seed)
    {
        var order = Items(instrument, seed);
        return order.Length == instrument.Items.Count
            && order.Distinct().Count() == order.Length
            && order.Zip(order.Skip(1)).All(pair => pair.First.Keys[0].Scale != pair.Second.Keys[0].Scale);
    }
}

using System.Text;
using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

public sealed class SittingQualityTests
{
    /// <summary>Two scales of six; the last statement of each is reversed and should agree with the first, the second with the third, the fourth with the fifth.</summary>
    private static readonly Instrument TwoPages = Questionnaires.Of(1, 6, ("A", "+++++-"), ("B", "+++++-")) with
    {
        ConsistencyPairs = [new("A1", "A6"), new("A2", "A3"), new("A4", "A5"), new("B1", "B6")],
    };

    private const string Careful = "434342" + "545452";

    [Theory]
    [InlineData(Careful, QualityGrade.Good, "")]
    [InlineData("115246" + "545455", QualityGrade.LookAgain, "pairs")]
    [InlineData("4343--" + "54545x", QualityGrade.LookAgain, "missing")]
    [InlineData("115246" + "5-x-55", QualityGrade.WithCare, "pairs missing")]
    public void No_sign_is_good_one_asks_for_a_second_look_and_two_for_care(string answers, QualityGrade grade, string raised)
    {
        var quality = Of(TwoPages, answers);

        Assert.Equal(raised, string.Join(' ', quality.Raised.Select(signal => signal.Id)));
        Assert.Equal(grade, quality.Grade);
    }

    [Theory]
    [InlineData(1999, 1999, 2, true)]
    [InlineData(2000, 1999, 1, false)]
    [InlineData(2000, 2000, 0, false)]
    [InlineData(0, 0, 2, true)]
    public void Two_pages_under_two_seconds_a_statement_are_a_sign(int first, int second, int fast, bool raised)
    {
        var pace = Of(TwoPages, Careful, [.. Enumerable.Repeat<int?>(first, 6), .. Enumerable.Repeat<int?>(second, 6)]).Signal(QualitySignal.Pace)!;

        Assert.Equal((fast, (double?)2, raised), ((int)pace.Value, pace.Limit, pace.Raised));
        Assert.Equal(raised ? Enumerable.Range(1, 12) : null, pace.Screens);
    }

    [Fact]
    public void The_time_of_a_page_is_the_mean_of_its_statements_that_were_measured_and_answered()
    {
        // The second statement of page one was skipped, the third has no time; page two has two measured statements, too few.
        var quality = Of(TwoPages, "4-4342" + "545452", [1000, 60_000, null, 2000, 1001, 1000, 500, 500, null, null, null, null]);

        Assert.Equal([1250, null], quality.Pages);
        Assert.Null(quality.Signal(QualitySignal.Pace));
    }

    [Fact]
    public void Three_measured_statements_are_enough_for_a_page() =>
        Assert.Equal([2000, null], Of(TwoPages, Careful, [1000, 2000, 3000, null, null, null, 500, 500]).Pages);

    [Fact]
    public void Without_a_measured_time_nothing_is_said_of_speed()
    {
        Assert.Null(Of(TwoPages, Careful).Signal(QualitySignal.Pace));
        Assert.Null(Of(TwoPages, Careful).Pages);
        Assert.Null(Of(TwoPages, Careful, new int?[12]).Pages);
        // One page that could be judged can never make the sign.
        Assert.Null(Of(TwoPages, Careful, [.. Enumerable.Repeat<int?>(100, 6)]).Signal(QualitySignal.Pace));
    }

    [Fact]
    public void Statements_on_one_screen_share_its_time()
    {
        var elements = Published.Elements;
        var screens = ItemOrder.Of(elements, 1);
        var sheet = new AnswerSheet(elements, elements.Items.Where(item => item.Keys.Count > 0).Select(item => KeyValuePair.Create(item.Id, (Given)3)));

        var pages = PageTimes.Of(screens, sheet, [.. screens.Select(screen => (int?)(1000 * screen.Items.Count))])!;

        Assert.All(pages, page => Assert.Equal(1000, page));
    }

    [Theory]
    [InlineData("4-----" + "5----2", null)] // One pair answered: fewer than make a sign.
    [InlineData("434345" + "545452", 1)] // A1 4 and A6 turned round 2.
    [InlineData("135246" + "545452", 2)] // A2-A3 and A4-A5; A1 1 and A6 turned round 1.
    [InlineData("115246" + "545455", 3)]
    [InlineData("1x5246" + "545455", 2)] // "No opportunity" is no answer to compare.
    public void Pairs_are_apart_from_two_steps_on_after_reversing(string answers, int? apart)
    {
        var pairs = Of(TwoPages, answers).Signal(QualitySignal.Pairs);

        Assert.Equal(apart, (int?)pairs?.Value);
        Assert.Equal(apart >= 3, pairs?.Raised ?? false);
    }

    [Fact]
    public void A_sign_of_pairs_points_at_both_statements_of_each()
    {
        Assert.Equal([2, 3, 4, 5, 7, 12], Of(TwoPages, "115246" + "545455").Signal(QualitySignal.Pairs)!.Screens);
        Assert.Null(Of(TwoPages, "135246" + "545452").Signal(QualitySignal.Pairs)!.Screens);
    }

    [Fact]
    public void With_fewer_than_three_pairs_a_questionnaire_has_no_such_sign() =>
        Assert.Null(Of(TwoPages with { ConsistencyPairs = [.. TwoPages.ConsistencyPairs.Take(2)] }, "115246" + "545455").Signal(QualitySignal.Pairs));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(8, 5)]
    [InlineData(9, 6)]
    [InlineData(16, 10)]
    public void Five_in_eight_of_the_pairs_answered_make_the_sign_and_never_fewer_than_three(int answered, int limit) =>
        Assert.Equal(limit, ConsistencySignals.Limit(answered));

    [Theory]
    [InlineData("4444", "44444-", .1, false)]
    [InlineData("4444", "4444-x", .2, false)] // A fifth is not more than a fifth.
    [InlineData("4444", "444-x-", .3, true)]
    [InlineData("xxxx", "xxxxxx", 1, true)]
    public void More_than_a_fifth_missing_is_a_sign_skipped_or_without_opportunity(string first, string second, double share, bool raised)
    {
        var missing = Of(Questionnaires.Of(1, 6, ("A", "++++"), ("B", "++++++")), first + second).Signal(QualitySignal.Missing)!;

        Assert.Equal((share, raised), (Math.Round(missing.Value, 12), missing.Raised));
        Assert.Equal(raised, missing.Screens is not null);
    }

    [Fact]
    public void Only_statements_of_a_scale_can_be_missing_and_of_nothing_shown_nothing_is()
    {
        var small = Questionnaires.Of(1, 6, ("A", "+++"));
        small = small with { Items = [.. small.Items, small.Items[0] with { Id = "WORDS", Keys = [] }] };

        Assert.Equal(0, Of(small, "234-").Signal(QualitySignal.Missing)!.Value);
        Assert.Null(SittingQuality.Of(small, Questionnaires.Sheet(small, "234-"), [], null, doNotUse: false)!.Signal(QualitySignal.Missing));
    }

    [Fact]
    public void The_persons_own_word_is_a_sign()
    {
        var quality = SittingQuality.Of(TwoPages, Questionnaires.Sheet(TwoPages, Careful), InFileOrder(TwoPages), null, doNotUse: true)!;

        Assert.Equal(QualityGrade.LookAgain, quality.Grade);
        Assert.Equal((1, 0), (quality.Signal(QualitySignal.Word)!.Value, Of(TwoPages, Careful).Signal(QualitySignal.Word)!.Value));
        Assert.True(quality.AsksNotToBeUsed);
        Assert.False(Of(TwoPages, Careful).AsksNotToBeUsed);
    }

    [Fact]
    public void Runs_and_spread_are_information_with_the_check_values_of_the_definition()
    {
        var quality = Of(Questionnaires.Of(1, 6, ("A", "+++++"), ("B", "++-++")), "44453" + "42544");

        Assert.Equal((3, "1 2 3"), ((int)quality.Signal(QualitySignal.LongString)!.Value, string.Join(' ', quality.Signal(QualitySignal.LongString)!.Screens!)));
        Assert.Equal(.87560, quality.Signal(QualitySignal.Variability)!.Value, 5e-6);
        quality = Of(Questionnaires.Of(1, 6, ("A", "++"), ("B", "++"), ("C", "++")), "451636");
        Assert.All((string[])[QualitySignal.LongString, QualitySignal.Variability, QualitySignal.Consistency], id => Assert.Equal((null, false), (quality.Signal(id)!.Limit, quality.Signal(id)!.Raised)));
    }

    [Fact]
    public void Straight_lining_alone_is_no_sign() =>
        Assert.Equal(QualityGrade.Good, Of(Questionnaires.Of(1, 6, ("A", "++++++"), ("B", "++++++"), ("C", "++++++")), new string('5', 18)).Grade);

    [Fact]
    public void Judgements_are_not_compared_as_steps()
    {
        var mistakes = Published.Mistakes;
        var quality = SittingQuality.Of(mistakes, new AnswerSheet(mistakes, mistakes.Items.Select(item => KeyValuePair.Create(item.Id, (Given)90))), ItemOrder.Of(mistakes, 1), null, doNotUse: false)!;

        Assert.Equal(["missing", "word"], quality.Signals.Select(signal => signal.Id));
    }

    [Fact]
    public void A_questionnaire_without_scales_has_no_quality()
    {
        var plan = Published.Plan;
        Assert.Null(SittingQuality.Of(plan, new AnswerSheet(plan, []), ItemOrder.Of(plan, 1), null, doNotUse: true));
    }

    [Fact]
    public void The_text_of_a_profile_carries_it_and_one_without_it_stays_as_it_was()
    {
        var profile = Published.Lm12.Score("654321-x4444");
        Assert.DoesNotContain("quality", Encoding.UTF8.GetString(ProfileText.Write(profile)), StringComparison.Ordinal);

        var quality = SittingQuality.Of(Published.Lm12, Questionnaires.Sheet(Published.Lm12, "654321-x4444"), InFileOrder(Published.Lm12), [1500, 1600], doNotUse: false)!;
        var text = Encoding.UTF8.GetString(ProfileText.Write(profile with { Quality = quality }));

        Assert.EndsWith(
            """
            "quality":{"grade":"lookAgain","signals":[{"id":"pace","value":2,"limit":2,"raised":true,"screens":[1,2,3,4,5,6,7,8,9,10,11,12]},{"id":"missing","value":0.16666666666666666,"limit":0.2,"raised":false},{"id":"word","value":0,"limit":1,"raised":false},{"id":"longstring","value":4,"raised":false,"screens":[9,10,11,12]},{"id":"variability","value":1.4181364924121764,"raised":false}],"pages":[1500,1600]}}
            """.Trim(),
            text,
            StringComparison.Ordinal);
        Assert.Equal(text, Encoding.UTF8.GetString(ProfileText.Write(ProfileText.Read(Encoding.UTF8.GetBytes(text)))));
    }

    [Fact]
    public void Only_speed_and_runs_depend_on_the_order_shown() =>
        Gen.Select(Gen.Int[1, 6].Array[36], Gen.Long, Gen.Long).Sample((answers, one, other) =>
        {
            var instrument = Published.Lm36;
            var sheet = Questionnaires.Sheet(instrument, string.Concat(answers));
            var (first, second) = (Under(one), Under(other));

            Assert.All(
                (string[])[QualitySignal.Pairs, QualitySignal.Missing, QualitySignal.Word, QualitySignal.Consistency],
                id => Assert.Equal((first.Signal(id)?.Value, first.Signal(id)?.Raised), (second.Signal(id)?.Value, second.Signal(id)?.Raised)));
            Assert.Equal(first.Signal(QualitySignal.Variability)!.Value, second.Signal(QualitySignal.Variability)!.Value, 1e-12);
            Assert.Equal(first.Grade, second.Grade);

            SittingQuality Under(long seed) => SittingQuality.Of(instrument, sheet, ItemOrder.Of(instrument, seed), null, doNotUse: false)!;
        });

    [Fact]
    public void A_slower_page_never_makes_a_sign_and_one_more_answer_never_makes_more_missing() =>
        Gen.Select(Gen.Int[0, 4000].Array[12], Gen.Int[0, 11], Gen.Int[0, 3000]).Sample((times, place, more) =>
        {
            var slower = times.Select((time, index) => (int?)(index == place ? time + more : time)).ToArray();
            Assert.True(Of(TwoPages, Careful, slower).Signal(QualitySignal.Pace)!.Value <= Of(TwoPages, Careful, [.. times.Select(time => (int?)time)]).Signal(QualitySignal.Pace)!.Value);
            var gaps = Careful.Select((step, index) => times[index] < 1500 ? '-' : step).ToArray();
            var fewer = new string(gaps);
            gaps[place] = Careful[place];
            Assert.True(Of(TwoPages, new string(gaps)).Signal(QualitySignal.Missing)!.Value <= Of(TwoPages, fewer).Signal(QualitySignal.Missing)!.Value);
        });

    private static IReadOnlyList<Screen> InFileOrder(Instrument instrument) => [.. instrument.Items.Select(item => new Screen(null, [item]))];

    private static SittingQuality Of(Instrument instrument, string answers, IReadOnlyList<int?>? milliseconds = null)
    {
        var sheet = Questionnaires.Sheet(instrument, answers);
        return SittingQuality.Of(instrument, sheet, InFileOrder(instrument), PageTimes.Of(InFileOrder(instrument), sheet, milliseconds), doNotUse: false)!;
    }
}

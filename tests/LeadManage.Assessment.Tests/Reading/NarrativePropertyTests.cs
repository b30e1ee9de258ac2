using System.Text.RegularExpressions;
using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Reading;

public sealed partial class NarrativePropertyTests
{
    private const int Iterations = 2000;

    private static readonly Dictionary<string, NarrativeRule> Rules = NarrativeRules.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void Every_reading_has_exactly_one_headline_and_it_comes_first() => ForAny((_, sentences) =>
        Assert.Equal(0, Assert.Single(sentences.Index(), sentence => sentence.Item.Topic == Topic.Headline).Index));

    [Fact]
    public void Every_sentence_comes_from_a_rule_and_is_at_least_as_sure_as_the_rule_asks() => ForAny((_, sentences) =>
        Assert.All(sentences, sentence =>
        {
            var rule = Assert.Contains(sentence.Rule, (IReadOnlyDictionary<string, NarrativeRule>)Rules);
            Assert.Equal(rule.Topic, sentence.Topic);
            Assert.Equal(rule.Least is null, sentence.Probability is null);
            if (rule.Least is { } least)
                Assert.InRange(sentence.Probability!.Value, least, 1);
        }));

    [Fact]
    public void Sentences_stand_in_the_order_of_their_topics() => ForAny((_, sentences) =>
        Assert.Equal(sentences.OrderBy(sentence => sentence.Topic), sentences));

    [Fact]
    public void The_summary_has_one_to_three_sentences() => ForAny((_, sentences) =>
        Assert.InRange(sentences.Count(sentence => sentence.Topic == Topic.Summary), 1, 3));

    [Fact]
    public void Where_scales_tell_what_a_person_does_there_is_something_on_strengths_and_next_steps_and_limits_are_always_told() => ForAny((sample, sentences) =>
    {
        var tells = sample.Instrument is { Answer: ResponseFormat, Scales.Count: > 0, Need: null, ItemPairs: [] };
        Assert.Equal(tells, sentences.Any(sentence => sentence.Topic == Topic.Strength));
        if (tells)
            Assert.All([Topic.Next, Topic.Precision], topic => Assert.Contains(sentences, sentence => sentence.Topic == topic));
        Assert.Contains(sentences, sentence => sentence.Topic == Topic.Limits);
    });

    [Fact]
    public void A_reading_does_not_speak_of_what_the_questionnaire_does_not_have() => ForAny((sample, sentences) =>
    {
        var instrument = sample.Instrument;
        if (instrument.Map is null)
        {
            Assert.DoesNotContain(sentences, sentence => sentence.Topic is Topic.Map or Topic.Lean);
            Assert.All(sentences.Where(_ => instrument.Need is null && sample.Beside is null), sentence => Assert.DoesNotMatch(@"\b(map|line|point on)\b", sentence.Text));
        }

        (Topic Topic, bool Has)[] parts =
        [
            (Topic.Need, instrument.Need is not null), (Topic.Fit, instrument.Need is not null && sample.Beside is not null), (Topic.Balance, instrument.Balance.Count > 0),
            (Topic.Agreement, instrument.Balance.Count > 0 && sample.Beside is not null), (Topic.Ranks, instrument.Ranked), (Topic.Elements, instrument.ItemPairs.Count > 0),
            (Topic.Knowledge, instrument.Answer is TruthFormat), (Topic.Shares, instrument.Shares.Count > 0), (Topic.Plan, instrument.Plan is not null),
        ];
        Assert.All(parts.Where(part => !part.Has), part => Assert.DoesNotContain(sentences, sentence => sentence.Topic == part.Topic));
    });

    [Fact]
    public void Where_answers_ask_for_care_the_reasons_are_named_and_no_region_or_cell_is() => ForAny((sample, sentences) =>
    {
        if (!sample.Profile.IsWithCare)
            return;
        Assert.Contains(sentences, sentence => sentence.Rule == "summary.with-care");
        string[] names = [.. sample.Instrument.Map is { } map ? [map.Both, map.UpFirst, map.AcrossFirst, map.Neither] : Array.Empty<string>(), "leading first", "managing first"];
        Assert.All(sentences, sentence => Assert.All(names, name => Assert.DoesNotContain(name, sentence.Text, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(sentences, sentence => sentence.Rule.StartsWith("summary.region", StringComparison.Ordinal) || sentence.Topic == Topic.Need);
    });

    [Fact]
    public void No_sentence_has_a_forbidden_word_or_a_hole() => ForAny((_, sentences) =>
        Assert.All(sentences, sentence =>
        {
            Assert.DoesNotMatch(Forbidden.Words(), sentence.Text);
            Assert.DoesNotMatch(Holes(), sentence.Text);
            Assert.EndsWith(sentence.Topic == Topic.Debrief ? "?" : ".", sentence.Text);
        }));

    [Fact]
    public void Every_number_in_a_sentence_is_a_number_of_the_profile() => ForAny((sample, sentences) =>
    {
        var known = Numbers.Of(sample);
        known.Add($"{sentences.Count(sentence => sentence.Rule.StartsWith("elements.lean", StringComparison.Ordinal))}");
        Assert.All(sentences, sentence =>
            Assert.All(Numbers.In(Quoted(sample.Instrument).Aggregate(sentence.Text, (text, quoted) => text.Replace(quoted, "", StringComparison.Ordinal))), number => Assert.True(known.Contains(number), $"{number}: {sentence.Text}")));
    });

    [Fact]
    public void No_sentence_is_said_twice() => ForAny((_, sentences) =>
        Assert.Equal(sentences.Count, sentences.Select(sentence => sentence.Text).Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void A_scale_is_named_as_a_strength_and_as_a_next_step_at_most_once_each() => ForAny((_, sentences) =>
        Assert.All([Topic.Strength, Topic.Next], topic =>
        {
            var named = sentences.Where(sentence => sentence.Topic == topic && sentence.Scale is not null && sentence.Rule != "next.pair").Select(sentence => sentence.Scale).ToArray();
            Assert.Equal(named.Distinct(StringComparer.Ordinal), named);
        }));

    [Fact]
    public void A_process_with_a_rating_and_a_score_beside_others_is_compared_in_exactly_one_sentence() => ForAny((sample, sentences) =>
    {
        var both = sample.Instrument.Balance.Where(process => sample.Sheet.ValueOf(process.Now) is not null
            && sample.Beside?.Profile.Scales.FirstOrDefault(scale => scale.Id == process.Id) is { Pomp: not null, Sem: not null }).ToArray();
        var agreement = sentences.Where(sentence => sentence.Topic == Topic.Agreement).ToArray();
        Assert.All(both.Where(_ => both.Length > 1), process => Assert.Single(agreement, sentence => sentence.Text.Contains(process.Name, StringComparison.Ordinal)));
    });

    /// <summary>Texts of the questionnaire that a sentence may hold as they are.</summary>
    private static IEnumerable<string> Quoted(Instrument instrument) =>
        new[] { instrument.Map?.CutReason, instrument.Need?.Reason }.OfType<string>();

    [GeneratedRegex(@"[{}]|NaN|∞|  |\?\.|-\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Holes();

    [Fact]
    public void Whatever_times_were_measured_a_result_can_be_read_and_explained() =>
        Gen.Select(
            Gen.Int[0, 6].Select(step => step == 0 ? (int?)null : step).Array[36],
            Gen.Frequency((1, Gen.Const((int?)null)), (2, Gen.Int[0, 4000].Select(time => (int?)time)), (1, Gen.Int[0, 1_679_615].Select(time => (int?)time))).Array[0, 40],
            Gen.Bool).Sample((answers, times, doNotUse) =>
        {
            var instrument = Published.Lm36;
            var sheet = new AnswerSheet(instrument, instrument.Items.Zip(answers).Where(one => one.Second is not null).Select(one => KeyValuePair.Create(one.First.Id, (Given)one.Second!.Value)));
            var screens = ItemOrder.Of(instrument, 7);
            var quality = SittingQuality.Of(instrument, sheet, screens, PageTimes.Of(screens, sheet, times), doNotUse);
            var profile = ProfileText.Read(ProfileText.Write(ScoringService.Score(instrument, sheet, new ErrorBasis.Person()) with { Quality = quality }));

            Assert.Single(Narrative.Of(instrument, profile), sentence => sentence.Topic == Topic.Headline);
            Assert.All(Explanation.Of(instrument, profile), derivation => Assert.NotEmpty(derivation.Steps));
        }, iter: 2000);

    private static void ForAny(Action<Case, IReadOnlyList<Sentence>> holds) =>
        SampleProfiles.Any.Sample(sample => holds(sample, Narrative.Of(sample.Instrument, sample.Profile, sample.Beside, sample.Crowd)), iter: Iterations);
}

using System.Text.RegularExpressions;
using CsCheck;
using LeadManage.Assessment.Reading;

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
    public void There_is_always_something_on_strengths_on_what_is_next_on_precision_and_on_limits() => ForAny((_, sentences) =>
        Assert.All([Topic.Strength, Topic.Next, Topic.Precision, Topic.Limits], topic => Assert.Contains(sentences, sentence => sentence.Topic == topic)));

    [Fact]
    public void No_sentence_has_a_forbidden_word_or_a_hole() => ForAny((_, sentences) =>
        Assert.All(sentences, sentence =>
        {
            Assert.DoesNotMatch(Forbidden.Words(), sentence.Text);
            Assert.DoesNotMatch(Holes(), sentence.Text);
            Assert.EndsWith(".", sentence.Text);
        }));

    [Fact]
    public void Every_number_in_a_sentence_is_a_number_of_the_profile() => ForAny((sample, sentences) =>
    {
        var known = Numbers.Of(sample.Profile);
        Assert.All(sentences, sentence =>
            Assert.All(Numbers.In(sentence.Text.Replace(sample.Instrument.Map?.CutReason ?? "\n", "", StringComparison.Ordinal)), number => Assert.True(known.Contains(number), $"{number}: {sentence.Text}")));
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

    [GeneratedRegex(@"[{}]|NaN|∞|  |\?\.|-\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Holes();

    private static void ForAny(Action<Case, IReadOnlyList<Sentence>> holds) =>
        SampleProfiles.Any.Sample(sample => holds(sample, Narrative.Of(sample.Instrument, sample.Profile)), iter: Iterations);
}

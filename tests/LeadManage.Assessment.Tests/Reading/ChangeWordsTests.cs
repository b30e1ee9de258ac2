using CsCheck;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

public sealed class ChangeWordsTests
{
    private const int Iterations = 2000;

    private static readonly Dictionary<string, NarrativeRule> Rules = NarrativeRules.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void Every_score_has_one_sentence_and_its_words_are_those_of_its_verdict() => ForCompared((reading, sentences) =>
    {
        foreach (var (kind, changes) in new[] { ("axis", reading.Between!.Axes), ("scale", reading.Scales) })
            Assert.All(changes, change =>
            {
                var sentence = Assert.Single(sentences, one => one.Topic == Topic.Change && one.Scale == change.Id && one.Rule.StartsWith($"change.{kind}.", StringComparison.Ordinal));
                Assert.Contains(WordsOf(change.Verdict), sentence.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(Enum.GetValues<Verdict>().Select(WordsOf).Except([WordsOf(change.Verdict)], StringComparer.Ordinal), other => sentence.Text.Contains(other, StringComparison.Ordinal));
            });
    });

    [Fact]
    public void The_headline_calls_reliable_what_is_and_nothing_else() => ForCompared((reading, sentences) =>
    {
        var (headline, between) = (sentences[0], reading.Between!);
        Assert.Single(sentences, sentence => sentence.Topic == Topic.Headline);
        Assert.Equal(Topic.Headline, headline.Topic);
        var heads = between.Axes.Any(axis => axis.P is not null) ? between.Axes : between.Scales;
        Assert.Equal(heads.Any(change => change.Verdict == Verdict.Higher), headline.Text.Contains("reliably higher", StringComparison.Ordinal));
        Assert.Equal(heads.Any(change => change.Verdict == Verdict.Lower), headline.Text.Contains("reliably lower", StringComparison.Ordinal));
        Assert.Equal(between.Axes.Concat(between.Scales).Any(IsReliable) && !heads.Any(IsReliable), headline.Rule == "headline.change.scales");
        Assert.Equal(reading.Scales.Count + between.Axes.Count, sentences.Count(sentence => sentence.Topic == Topic.Change));
        if (headline.Rule == "headline.change.chance")
            Assert.DoesNotContain(heads, change => change.Verdict is not (Verdict.CannotBeTold or Verdict.NotComparable));
    });

    [Fact]
    public void Sentences_come_from_rules_in_the_order_of_topics_and_are_as_sure_as_their_rules_ask() => ForAny((_, sentences) =>
    {
        Assert.Equal(sentences.OrderBy(sentence => sentence.Topic), sentences);
        Assert.All(sentences, sentence =>
        {
            var rule = Rules[sentence.Rule];
            Assert.Equal(rule.Least is null, sentence.Probability is null);
            if (rule.Least is { } least)
                Assert.InRange(sentence.Probability!.Value, least, 1);
            Assert.DoesNotMatch(Forbidden.Words(), sentence.Text);
            Assert.DoesNotMatch(@"[{}]|NaN|∞|  |-\d", sentence.Text);
            Assert.EndsWith(".", sentence.Text);
        });
    });

    [Fact]
    public void Two_sittings_that_are_not_compared_are_told_why_and_nothing_else() => ForAny((reading, sentences) =>
    {
        if (reading.Obstacle is { } obstacle)
            Assert.Equal(obstacle == ChangeObstacle.OtherVersion ? "headline.change.version" : "headline.change.care", Assert.Single(sentences).Rule);
        else
            Assert.Contains(sentences, sentence => sentence.Rule == "limits.change.day");
    });

    [Fact]
    public void Read_the_other_way_round_higher_is_lower_and_all_else_is_the_same() => SampleChanges.Compared.Sample(two =>
    {
        var back = Narrative.Of((two with { Earlier = two.Later, Later = two.Earlier }).Reading).Select(sentence => (sentence.Rule, sentence.Text));

        Assert.Equal(
            Narrative.Of(two.Reading).Where(sentence => sentence.Rule != "headline.change.both").Select(sentence => (Turned(sentence.Rule), Turned(sentence.Text))).Order(),
            back.Where(sentence => sentence.Rule != "headline.change.both").Order());
    }, iter: Iterations);

    [Fact]
    public void Every_number_of_a_sentence_has_a_derivation() => ForAny((reading, sentences) =>
    {
        var made = Explanation.Of(reading).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(sentences.SelectMany(sentence => sentence.Numbers ?? []), id => Assert.Contains(id, made));
    });

    [Fact]
    public void Profiles_of_two_questionnaires_or_of_one_without_scales_are_refused()
    {
        var (six, two) = (Score(SampleInstrument.SixInPairs), Score(SampleInstrument.TwoScales));
        Assert.Throws<ArgumentException>(() => new ChangeReading(SampleInstrument.SixInPairs, two, six));
        Assert.Throws<ArgumentException>(() => new ChangeReading(SampleInstrument.SixInPairs, six, two));
        var words = ScoringService.Score(SampleInstrument.WordsOnly, new AnswerSheet(SampleInstrument.WordsOnly, []), new ErrorBasis.Person());
        Assert.Throws<ArgumentException>(() => new ChangeReading(SampleInstrument.WordsOnly, words, words));

        static Profile Score(Assessment.Instruments.Instrument instrument) => ScoringService.Score(instrument, SampleProfiles.Alike(instrument, 4), new ErrorBasis.Person());
    }

    private static bool IsReliable(Change change) => change.Verdict is Verdict.Higher or Verdict.Lower;

    private static string WordsOf(Verdict verdict) => verdict switch
    {
        Verdict.Higher => "is reliably higher",
        Verdict.Lower => "is reliably lower",
        Verdict.LeaningHigher => "leans higher",
        Verdict.LeaningLower => "leans lower",
        Verdict.CannotBeTold => "cannot be told from chance",
        _ => "cannot be compared",
    };

    private static string Turned(string text) => text
        .Replace("higher", "#", StringComparison.Ordinal).Replace("lower", "higher", StringComparison.Ordinal).Replace("#", "lower", StringComparison.Ordinal)
        .Replace(" up.", " #", StringComparison.Ordinal).Replace(" down.", " up.", StringComparison.Ordinal).Replace(" #", " down.", StringComparison.Ordinal);

    private static void ForCompared(Action<ChangeReading, IReadOnlyList<Sentence>> holds) => SampleChanges.Compared.Sample(two => holds(two.Reading, Narrative.Of(two.Reading)), iter: Iterations);

    private static void ForAny(Action<ChangeReading, IReadOnlyList<Sentence>> holds) => SampleChanges.Any.Sample(two => holds(two.Reading, Narrative.Of(two.Reading)), iter: Iterations);
}

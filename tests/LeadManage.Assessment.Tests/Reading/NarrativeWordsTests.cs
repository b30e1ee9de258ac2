using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

public sealed class NarrativeWordsTests
{
    [Theory]
    [InlineData(1.0, ProbabilityWord.Clearly)]
    [InlineData(.90, ProbabilityWord.Clearly)]
    [InlineData(.8999999, ProbabilityWord.Probably)]
    [InlineData(.75, ProbabilityWord.Probably)]
    [InlineData(.7499999, ProbabilityWord.MoreLikely)]
    [InlineData(.60, ProbabilityWord.MoreLikely)]
    [InlineData(.5999999, ProbabilityWord.Border)]
    [InlineData(.25, ProbabilityWord.Border)]
    public void Each_band_begins_at_its_border(double probability, ProbabilityWord word) =>
        Assert.Equal(word, Likelihood.WordFor(probability));

    [Theory]
    [InlineData(.90, "headline.up.clearly", "You clearly lead first, and manage less often.")]
    [InlineData(.8999999, "headline.up.probably", "You probably lead first, and manage less often.")]
    [InlineData(.75, "headline.up.probably", "You probably lead first, and manage less often.")]
    [InlineData(.7499999, "headline.likely", "More likely “Leading first” than “Leader-manager”.")]
    [InlineData(.60, "headline.likely", "More likely “Leading first” than “Leader-manager”.")]
    [InlineData(.5999999, "headline.border", "You are on the border between “Leading first” and “Leader-manager”.")]
    public void The_headline_says_no_more_than_the_probability_of_the_region_allows(double probability, string rule, string text)
    {
        var headline = Read(new(1 - probability, probability, 0, 0)).Single(sentence => sentence.Topic == Topic.Headline);

        Assert.Equal((rule, text), (headline.Rule, headline.Text));
    }

    [Theory]
    [InlineData(.97, 1)]
    [InlineData(.75, 1)]
    [InlineData(.7499999, 2)]
    [InlineData(.60, 2)]
    [InlineData(.52, 2)]
    public void Below_75_in_100_both_neighbors_are_explained_and_never_one_alone(double probability, int meanings)
    {
        var sentences = Read(new(1 - probability, probability, 0, 0));

        string[] told = ["“Leading first” means", .. meanings == 2 ? ["“Leader-manager” means"] : Array.Empty<string>()];
        var explained = sentences.Where(sentence => sentence.Rule.StartsWith("summary.meaning.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(meanings, explained.Length);
        Assert.All(told, name => Assert.Contains(explained, sentence => sentence.Text.Contains(name, StringComparison.Ordinal)));
        if (meanings == 2)
            Assert.All(sentences.Where(sentence => sentence.Topic is Topic.Headline or Topic.Map || sentence.Rule.StartsWith("summary.region", StringComparison.Ordinal)).Where(sentence => sentence.Text.Contains("Leading first", StringComparison.Ordinal)),
                sentence => Assert.Contains("Leader-manager", sentence.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_two_regions_do_not_hold_75_in_100_the_headline_says_it_is_near_the_middle()
    {
        var sentences = Read(new(.25, .25, .25, .25));

        Assert.Equal("headline.center", sentences[0].Rule);
        Assert.Contains(sentences, sentence => sentence.Rule == "summary.region.center");
    }

    [Fact]
    public void A_lean_in_the_headline_needs_both_claims_together()
    {
        Assert.Equal("You lead more than you manage, and clearly do both.", Read(new(.99, .01, 0, 0), lean: 20)[0].Text);
        // .80 + .9772 - 1 = .777: still probably; .76 + .9772 - 1 = .737: the lean is left to its own sentence.
        Assert.Equal("headline.both.lean.probably", Read(new(.80, .20, 0, 0), lean: 10)[0].Rule);
        Assert.Equal("headline.both.probably", Read(new(.76, .24, 0, 0), lean: 10)[0].Rule);
        // The other pole reads the same way.
        Assert.Equal("You manage more than you lead, and clearly do both.", Read(new(.99, 0, .01, 0), lean: -20)[0].Text);
    }

    [Theory]
    [InlineData(.004, "less than 1 in 100")]
    [InlineData(.006, "1 in 100")]
    [InlineData(.654, "65 in 100")]
    [InlineData(.994, "99 in 100")]
    [InlineData(.996, "more than 99 in 100")]
    public void A_probability_reads_as_cases_in_100_and_never_as_certainty(double probability, string words) =>
        Assert.Equal(words, Likelihood.InHundred(probability));

    private static IReadOnlyList<Sentence> Read(Regions at, double lean = 0)
    {
        var instrument = SampleInstrument.SixInPairs;
        var profile = ScoringService.Score(instrument, SampleProfiles.Alike(instrument, 4), new ErrorBasis.Person());
        var position = new MapPosition(at.Both, at.Up, at.Across, at.Neither, 1.8, 2.5, lean, 5, Math.Abs(lean) > 1.645 * 5);
        return Narrative.Of(instrument, profile with { Map = position });
    }

    private sealed record Regions(double Both, double Up, double Across, double Neither);
}

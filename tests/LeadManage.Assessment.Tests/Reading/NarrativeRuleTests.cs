using LeadManage.Assessment.Reading;

namespace LeadManage.Assessment.Tests.Reading;

public sealed class NarrativeRuleTests
{
    [Fact]
    public void Rules_have_ids_of_their_own_that_begin_with_their_topic()
    {
        Assert.Equal(NarrativeRules.All.Count, NarrativeRules.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(NarrativeRules.All, rule => Assert.StartsWith(rule.Topic.ToString().ToLowerInvariant() + ".", rule.Id));
    }

    [Fact]
    public void Rules_are_ordered_by_topic() =>
        Assert.Equal(NarrativeRules.All.OrderBy(rule => rule.Topic).Select(rule => rule.Id), NarrativeRules.All.Select(rule => rule.Id));

    [Fact]
    public void Every_rule_says_when_it_speaks_what_it_says_and_why_it_may()
    {
        Assert.All(NarrativeRules.All, rule =>
        {
            Assert.EndsWith(".", rule.Condition);
            Assert.EndsWith(".", rule.Source);
            Assert.False(string.IsNullOrWhiteSpace(rule.Text));
            Assert.True(rule.Least is null or (>= .60 and < 1), rule.Id);
        });
    }

    [Fact]
    public void Only_the_words_more_likely_go_below_75_in_100_and_there_both_neighbors_are_named() =>
        Assert.All(NarrativeRules.All.Where(rule => rule.Least < .75), rule =>
        {
            Assert.Contains("ore likely", rule.Text, StringComparison.Ordinal);
            Assert.Contains("{region}", rule.Text, StringComparison.Ordinal);
            Assert.Contains("{neighbor}", rule.Text, StringComparison.Ordinal);
        });
}

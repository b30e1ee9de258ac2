namespace LeadManage.Assessment.Tests.Instruments;

public sealed class ReadabilityTests
{
    // Counts as in the CMU Pronouncing Dictionary.
    [Theory]
    [InlineData(1, "the reach solved called times through makes one’s steps")]
    [InlineData(2, "people table started prices doing patient closely trying something movement needed agreed client")]
    [InlineData(3, "idea capable period beginning analyze barriers whoever behavior recognize media")]
    [InlineData(4, "information activity original complexity authority experience")]
    [InlineData(5, "organization university opportunity")]
    public void Syllables_are_counted_as_they_are_spoken(int syllables, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal(syllables, Readability.Words(word).Max(Readability.Syllables)));

    // 0.39 x 6 + 11.8 x 6/6 - 15.59; 0.39 x 7/3 + 11.8 x 7/7 - 15.59; 0.39 x 6 + 11.8 x 18/6 - 15.59.
    [Theory]
    [InlineData(-1.45, "The cat sat on the mat.")]
    [InlineData(-2.88, "We go. We stop now. We go.")]
    [InlineData(22.15, "Organizing complicated information efficiently is hard.")]
    public void A_grade_is_the_published_formula(double grade, string text) => Assert.Equal(grade, Readability.Grade([text]), 0.01);

    [Fact]
    public void Sentences_end_at_a_mark_before_a_space_or_a_closing_quotation_mark() =>
        Assert.Equal([1, 2, 2, 1], new[] { "No mark", "One. Two?", "He said “go.” Then he went.", "Version 1.5 counts once." }.Select(Readability.Sentences));
}
